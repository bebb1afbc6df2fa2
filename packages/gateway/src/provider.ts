import type { Region } from '@novacrm/contracts';

/** Whoever can answer a chat. One file per provider in `providers/`; every one passes `provider.contract.ts`. */
export interface Provider {
  /** Names the provider in requests, verdicts and records: a letter, then letters, digits, ".", "_" or "-". */
  id: string;
  /** Where the text goes. */
  region: Region;
  /** False when fixed rules answer instead of a model. */
  usesModel: boolean;
  /** Longest time one answer may take, in milliseconds; absent: the gateway's default. */
  timeoutMs?: number;
  /** The first is the default. */
  models(): readonly string[];
  /** Rejects with ProviderFailure and nothing else. */
  complete(request: ProviderRequest, signal: AbortSignal): Promise<ProviderAnswer>;
  /** Asks whether the provider can be reached, without sending any text. */
  health?(signal: AbortSignal): Promise<ProviderHealth>;
}

export interface ProviderMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

export interface ProviderRequest {
  model: string;
  messages: readonly ProviderMessage[];
  temperature?: number;
  topP?: number;
  maxOutputTokens?: number;
  stop?: readonly string[];
}

export interface ProviderAnswer {
  text: string;
  finishReason: 'stop' | 'length' | 'content_filter';
  /** Zero when the provider did not count. */
  usage: { promptTokens: number; completionTokens: number };
}

export interface ProviderHealth {
  status: 'up' | 'down';
  /** Why it is down. */
  reason?: ProviderFailureCode;
}

export type ProviderFailureCode =
  | 'aborted'
  | 'timeout'
  | 'unreachable'
  | 'unauthorized'
  | 'rate_limited'
  | 'rejected'
  | 'upstream_error'
  | 'malformed'
  | 'too_large'
  | 'internal';

/** Why a provider did not answer. Carries codes only: upstream bodies may repeat the prompt. */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';
  readonly provider: string;
  readonly code: ProviderFailureCode;
  /** HTTP status of the upstream, when it answered. */
  readonly status: number | undefined;
  /** How long the upstream asked to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(provider: string, code: ProviderFailureCode, details: { status?: number; retryAfterMs?: number } = {}) {
    super(`provider "${provider}" failed: ${code}${details.status === undefined ? '' : ` (${details.status})`}`);
    this.provider = provider;
    this.code = code;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
  }
}
