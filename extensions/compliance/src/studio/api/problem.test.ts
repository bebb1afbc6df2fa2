import { describe, expect, it } from 'vitest';
import { isAborted, toProblem } from './problem.ts';

describe('toProblem', () => {
  it.each([
    [403, 'denied'],
    [401, 'denied'],
    [400, 'invalid'],
    [503, 'unavailable'],
    [429, 'busy'],
    [500, 'unexpected'],
  ])('reads status %i as "%s"', (status, kind) => {
    expect(toProblem({ response: { status, headers: {} } }).kind).toBe(kind);
  });

  it('keeps the id under which the server logged the request', () => {
    expect(toProblem({ response: { status: 500, headers: { 'x-request-id': 'abc' } } }).requestId).toBe('abc');
  });

  it('tells a timeout from a server that cannot be reached', () => {
    expect(toProblem({ code: 'ECONNABORTED' }).kind).toBe('slow');
    expect(toProblem({ code: 'ERR_NETWORK' }).kind).toBe('offline');
  });

  it.each([[undefined], [null], ['text'], [new Error('bug')]])('calls %s unexpected', (error) => {
    expect(toProblem(error)).toEqual({ kind: 'unexpected', requestId: null });
  });
});

describe('isAborted', () => {
  it('is true for a request that the page itself ended, and only for that', () => {
    expect(isAborted({ code: 'ERR_CANCELED' })).toBe(true);
    expect(isAborted({ code: 'ERR_NETWORK' })).toBe(false);
  });
});
