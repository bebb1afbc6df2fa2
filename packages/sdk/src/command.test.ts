import { describe, expect, it } from 'vitest';
import { auditSummary, check, checkText, listAudit, policyState, readAudit } from './compliance.ts';
import { complete, listModels } from './gateway.ts';

const ID = '0198c8a4-7a1e-7000-8000-000000000001';

describe('commands', () => {
  it('sends the body of a check as JSON to its versioned route', () => {
    const options = check({ channel: 'prompt', parts: [{ path: 'text', text: 'Bonjour' }] })();
    expect(options).toMatchObject({ method: 'POST', path: '/compliance/v1/check' });
    expect(JSON.parse(String(options.body))).toEqual({ channel: 'prompt', parts: [{ path: 'text', text: 'Bonjour' }] });
  });

  it('wraps one text into one part and keeps the context beside it', () => {
    const options = checkText('write', 'a', { path: 'body', collection: 'interactions' })();
    expect(JSON.parse(String(options.body))).toEqual({
      channel: 'write',
      collection: 'interactions',
      parts: [{ path: 'body', text: 'a' }],
    });
  });

  it('puts filters into the query and leaves absent ones out', () => {
    const options = listAudit({ action: 'block', rule: undefined, limit: 20 })();
    expect(options).toEqual({ method: 'GET', path: '/compliance/v1/audit', params: { action: 'block', limit: 20 } });
  });

  it('puts the id into the path, escaped, and nowhere else', () => {
    expect(readAudit(ID)()).toEqual({ method: 'GET', path: `/compliance/v1/audit/${ID}`, params: {} });
    expect(readAudit('../../users/me')().path).toBe('/compliance/v1/audit/..%2F..%2Fusers%2Fme');
  });

  it('asks for the summary and the policy without a body', () => {
    expect(auditSummary({ days: 7 })()).toMatchObject({ path: '/compliance/v1/audit-summary', params: { days: 7 } });
    expect(policyState()()).toEqual({ method: 'GET', path: '/compliance/v1/policies/active', params: {} });
  });

  it('asks the gateway for a whole answer, never a stream', () => {
    const options = complete({ messages: [{ role: 'user', content: 'Hello' }] })();
    expect(options.path).toBe('/gateway/v1/chat/completions');
    expect(JSON.parse(String(options.body))).toEqual({ messages: [{ role: 'user', content: 'Hello' }], stream: false });
  });

  it('reads the models whether or not the SDK has taken the list out already', async () => {
    const model = { id: 'auto', object: 'model', created: 0, owned_by: 'nova' };
    const { onResponse } = listModels()();
    expect(await onResponse?.([model], {})).toEqual([model]);
    expect(await onResponse?.({ object: 'list', data: [model] }, {})).toEqual([model]);
  });
});
