import type { Actor, Exchange, Region, Verdict } from '@novacrm/contracts';
import type { Operator } from '@novacrm/engine';
import type { ProviderFailureCode } from './provider.ts';

/** Who asks. What a gate needs besides may ride along: the gateway hands the caller on as it got it. */
export interface Caller {
  actor: Actor;
  requestId: string;
  /** The system that the caller's key is bound to: it wins over what a request names. */
  purpose?: string;
}

/** Decides about an exchange and records the decision. It rejects when it can do either not; then nothing is sent. */
export interface Gate<C extends Caller = Caller> {
  judge(exchange: Exchange, context: GateContext<C>): Promise<Verdict>;
  /** Judges an answer while it comes. */
  watch(exchange: Omit<Exchange, 'parts'>, path: string, context: GateContext<C>): Promise<Watch>;
}

export interface GateContext<C extends Caller = Caller> {
  caller: C;
  /** Fires when the client left or the gate's time is over. */
  signal: AbortSignal;
  /** How rules that ask for pseudonyms write them. */
  pseudonyms: Operator;
  /** For the last decision of a call: its record may be kept in one go with it. */
  beside?: RecordBeside;
}

export interface RecordBeside {
  /** The record of the call as it is once this verdict stands; undefined when the call does not end with it. */
  compose(verdict: Verdict): CallRecord | undefined;
  /** It was kept. */
  stored(): void;
}

export interface Watch {
  /** What may be shown now of all that came; nothing any more once the answer is refused. Throws when it cannot judge. */
  push(text: string): string;
  /** A rule has refused the answer: there is no use in reading on. */
  readonly refused: boolean;
  /** The rest, and the verdict on the whole answer, which is recorded by then. */
  end(): Promise<{ text: string; verdict: Verdict }>;
}

/** A use of AI as it is registered. */
export interface AiSystem {
  key: string;
  status: 'draft' | 'active' | 'suspended' | 'retired';
  riskClass: 'prohibited' | 'high' | 'limited' | 'minimal' | null;
  /** Where its texts may go; null: wherever the rules allow. */
  allowedRegions: readonly Region[] | null;
}

export interface Systems {
  /** Undefined when no system has that key. */
  find(key: string): Promise<AiSystem | undefined>;
}

export interface Limits<C extends Caller = Caller> {
  /** Counts the call. Throws GatewayLimited when a limit is reached. */
  admit(caller: C, purpose: string): Promise<Admission>;
}

export interface Admission {
  /** `RateLimit` headers for the answer. */
  headers: Readonly<Record<string, string>>;
  /** Whether one provider may be asked: it may have used up a budget of its own. */
  mayAsk(provider: string): boolean;
  /** Throws GatewayLimited when so many tokens at this provider would exceed a budget. */
  check(provider: string, model: string, usage: { promptTokens: number; completionTokens: number }): void;
}

/** Keeps answers under keys that tell nothing; what it keeps cannot be read from outside. */
export interface AnswerCache {
  /** A key from everything that an answer depends on. */
  keyOf(parts: readonly unknown[]): string;
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}

/** Receives one record per call, whatever its outcome. The client hears how its call ended when this has resolved or failed. */
export interface Meter {
  record(call: CallRecord): void | Promise<void>;
}

export interface CallRecord {
  requestId: string;
  actor: Actor;
  kind: 'chat' | 'embedding';
  purpose: string | null;
  /** What the client asked for: a model, a provider, or `auto`. */
  requestedModel: string;
  status: 'answered' | 'refused' | 'withheld' | 'unavailable' | 'aborted' | 'limited' | 'interrupted';
  /** Why it was not answered, when no provider is to blame. */
  errorCode: string | null;
  /** Who answered; null when nobody did. */
  provider: string | null;
  model: string | null;
  usedModel: boolean;
  cached: boolean;
  promptTokens: number;
  completionTokens: number;
  /** Milliseconds of the whole call, gate included. */
  durationMs: number;
  /** Milliseconds until the client got the first text; null when it got none. */
  firstTokenMs: number | null;
  attempts: readonly AttemptRecord[];
  /** Audit entry under which the prompt was sent, or else the last one that kept it back. */
  promptAuditId: string | null;
  completionAuditId: string | null;
  /** Whether it was kept already, with the decision on its answer: it only remains to be counted. */
  stored: boolean;
  /** Audit entries of all decisions about this call, in order. */
  auditIds: readonly string[];
}

export interface AttemptRecord {
  provider: string;
  model: string;
  region: Region;
  /** `forbidden`: the policy let nothing go to this destination; `budget`: its budget is used up; nothing was sent. */
  outcome: 'answered' | 'cached' | 'forbidden' | 'budget' | ProviderFailureCode;
  /** Milliseconds spent waiting for the first sign of an answer. */
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
