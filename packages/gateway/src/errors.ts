import type { ChatResponse, Verdict } from '@novacrm/contracts';
import type { ProviderFailure } from './provider.ts';

/** The policy said no. */
export class GatewayRefusal extends Error {
  override readonly name = 'GatewayRefusal';
  readonly code: 'COMPLIANCE_BLOCKED' | 'COMPLIANCE_ESCALATED';
  /** `prompt`: nothing was sent to the refused destination. `completion`: an answer came and is withheld. */
  readonly channel: 'prompt' | 'completion';
  readonly verdict: Verdict;
  /** For a withheld completion: the answer an OpenAI client understands, empty, with finish_reason `content_filter`. */
  readonly response: ChatResponse | undefined;

  constructor(
    channel: 'prompt' | 'completion',
    verdict: Verdict,
    details: { response?: ChatResponse; cause?: unknown } = {},
  ) {
    super(`${channel} refused by policy (${verdict.action})`, { cause: details.cause });
    this.code = verdict.action === 'escalate' ? 'COMPLIANCE_ESCALATED' : 'COMPLIANCE_BLOCKED';
    this.channel = channel;
    this.verdict = verdict;
    this.response = details.response;
  }
}

export type SystemRefusalCode = 'SYSTEM_UNREGISTERED' | 'SYSTEM_PROHIBITED' | 'SYSTEM_NOT_IN_USE';

/** The AI system that a call names may not be used. Nothing was judged and nothing was sent. */
export class GatewaySystemRefusal extends Error {
  override readonly name = 'GatewaySystemRefusal';
  readonly code: SystemRefusalCode;
  /** Articles that the refusal rests on. */
  readonly references: readonly string[];

  constructor(code: SystemRefusalCode, references: readonly string[]) {
    super(MESSAGES[code]);
    this.code = code;
    this.references = references;
  }
}

export type LimitCode = 'RATE_LIMITED' | 'BUDGET_EXHAUSTED';

/** A limit of this house is reached: requests in a minute, or money or tokens in a day or month. */
export class GatewayLimited extends Error {
  override readonly name = 'GatewayLimited';
  readonly code: LimitCode;
  /** Seconds until it is worth asking again. */
  readonly retryAfter: number;
  /** `RateLimit` headers as they stand now. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: LimitCode, retryAfter: number, headers: Readonly<Record<string, string>> = {}) {
    super(MESSAGES[code]);
    this.code = code;
    this.retryAfter = retryAfter;
    this.headers = headers;
  }
}

export type UnavailableCode = 'GATE_UNAVAILABLE' | 'PROVIDERS_UNAVAILABLE' | 'NO_PROVIDER' | 'ANSWER_INTERRUPTED';

/** Nobody could judge, or nobody could answer. */
export class GatewayUnavailable extends Error {
  override readonly name = 'GatewayUnavailable';
  readonly code: UnavailableCode;
  /** Every provider that was tried and why it failed, in order. */
  readonly failures: readonly ProviderFailure[];

  constructor(code: UnavailableCode, failures: readonly ProviderFailure[] = []) {
    super(MESSAGES[code], failures.length > 0 ? { cause: new AggregateError(failures) } : undefined);
    this.code = code;
    this.failures = failures;
  }
}

export type InvalidRequestCode =
  | 'MODEL_NOT_FOUND'
  | 'CONTEXT_TOO_LONG'
  | 'INVALID_PURPOSE'
  | 'FILES_REFUSED'
  | 'INVALID_TOOL_CALL'
  | 'INVALID_TOOL_NAME';

/** The request cannot be served as it stands. */
export class GatewayInvalidRequest extends Error {
  override readonly name = 'GatewayInvalidRequest';
  readonly code: InvalidRequestCode;
  /** The field of the request that is wrong. */
  readonly param: string;

  constructor(code: InvalidRequestCode, param: string) {
    super(MESSAGES[code]);
    this.code = code;
    this.param = param;
  }
}

/** The client left. */
export class GatewayAborted extends Error {
  override readonly name = 'GatewayAborted';
  readonly code = 'CLIENT_ABORTED';

  constructor() {
    super('the client closed the request');
  }
}

const MESSAGES: Record<UnavailableCode | InvalidRequestCode | SystemRefusalCode | LimitCode, string> = {
  GATE_UNAVAILABLE: 'no verdict could be obtained, so nothing passed',
  PROVIDERS_UNAVAILABLE: 'no provider answered',
  NO_PROVIDER: 'no provider is configured',
  ANSWER_INTERRUPTED: 'the provider stopped in the middle of its answer',
  MODEL_NOT_FOUND: 'no provider offers the requested model',
  CONTEXT_TOO_LONG: 'the messages are longer than the gateway accepts',
  INVALID_PURPOSE: 'the purpose is not a valid key',
  FILES_REFUSED: 'files cannot be judged and are not let through',
  INVALID_TOOL_CALL: 'the tool calls and their results do not fit together',
  INVALID_TOOL_NAME: 'the name of a tool or schema cannot be sent',
  SYSTEM_UNREGISTERED: 'no AI system is registered under this purpose',
  SYSTEM_PROHIBITED: 'the AI system is a prohibited practice',
  SYSTEM_NOT_IN_USE: 'the AI system is not in use',
  RATE_LIMITED: 'too many requests',
  BUDGET_EXHAUSTED: 'the budget is used up',
};
