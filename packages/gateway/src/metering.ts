import type { Verdict } from '@novacrm/contracts';
import type { AttemptRecord, Caller, CallRecord, Clock, Logger, Meter } from './ports.ts';
import type { ParsedChatRequest, Prompt } from './prompt.ts';
import type { ProviderAnswer } from './provider.ts';
import type { Candidate } from './select.ts';

/** Gathers what happens during one call and hands it to the meter when the call ends. */
export interface OpenRecord {
  judged(channel: 'prompt' | 'completion', verdict: Verdict): void;
  tried(candidate: Candidate, outcome: AttemptRecord['outcome'], durationMs: number): void;
  /** `prompt`: the verdict under which the prompt went to who answered. */
  answered(candidate: Candidate, prompt: Verdict, answer: ProviderAnswer): void;
  close(status: CallRecord['status']): void;
}

interface MeterOptions {
  meter: Meter;
  clock: Clock;
  logger: Logger;
}

export function startRecord(
  options: MeterOptions,
  request: ParsedChatRequest,
  prompt: Prompt,
  caller: Caller,
): OpenRecord {
  const startedAt = options.clock.now();
  const attempts: AttemptRecord[] = [];
  const auditIds: string[] = [];
  const audits: { prompt: string | null; completion: string | null } = { prompt: null, completion: null };
  let by: { candidate: Candidate; answer: ProviderAnswer } | undefined;
  return {
    judged(channel, { auditId }) {
      audits[channel] = auditId;
      auditIds.push(auditId);
    },
    tried({ provider, model }, outcome, durationMs) {
      attempts.push({ provider: provider.id, model, region: provider.region, outcome, durationMs });
    },
    answered(candidate, prompt, answer) {
      by = { candidate, answer };
      audits.prompt = prompt.auditId;
    },
    close(status) {
      deliver(options, {
        requestId: caller.requestId,
        actor: caller.actor,
        purpose: prompt.purpose ?? null,
        requestedModel: request.model,
        status,
        provider: by?.candidate.provider.id ?? null,
        model: by?.candidate.model ?? null,
        usedModel: by?.candidate.provider.usesModel ?? false,
        promptTokens: by?.answer.usage.promptTokens ?? 0,
        completionTokens: by?.answer.usage.completionTokens ?? 0,
        durationMs: options.clock.now() - startedAt,
        attempts,
        promptAuditId: audits.prompt,
        completionAuditId: audits.completion,
        auditIds,
      });
    },
  };
}

/** A meter that fails is reported and costs nobody an answer: the decision itself is in the ledger already. */
function deliver({ meter, logger }: MeterOptions, call: CallRecord): void {
  const report = (error: unknown) =>
    logger.error(
      { requestId: call.requestId, reason: error instanceof Error ? error.name : typeof error },
      'call not metered',
    );
  try {
    Promise.resolve(meter.record(call)).catch(report);
  } catch (error) {
    report(error);
  }
}
