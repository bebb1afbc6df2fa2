import { randomUUID } from 'node:crypto';
import type { ApiExtensionContext } from '@directus/types';
import type { CallRecord, Meter } from '@novacrm/gateway';
import type { Nova } from '@novacrm/runtime';

/** Writes every call into `ai_calls` through Directus's own service, so that dashboards and flows see it. */
export function createMeter({ logger }: Nova, { services, getSchema }: ApiExtensionContext): Meter {
  return {
    async record(call) {
      try {
        const calls = new services.ItemsService('ai_calls', { schema: await getSchema() });
        await calls.createOne(toRow(call));
      } catch (error) {
        logger.error({ err: error, status: call.status }, 'AI call not metered');
      }
    },
  };
}

function toRow(call: CallRecord): Record<string, unknown> {
  const failed = call.attempts.findLast((attempt) => attempt.outcome !== 'answered');
  return {
    id: randomUUID(),
    occurred_at: new Date().toISOString(),
    request_id: call.requestId,
    user: call.actor.id,
    purpose: call.purpose,
    provider: call.provider,
    model: call.model,
    region: call.attempts.at(-1)?.region ?? null,
    used_model: call.usedModel,
    prompt_audit: call.promptAuditId,
    completion_audit: call.completionAuditId,
    prompt_tokens: call.promptTokens,
    completion_tokens: call.completionTokens,
    duration_ms: Math.round(call.durationMs),
    status: call.status,
    error_code: call.status === 'answered' ? null : (failed?.outcome ?? null),
  };
}
