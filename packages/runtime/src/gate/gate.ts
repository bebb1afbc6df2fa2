import type { Accountability } from '@directus/types';
import type { Exchange, RuleMatch, Verdict } from '@novacrm/contracts';
import { EngineError, type Analyser } from '@novacrm/engine';
import type { Knex } from '../database.ts';
import { ComplianceUnavailableError, TextTooLongError } from '../errors.ts';
import type { ExceptionStore } from '../exceptions/store.ts';
import type { Ledger, NewEntry } from '../ledger/decisions.ts';
import type { Logger } from '../logger.ts';
import type { PolicyStore } from '../policies/store.ts';
import type { References } from '../references.ts';
import { currentRequestId } from '../request-context.ts';
import type { ScopeResolver } from '../scope/resolver.ts';
import { decideWithExceptions } from './decide.ts';
import type { OpenIncident } from './incident.ts';

export interface JudgeInput {
  exchange: Exchange;
  /** `check` asks only; `enforce` stands in the way, so an escalation opens an incident. */
  mode: NewEntry['mode'];
  /** Whose permissions decide what is out of scope; null for the system itself. */
  accountability: Accountability | null;
  /** The row concerned, when it is known. */
  item?: string | null;
  /** The writer's transaction: an allowed write and its entry stand or fall together. */
  transaction?: Knex.Transaction;
}

/** The one door: analyse, decide, record, answer. */
export interface Gate {
  /**
   * Throws `TextTooLongError` for more text than the engine takes, and `ComplianceUnavailableError` when anything on the
   * way fails: without a record the answer is no.
   */
  judge(input: JudgeInput): Promise<Verdict>;
}

export interface GateOptions {
  analyser: Analyser;
  policies: PolicyStore;
  exceptions: ExceptionStore;
  ledger: Ledger;
  scope: ScopeResolver;
  references: References;
  openIncident: OpenIncident;
  database: Knex;
  logger: Logger;
  newId(): string;
  now(): Date;
  /** Monotonic milliseconds. */
  elapsed(): number;
}

export function createGate(options: GateOptions): Gate {
  return {
    async judge(input) {
      try {
        return await judge(options, input);
      } catch (error) {
        if (error instanceof EngineError && error.code === 'ENGINE_INPUT_TOO_LARGE')
          throw new TextTooLongError({ reason: error.message });
        options.logger.error({ err: error, channel: input.exchange.channel }, 'the gate could not decide or record');
        throw new ComplianceUnavailableError();
      }
    },
  };
}

async function judge(options: GateOptions, input: JudgeInput): Promise<Verdict> {
  const { exchange } = input;
  const [policy, outside, actorRef] = await Promise.all([
    options.policies.current(),
    options.scope.outside(exchange.parts, input.accountability),
    options.references.actor(exchange.actor.id),
  ]);
  const started = options.elapsed();
  const analysis = await options.analyser.analyse({ ...exchange, outside });
  const decision = await decideWithExceptions(options.exceptions, {
    policy,
    exchange: { ...exchange, outside },
    analysis,
    now: options.now(),
    consume: input.mode === 'enforce',
    connection: input.transaction ?? options.database,
  });
  const durationMs = options.elapsed() - started;

  const verdict: Verdict = {
    action: decision.action,
    risk: { score: analysis.risk.score, level: analysis.risk.level },
    findings: [...analysis.findings, ...(decision.findings ?? [])],
    rules: decision.rules,
    ...(decision.action === 'redact' && decision.redacted && { redacted: decision.redacted }),
    auditId: options.newId(),
    policy: { version: policy.version, hash: policy.hash },
    durationMs,
  };
  const entry = composeEntry(options, input, verdict, actorRef);
  const passes = verdict.action !== 'block' && verdict.action !== 'escalate';

  if (verdict.action === 'escalate' && input.mode === 'enforce') {
    // One transaction of our own: no incident without its entry, and neither is lost when the write rolls back.
    const incident = await options.database.transaction(async (transaction) => {
      await options.ledger.append(entry, transaction);
      const subject =
        exchange.collection && input.item ? { collection: exchange.collection, item: input.item } : undefined;
      return options.openIncident({ verdict, actor: exchange.actor.id, subject, transaction });
    });
    return { ...verdict, incident };
  }
  await options.ledger.append(entry, passes && input.transaction ? input.transaction : options.database);
  return verdict;
}

function composeEntry(
  { references, now }: GateOptions,
  { exchange, mode, item }: JudgeInput,
  verdict: Verdict,
  actorRef: string,
): NewEntry {
  const texts = exchange.parts.map((part) => part.text);
  return {
    id: verdict.auditId,
    occurred_at: now().toISOString(),
    request_id: currentRequestId(),
    mode,
    channel: exchange.channel,
    action: verdict.action,
    actor_ref: actorRef,
    actor_roles: exchange.actor.roles,
    collection: exchange.collection ?? null,
    item: item ?? null,
    purpose: exchange.purpose ?? null,
    provider: exchange.destination?.provider ?? null,
    region: exchange.destination?.region ?? null,
    policy_version: verdict.policy.version,
    policy_hash: verdict.policy.hash,
    rules: verdict.rules.map(summariseRule),
    findings: verdict.findings,
    risk_score: Math.round(verdict.risk.score),
    risk_level: verdict.risk.level,
    content_ref: references.content(texts),
    content_length: texts.reduce((sum, text) => sum + text.length, 0),
    duration_us: Math.round(verdict.durationMs * 1000),
  };
}

function summariseRule({ key, version, action, severity, shadow, exceptedBy }: RuleMatch): NewEntry['rules'][number] {
  return { key, version, action, severity, shadow, ...(exceptedBy && { exceptedBy }) };
}
