import type { Verdict } from '@novacrm/contracts';
import type { AttemptRecord, Caller, CallRecord, Clock, Logger, Meter, RecordBeside } from './ports.ts';
import type { TokenUsage } from './provider.ts';
import type { Candidate } from './select.ts';

/** Gathers what happens during one call and hands it to the meter when the call ends. */
export interface OpenRecord {
  /** The system that the call is made for is registered; a key that names none is free text, and is not kept. */
  madeFor(purpose: string): void;
  judged(channel: 'prompt' | 'completion', verdict: Verdict): void;
  tried(candidate: Candidate, outcome: AttemptRecord['outcome'], durationMs: number): void;
  /** The attempt that had begun to answer did not end well. */
  broke(outcome: AttemptRecord['outcome']): void;
  /** `verdict`: under which the prompt went to who answered. */
  answered(by: { candidate: Candidate; verdict: Verdict; cached: boolean }, usage: TokenUsage): void;
  /** The client got its first text. */
  shown(): void;
  /** For the decision with which the call is answered, unless `goesOn` says that more follows. */
  beside(goesOn: (verdict: Verdict) => boolean): RecordBeside;
  /** Resolves once the meter has the record, and never rejects; what comes after the first time changes nothing. */
  close(status: CallRecord['status'], errorCode?: string): Promise<void>;
}

interface MeterOptions {
  meter: Meter;
  clock: Clock;
  logger: Logger;
}

export interface RecordedCall {
  kind: CallRecord['kind'];
  requestedModel: string;
  caller: Caller;
}

export function startRecord(options: MeterOptions, { kind, requestedModel, caller }: RecordedCall): OpenRecord {
  const startedAt = options.clock.now();
  const attempts: AttemptRecord[] = [];
  const auditIds: string[] = [];
  const audits: { prompt: string | null; completion: string | null } = { prompt: null, completion: null };
  let by: { candidate: Candidate; cached: boolean; usage: TokenUsage } | undefined;
  let purpose: string | null = null;
  let firstTokenMs: number | null = null;
  let closed = false;
  let stored = false;
  const compose = (status: CallRecord['status'], errorCode: string | undefined, verdict?: Verdict): CallRecord => ({
    requestId: caller.requestId,
    actor: caller.actor,
    kind,
    purpose,
    requestedModel,
    status,
    errorCode: errorCode ?? null,
    provider: by?.candidate.provider.id ?? null,
    model: by?.candidate.model ?? null,
    usedModel: by?.candidate.provider.usesModel ?? false,
    cached: by?.cached ?? false,
    promptTokens: by?.usage.promptTokens ?? 0,
    completionTokens: by?.usage.completionTokens ?? 0,
    durationMs: options.clock.now() - startedAt,
    firstTokenMs: verdict ? (firstTokenMs ?? options.clock.now() - startedAt) : firstTokenMs,
    attempts: [...attempts],
    promptAuditId: audits.prompt,
    completionAuditId: verdict?.auditId ?? audits.completion,
    stored,
    auditIds: verdict ? [...auditIds, verdict.auditId] : auditIds,
  });
  return {
    madeFor: (key) => void (purpose = key),
    judged(channel, { auditId }) {
      audits[channel] = auditId;
      auditIds.push(auditId);
    },
    tried({ provider, model }, outcome, durationMs) {
      attempts.push({ provider: provider.id, model, region: provider.region, outcome, durationMs });
    },
    broke(outcome) {
      const last = attempts.pop();
      if (last) attempts.push({ ...last, outcome });
    },
    answered({ candidate, verdict, cached }, usage) {
      by = { candidate, cached, usage };
      audits.prompt = verdict.auditId;
    },
    shown() {
      firstTokenMs ??= options.clock.now() - startedAt;
    },
    beside: (goesOn) => ({
      compose: (verdict) =>
        goesOn(verdict) || verdict.action === 'block' || verdict.action === 'escalate'
          ? undefined
          : compose('answered', undefined, verdict),
      stored: () => (stored = true),
    }),
    async close(status, errorCode) {
      if (closed) return;
      closed = true;
      await deliver(options, compose(status, errorCode));
    },
  };
}

/** A meter that fails is reported and costs nobody an answer: the decision itself is in the ledger already. */
async function deliver({ meter, logger }: MeterOptions, call: CallRecord): Promise<void> {
  try {
    await meter.record(call);
  } catch (error) {
    logger.error(
      { requestId: call.requestId, reason: error instanceof Error ? error.name : typeof error },
      'call not metered',
    );
  }
}
