import type { Region } from '@novacrm/contracts';

/** Whoever can answer a chat. One file per provider in `providers/`; every one passes `provider.contract.ts`. */
export interface Provider {
  /** Names the provider in requests, verdicts and records: a letter, then letters, digits, ".", "_" or "-". */
  id: string;
  /** Where the text goes. */
  region: Region;
  /** False when fixed rules answer instead of a model. */
  usesModel: boolean;
  /** Absent ones are the gateway's defaults. */
  limits?: Partial<ProviderLimits>;
  /** The first is the default. */
  models(): readonly string[];
  /** What clients may call a model, or the task it is for (`draft`), and the model that is meant. */
  aliases?: ReadonlyMap<string, string>;
  /** Models for `embed`; the first is the default. */
  embeddingModels?(): readonly string[];
  /**
   * The answer as it comes: pieces of text, whole tool calls, one `end`. Fails with ProviderFailure and nothing else, and
   * cancels the request upstream when the signal fires or the reader stops.
   */
  stream(request: ProviderRequest, signal: AbortSignal): AsyncIterable<ProviderEvent>;
  /** One vector per text, in order. Rejects with ProviderFailure and nothing else. */
  embed?(request: EmbedRequest, signal: AbortSignal): Promise<Embeddings>;
  /** Asks whether the provider can be reached, without sending any text. */
  health?(signal: AbortSignal): Promise<ProviderHealth>;
}

/** All in milliseconds. */
export interface ProviderLimits {
  /** Until the first sign of an answer. */
  firstTokenMs: number;
  /** Between two pieces of it. */
  idleMs: number;
  /** For all of it. */
  totalMs: number;
}

export type ProviderMessage =
  | { role: 'system'; content: string }
  | { role: 'user'; content: string; attachments?: readonly Attachment[] }
  | { role: 'assistant'; content: string; toolCalls?: readonly ToolCall[] }
  | { role: 'tool'; content: string; toolCallId: string; toolName: string };

/** A file that a rule let pass. */
export interface Attachment {
  mediaType: string;
  base64: string;
}

export interface ToolCall {
  id: string;
  name: string;
  /** JSON, as text. */
  arguments: string;
}

export interface Tool {
  name: string;
  description?: string;
  /** JSON schema of the arguments. */
  parameters: JsonObject;
}

export type Json = null | string | number | boolean | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json | undefined };

export interface ProviderRequest {
  model: string;
  messages: readonly ProviderMessage[];
  tools?: readonly Tool[];
  toolChoice?: 'auto' | 'none' | 'required' | { name: string };
  /** JSON mode, with or without a schema to keep to. */
  json?: { name?: string; schema?: JsonObject };
  temperature?: number;
  topP?: number;
  frequencyPenalty?: number;
  presencePenalty?: number;
  seed?: number;
  maxOutputTokens?: number;
  stop?: readonly string[];
}

export interface TokenUsage {
  promptTokens: number;
  completionTokens: number;
}

export type ProviderEvent =
  | { type: 'text'; text: string }
  | { type: 'tool_call'; call: ToolCall }
  /** Something came that nobody gets to see: reasoning, half a tool call. */
  | { type: 'progress' }
  | { type: 'end'; finishReason: FinishReason; usage: TokenUsage };

export type FinishReason = 'stop' | 'length' | 'content_filter' | 'tool_calls';

export interface ProviderAnswer {
  text: string;
  toolCalls: readonly ToolCall[];
  finishReason: FinishReason;
  /** Zero when the provider did not count. */
  usage: TokenUsage;
}

export interface EmbedRequest {
  model: string;
  texts: readonly string[];
}

export interface Embeddings {
  vectors: readonly (readonly number[])[];
  promptTokens: number;
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
