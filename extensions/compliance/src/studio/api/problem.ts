/** Why something could not be read, in the terms a person can act on. */
export type ProblemKind = 'denied' | 'invalid' | 'unavailable' | 'busy' | 'slow' | 'offline' | 'unexpected';

export interface Problem {
  kind: ProblemKind;
  /** What the server's log calls this request; null when no server answered. */
  requestId: string | null;
}

export function toProblem(error: unknown): Problem {
  const { response, code } = asFailure(error);
  if (response) return { kind: KIND_BY_STATUS[response.status ?? 0] ?? 'unexpected', requestId: requestIdOf(response) };
  if (code === 'ECONNABORTED' || code === 'ETIMEDOUT') return { kind: 'slow', requestId: null };
  return { kind: code === 'ERR_NETWORK' ? 'offline' : 'unexpected', requestId: null };
}

/** The reader went on before the answer came: nothing to tell. */
export function isAborted(error: unknown): boolean {
  return asFailure(error).code === 'ERR_CANCELED';
}

const KIND_BY_STATUS: Record<number, ProblemKind | undefined> = {
  400: 'invalid',
  401: 'denied',
  403: 'denied',
  404: 'denied',
  429: 'busy',
  502: 'unavailable',
  503: 'unavailable',
  504: 'slow',
};

/** The part of the host's HTTP errors (axios) that is read here. */
interface Failure {
  code?: unknown;
  response?: { status?: number; headers?: Record<string, unknown> };
}

function asFailure(error: unknown): Failure {
  return typeof error === 'object' && error !== null ? error : {};
}

function requestIdOf({ headers }: NonNullable<Failure['response']>): string | null {
  const id = headers?.['x-request-id'];
  return typeof id === 'string' ? id : null;
}
