import type { GatewayError, Locale, Verdict } from '@novacrm/contracts';
import { en, type GatewayTexts } from './en.ts';
import {
  GatewayAborted,
  GatewayInvalidRequest,
  GatewayLimited,
  GatewayRefusal,
  GatewaySystemRefusal,
  GatewayUnavailable,
} from './errors.ts';
import { fr } from './fr.ts';
import { pickJudged } from './response.ts';

export interface DescribedError {
  /** HTTP status. */
  status: number;
  /** To send beside the body. */
  headers?: Readonly<Record<string, string>>;
  body: GatewayError;
}

const TEXTS: Record<Locale, GatewayTexts> = { en, fr };

/** An error of the gateway in OpenAI's shape. What is not one of ours becomes a bare 500: its message may hold anything. */
export function describeError(error: unknown, locale: Locale): DescribedError {
  const texts = TEXTS[locale];
  if (error instanceof GatewayRefusal) {
    const { verdict, channel, code } = error;
    const fallback = channel === 'completion' ? texts.WITHHELD : texts[code];
    const message = findRuleMessage(verdict, locale) ?? fallback;
    return describe(403, { message, type: 'policy_violation', code: code.toLowerCase(), nova: pickJudged(verdict) });
  }
  if (error instanceof GatewaySystemRefusal) {
    const { code, references } = error;
    const message = `${texts[code]} (${references.join(', ')})`;
    return describe(403, { message, type: 'policy_violation', code: code.toLowerCase(), references: [...references] });
  }
  if (error instanceof GatewayLimited) {
    const { code, retryAfter, headers } = error;
    const type = code === 'RATE_LIMITED' ? 'rate_limit_error' : 'insufficient_quota';
    const described = describe(429, { message: texts[code], type, code: OPENAI_CODES[code] });
    return { ...described, headers: { ...headers, 'retry-after': String(retryAfter) } };
  }
  if (error instanceof GatewayInvalidRequest) {
    const { code, param } = error;
    const status = code === 'MODEL_NOT_FOUND' ? 404 : 400;
    return describe(status, { message: texts[code], type: 'invalid_request_error', code: OPENAI_CODES[code], param });
  }
  if (error instanceof GatewayUnavailable) {
    return describe(503, { message: texts[error.code], type: 'service_unavailable', code: error.code.toLowerCase() });
  }
  if (error instanceof GatewayAborted) {
    // 499: nginx's "client closed request"; nobody is there to read it, logs are.
    return describe(499, {
      message: texts.CLIENT_ABORTED,
      type: 'invalid_request_error',
      code: error.code.toLowerCase(),
    });
  }
  return describe(500, { message: texts.INTERNAL, type: 'service_unavailable', code: 'internal_error' });
}

/** The names that OpenAI's own API uses, where it has one. */
const OPENAI_CODES = {
  MODEL_NOT_FOUND: 'model_not_found',
  CONTEXT_TOO_LONG: 'context_length_exceeded',
  INVALID_PURPOSE: 'invalid_purpose',
  FILES_REFUSED: 'files_refused',
  INVALID_TOOL_CALL: 'invalid_tool_call',
  INVALID_TOOL_NAME: 'invalid_tool_name',
  RATE_LIMITED: 'rate_limit_exceeded',
  BUDGET_EXHAUSTED: 'insufficient_quota',
} as const;

function describe(status: number, error: Omit<GatewayError['error'], 'param'> & { param?: string }): DescribedError {
  return { status, body: { error: { param: null, ...error } } };
}

/** The message of the rule that decided: in force, not in shadow, with the verdict's own action. */
function findRuleMessage({ action, rules }: Verdict, locale: Locale): string | undefined {
  return rules.find((rule) => !rule.shadow && rule.action === action)?.message[locale];
}
