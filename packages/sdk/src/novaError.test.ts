import { createDirectus, rest } from '@directus/sdk';
import { describe, expect, it } from 'vitest';
import { readNovaError } from './novaError.ts';

const AUDIT = '0198c8a4-7a1e-7000-8000-000000000002';
const RULE = { key: 'no_secrets_in_prompts', version: 1 };

/** What a request to a server with this answer is rejected with. */
async function failing(answer: () => Response | Promise<Response>) {
  const client = createDirectus('http://crm.test', { globals: { fetch: async () => answer() } }).with(rest());
  return client
    .request(() => ({ path: '/items/interactions', method: 'POST' }))
    .then(
      () => expect.unreachable('the request succeeded'),
      (reason: unknown) => readNovaError(reason),
    );
}

describe('readNovaError', () => {
  it('reads a refused write with its findings, rules and incident', async () => {
    const extensions = {
      code: 'COMPLIANCE_ESCALATED',
      action: 'escalate',
      auditId: AUDIT,
      incident: 'i-1',
      findings: [{ type: 'github_token' }],
      rules: [RULE],
    };
    const error = await failing(() => Response.json({ errors: [{ message: 'Refused', extensions }] }, { status: 403 }));
    expect(error).toMatchObject({
      kind: 'refused',
      code: 'COMPLIANCE_ESCALATED',
      status: 403,
      refusal: {
        action: 'escalate',
        auditId: AUDIT,
        incident: 'i-1',
        rules: [RULE],
        findings: [{ type: 'github_token' }],
      },
    });
  });

  it('reads a refused prompt in the shape of OpenAI', async () => {
    const nova = {
      action: 'block',
      auditId: AUDIT,
      findings: [],
      rules: [RULE],
      risk: { score: 90, level: 'critical' },
    };
    const error = await failing(() =>
      Response.json(
        { error: { message: 'Refused', type: 'policy_violation', code: 'COMPLIANCE_BLOCKED', param: null, nova } },
        { status: 403 },
      ),
    );
    expect(error).toMatchObject({
      kind: 'refused',
      code: 'COMPLIANCE_BLOCKED',
      refusal: { action: 'block', incident: null },
    });
  });

  it.each([
    [400, 'INVALID_PAYLOAD', 'invalid'],
    [401, 'TOKEN_EXPIRED', 'unauthenticated'],
    [403, 'FORBIDDEN', 'forbidden'],
    [404, 'ROUTE_NOT_FOUND', 'not_found'],
    [413, 'CONTENT_TOO_LARGE', 'too_large'],
    [429, 'REQUESTS_EXCEEDED', 'too_many'],
    [503, 'SERVICE_UNAVAILABLE', 'unavailable'],
    [400, 'RECORD_NOT_UNIQUE', 'conflict'],
  ])('tells %i %s apart', async (status, code, kind) => {
    const error = await failing(() => Response.json({ errors: [{ message: 'm', extensions: { code } }] }, { status }));
    expect(error).toEqual({ kind, code, status, message: 'm', refusal: null });
  });

  it('takes a page of a proxy for a server that is unavailable', async () => {
    const error = await failing(
      () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
    );
    expect(error).toMatchObject({ kind: 'unavailable', status: 502, code: '' });
  });

  it('tells a missing network from an abort', async () => {
    expect(await failing(() => Promise.reject(new TypeError('fetch failed')))).toMatchObject({
      kind: 'network',
      status: null,
    });
    expect(await failing(() => Promise.reject(new DOMException('', 'AbortError')))).toMatchObject({ kind: 'aborted' });
  });

  it('never takes half a refusal for a whole one', async () => {
    const extensions = { code: 'COMPLIANCE_BLOCKED', action: 'block', auditId: AUDIT };
    const error = await failing(() => Response.json({ errors: [{ message: 'm', extensions }] }, { status: 403 }));
    expect(error).toMatchObject({ kind: 'forbidden', code: 'COMPLIANCE_BLOCKED', refusal: null });
  });
});
