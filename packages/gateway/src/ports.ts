import type { Actor, Exchange, Verdict } from '@novacrm/contracts';
import type { ProviderFailureCode } from './provider.ts';

/** Who asks. What a gate needs besides may ride along: the gateway hands the caller on as it got it. */
export interface Caller {
  actor: Actor;
  requestId: string;
}

/** Decides about an exchange and records the decision. It rejects when it can do either not; then nothing is sent. */
export interface Gate<C extends Caller = Caller> {
  judge(exchange: Exchange, context: GateContext<C>): Promise<Verdict>;
}

export interface GateContext<C extends Caller = Caller> {
  caller: C;
  /** Fires when the client left or the gate's time is over. */
  signal: AbortSignal;
}

/** Receives one record per call, whatever its outcome. Not awaited: delivery is the meter's business. */
export interface Meter {
  record(call: CallRecord): void | Promise<void>;
}

export interface CallRecord {
  requestId: string;
  actor: Actor;
  purpose: string | null;
  /** What the client asked for: a model, a provider, or `auto`. */
  requestedModel: string;
  status: 'answered' | 'refused' | 'withheld' | 'unavailable' | 'aborted';
  /** Who answered; null when nobody did. */
  provider: string | null;
  model: string | null;
  usedModel: boolean;
  promptTokens: number;
  completionTokens: number;
  /** Milliseconds of the whole call, gate included. */
  durationMs: number;
  attempts: readonly AttemptRecord[];
  /** Audit entry under which the prompt was sent, or else the last one that kept it back. */
  promptAuditId: string | null;
  completionAuditId: string | null;
  /** Audit entries of all decisions about this call, in order. */
  auditIds: readonly string[];
}

export interface AttemptRecord {
  provider: string;
  model: string;
  region: 'local' | 'eu' | 'other';
  /** `forbidden`: the policy let nothing go to this destination, nothing was sent. */
  outcome: 'answered' | 'forbidden' | ProviderFailureCode;
  /** Milliseconds spent waiting for the provider. */
  durationMs: number;
}

/** Milliseconds since 1970. */
export interface Clock {
  now(): number;
}

/** Fields first, as pino has it. The gateway logs codes and ids, never texts. */
export interface Logger {
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
