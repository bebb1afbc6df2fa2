import { randomUUID } from 'node:crypto';
import type { CallRecord, CostOf, Meter, Spending, Subject } from '@novacrm/gateway';
import { createBatches, type Nova } from '@novacrm/runtime';
import type { Tables } from './tables.ts';

export interface MeterOptions {
  runtime: Pick<Nova, 'database' | 'logger'>;
  tables: Tables;
  spending: Spending;
  costOf: CostOf;
}

export interface RowMeter extends Meter {
  /** The row that a call is kept as. */
  rowOf(call: CallRecord): Record<string, unknown>;
}

/** Writes every call into `ai_calls`, with what it cost: calls that end together in one go. Nothing of what was said is in it. */
export function createMeter({ runtime: { database, logger }, tables, spending, costOf }: MeterOptions): RowMeter {
  const costOfCall = ({ provider, model, promptTokens, completionTokens, cached }: CallRecord) =>
    provider === null || model === null || cached ? 0 : costOf({ provider, model, promptTokens, completionTokens });
  const insert = createBatches<object>({ lanes: 1, most: 64, flush: (rows) => database('ai_calls').insert(rows) });
  return {
    rowOf: (call) => toRow(call, costOfCall(call)),
    async record(call) {
      const { promptTokens, completionTokens } = call;
      const cost = costOfCall(call);
      try {
        const teams = await tables.teamsOf(call.actor.id);
        spending.add(subjectsOf(call, teams), { cost, tokens: promptTokens + completionTokens });
        if (!call.stored) await insert(toRow(call, cost));
      } catch (error) {
        logger.error({ err: error, status: call.status }, 'AI call not metered');
      }
    },
  };
}

function subjectsOf({ actor, purpose, provider }: CallRecord, teams: readonly string[]): Subject[] {
  return [
    { kind: 'everyone', id: '' },
    ...(actor.id === null ? [] : [{ kind: 'user' as const, id: actor.id }]),
    ...teams.map((id) => ({ kind: 'team' as const, id })),
    ...(purpose === null ? [] : [{ kind: 'purpose' as const, id: purpose }]),
    ...(provider === null ? [] : [{ kind: 'provider' as const, id: provider }]),
  ];
}

function toRow(call: CallRecord, cost: number): Record<string, unknown> {
  const failed = call.attempts.findLast(({ outcome }) => outcome !== 'answered' && outcome !== 'cached');
  return {
    id: randomUUID(),
    occurred_at: new Date().toISOString(),
    request_id: call.requestId,
    user: call.actor.id,
    purpose: call.purpose,
    kind: call.kind,
    provider: call.provider,
    model: call.model,
    region: call.attempts.at(-1)?.region ?? null,
    used_model: call.usedModel,
    cached: call.cached,
    prompt_audit: call.promptAuditId,
    completion_audit: call.completionAuditId,
    prompt_tokens: call.promptTokens,
    completion_tokens: call.completionTokens,
    cost,
    first_token_ms: call.firstTokenMs === null ? null : Math.round(call.firstTokenMs),
    duration_ms: Math.round(call.durationMs),
    status: call.status,
    error_code: call.status === 'answered' ? null : (call.errorCode ?? failed?.outcome ?? null),
  };
}
