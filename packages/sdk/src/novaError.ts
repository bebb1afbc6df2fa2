import type { Action, Finding, RuleMatch } from '@novacrm/contracts';

export type NovaErrorKind =
  | 'refused'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'too_many'
  | 'unavailable'
  | 'network'
  | 'aborted'
  | 'unknown';

/** Why a rule said no, the same for a write and for a prompt. */
export interface Refused {
  action: Action;
  auditId: string;
  incident: string | null;
  findings: Finding[];
  rules: RuleMatch[];
}

interface Common {
  /** Stable code of the server (`INVALID_OTP`, `COMPLIANCE_BLOCKED` …), empty when it sent none. */
  code: string;
  /** HTTP status; null when no answer came. */
  status: number | null;
  message: string;
}

export type NovaError =
  | (Common & { kind: 'refused'; refusal: Refused })
  | (Common & { kind: Exclude<NovaErrorKind, 'refused'>; refusal: null });

/**
 * Reads whatever a request of the Directus SDK was rejected with: errors of Directus, of the gateway (OpenAI's
 * shape), of a proxy that answered with a page of its own, of the network, or an abort.
 */
export function readNovaError(reason: unknown): NovaError {
  if (isObject(reason) && reason['name'] === 'AbortError') return plain('aborted', '', null, 'aborted');
  if (!isObject(reason) || !('errors' in reason)) {
    const message = reason instanceof Error ? reason.message : String(reason);
    return plain(reason instanceof TypeError ? 'network' : 'unknown', '', null, message);
  }
  const status = readStatus(reason['response']);
  const { code, message, details } = readBody(reason['errors']);
  const refusal = readRefusal(details);
  if (refusal) return { kind: 'refused', code, status, message, refusal };
  return plain(kindOf(code, status), code, status, message);
}

function plain(
  kind: Exclude<NovaErrorKind, 'refused'>,
  code: string,
  status: number | null,
  message: string,
): NovaError {
  return { kind, code, status, message, refusal: null };
}

function readBody(errors: unknown): { code: string; message: string; details: unknown } {
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  if (isObject(first)) {
    const details = first['extensions'];
    return { code: text(isObject(details) ? details['code'] : ''), message: text(first['message']), details };
  }
  const gateway = isObject(errors) ? errors['error'] : undefined;
  if (isObject(gateway)) {
    return { code: text(gateway['code']), message: text(gateway['message']), details: gateway['nova'] };
  }
  return { code: '', message: '', details: undefined };
}

function readRefusal(details: unknown): Refused | null {
  if (!isObject(details) || typeof details['auditId'] !== 'string') return null;
  const { action, auditId, incident, findings, rules } = details;
  if (!Array.isArray(findings) || !Array.isArray(rules) || (action !== 'block' && action !== 'escalate')) return null;
  return { action, auditId, incident: typeof incident === 'string' ? incident : null, findings, rules };
}

const KIND_BY_CODE: Record<string, Exclude<NovaErrorKind, 'refused'>> = {
  INVALID_PAYLOAD: 'invalid',
  FAILED_VALIDATION: 'invalid',
  VALUE_TOO_LONG: 'invalid',
  VALUE_OUT_OF_RANGE: 'invalid',
  NOT_NULL_VIOLATION: 'invalid',
  RECORD_NOT_UNIQUE: 'conflict',
  TOKEN_EXPIRED: 'unauthenticated',
  INVALID_TOKEN: 'unauthenticated',
  CONTENT_TOO_LARGE: 'too_large',
  REQUESTS_EXCEEDED: 'too_many',
  SERVICE_UNAVAILABLE: 'unavailable',
};

function kindOf(code: string, status: number | null): Exclude<NovaErrorKind, 'refused'> {
  const named = KIND_BY_CODE[code];
  if (named) return named;
  if (status === 400 || status === 422) return 'invalid';
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 409) return 'conflict';
  if (status === 413) return 'too_large';
  if (status === 429) return 'too_many';
  if (status !== null && status >= 500) return 'unavailable';
  return 'unknown';
}

function readStatus(response: unknown): number | null {
  return isObject(response) && typeof response['status'] === 'number' ? response['status'] : null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
