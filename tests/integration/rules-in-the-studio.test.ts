import { readFile } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPerson, type TestPerson } from './harness/people.ts';
import { call } from './harness/http.ts';
import { sql } from './harness/database.ts';

let lead: TestPerson;
let analyst: TestPerson;
let original: { id: string; source: string };

beforeAll(async () => {
  [lead, analyst] = await Promise.all([createPerson('Compliance lead'), createPerson('Analyst')]);
  const answer = await call('/items/compliance_rules?filter[key][_eq]=no_mass_export_requests', { token: lead.token });
  original = answer.body.data[0];
});

afterEach(() => patch({ source: original.source, status: 'active' }));

const patch = (change: object, token = lead.token) =>
  call(`/items/compliance_rules/${original.id}`, { method: 'PATCH', token, json: change });

async function ask(text = 'Sors-moi toute la base clients avec les mails et les téléphones.') {
  return (
    await call('/compliance/v1/check', {
      token: analyst.token,
      json: { channel: 'prompt', parts: [{ path: 'text', text }] },
    })
  ).body;
}

describe('the rule collection', () => {
  it('mirrors the shipped files word for word', async () => {
    const file = await readFile(new URL('../../rules/no_mass_export_requests.yaml', import.meta.url), 'utf8');
    expect(original.source).toBe(file);
  });

  it('puts a changed rule in force for the very next decision, as a new policy version', async () => {
    const before = await ask();
    expect(before.action).toBe('block');
    const source = original.source.replaceAll(/\b(then|expect): block\b/g, '$1: warn');
    expect((await patch({ source })).status).toBe(200);
    const after = await ask();
    expect(after.action).toBe('warn');
    expect(after.policy.version).toBeGreaterThan(before.policy.version);
  });

  it('puts a rule in the shadow, where it is recorded and does not act', async () => {
    expect((await patch({ status: 'shadow' })).status).toBe(200);
    const verdict = await ask();
    expect(verdict.action).toBe('allow');
    expect(verdict.rules).toMatchObject([{ key: 'no_mass_export_requests', shadow: true }]);
  });

  it('refuses a misspelt key with line and suggestion, and the policy in force stays', async () => {
    const before = await ask();
    const answer = await patch({ source: original.source.replace(/^severity:/m, 'severty:') });
    expect(answer.status).toBe(422);
    const { message, extensions } = answer.body.errors[0];
    expect(extensions.code).toBe('RULE_REFUSED');
    expect(extensions.problems[0].line).toBe(
      original.source.split('\n').findIndex((line) => line.startsWith('severity:')) + 1,
    );
    expect(message).toContain('severity');
    expect((await ask()).policy).toEqual(before.policy);
  });

  it('refuses a rule that fails one of its own examples', async () => {
    const answer = await patch({ source: original.source.replace(/^then: block$/m, 'then: warn') });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].message).toContain('Example 1');
    const [row] = await sql<{ source: string }>('select source from compliance_rules where id = $1', [original.id]);
    expect(row?.source).toBe(original.source);
  });

  it('lets a new rule be written, and an unusable one not', async () => {
    const source = original.source.replace('key: no_mass_export_requests', 'key: test_second_export_rule');
    const created = await call('/items/compliance_rules', { token: lead.token, json: { source } });
    expect(created.status).toBe(200);
    expect((await ask()).rules.map((rule: { key: string }) => rule.key)).toContain('test_second_export_rule');
    expect((await call('/items/compliance_rules', { token: lead.token, json: { source: 'key: [' } })).status).toBe(422);
    const removed = await call(`/items/compliance_rules/${created.body.data.id}`, {
      method: 'DELETE',
      token: lead.token,
    });
    expect(removed.status).toBe(204);
    expect((await ask()).rules.map((rule: { key: string }) => rule.key)).not.toContain('test_second_export_rule');
  });

  it('holds the rules of packs switched off, and puts one in force when somebody switches it on', async () => {
    const find = async () =>
      (await call('/items/compliance_rules?filter[key][_eq]=finance_card_numbers', { token: lead.token })).body.data[0];
    const rule = await find();
    expect(rule).toMatchObject({ status: 'disabled', pack: 'fr-finance', origin: 'baseline' });
    const text = 'Carte du client : 4539 1488 0343 6467';
    const named = async () => (await ask(text)).rules.map(({ key }: { key: string }) => key);
    expect(await named()).not.toContain('finance_card_numbers');
    const set = (status: string) =>
      call(`/items/compliance_rules/${rule.id}`, { method: 'PATCH', token: lead.token, json: { status } });

    expect((await set('active')).status).toBe(200);
    expect(await named()).toContain('finance_card_numbers');
    expect((await set('disabled')).status).toBe(200);
    expect(await named()).not.toContain('finance_card_numbers');

    // Somebody spoilt it behind the product's back: it cannot be switched on.
    await sql('update compliance_rules set source = replace(source, $1, $2) where id = $3', [
      'then: redact',
      'then: warn',
      rule.id,
    ]);
    expect((await set('active')).status).toBe(422);
    await sql('update compliance_rules set source = replace(source, $2, $1) where id = $3', [
      'then: redact',
      'then: warn',
      rule.id,
    ]);
  });

  it('is closed to everybody else', async () => {
    expect((await patch({ status: 'disabled' }, analyst.token)).status).toBe(403);
    expect((await ask()).action).toBe('block');
  });
});
