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

export type UnavailableCode = 'GATE_UNAVAILABLE' | 'PROVIDERS_UNAVAILABLE' | 'NO_PROVIDER';

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

export type InvalidRequestCode = 'MODEL_NOT_FOUND' | 'CONTEXT_TOO_LONG' | 'INVALID_PURPOSE';

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

const MESSAGES: Record<UnavailableCode | InvalidRequestCode, string> = {
  GATE_UNAVAILABLE: 'no verdict could be obtained, so nothing passed',
  PROVIDERS_UNAVAILABLE: 'no provider answered',
  NO_PROVIDER: 'no provider is configured',
  MODEL_NOT_FOUND: 'no provider offers the requested model',
  CONTEXT_TOO_LONG: 'the messages are longer than the gateway accepts',
  INVALID_PURPOSE: 'the purpose is not a valid key',
};
