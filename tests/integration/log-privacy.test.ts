import { createEngine } from '@novacrm/engine';
import { describe, expect, it } from 'vitest';
import { createPerson, createTeam } from './harness/people.ts';
import { call } from './harness/http.ts';
import { readLog } from './harness/logs.ts';

const MAIL = 'beatrice.quenot@quenot-et-fils.fr';
const IBAN = 'FR1420041010050500013M02606';
const SECRET = ['AKIA', 'R4TQ8ZXW2MNB5VKJ'].join('');

/** Too near to everyday numbers and words to be told from them in a log. */
const UNSURE = new Set(['person', 'phone', 'postal_address', 'geo', 'ip_address', 'date_of_birth']);

describe('the log', () => {
  it('holds nothing of what people wrote, searched or got wrong', async () => {
    const team = await createTeam();
    const { token } = await createPerson('Analyst', { team });
    const text = `Béatrice Quenot, ${MAIL}, ${IBAN}, ${SECRET}`;
    const calls = [
      call('/compliance/v1/check', { token, json: { channel: 'prompt', parts: [{ path: 'text', text }] } }),
      call('/gateway/v1/chat/completions', { token, json: { messages: [{ role: 'user', content: text }] } }),
      call('/items/interactions', { token, json: { subject: text, body: text, team } }),
      call(`/items/contacts?search=${encodeURIComponent(MAIL)}`, { token }),
      call(`/items/contacts/${encodeURIComponent(MAIL)}`, { token }),
      call(`/items/contacts?filter[email][_eq]=${encodeURIComponent(MAIL)}`, { token }),
      call(`/portal/${encodeURIComponent(MAIL)}`, { token }),
      call('/compliance/v1/check', { token, raw: `{"text": ${MAIL}` }),
      call('/items/contacts', { token, json: { last_name: 'x'.repeat(300) + MAIL, team, [MAIL]: 1 } }),
      call('/auth/login', { json: { email: MAIL, password: SECRET } }),
      call('/graphql', { token, json: { query: `{ contacts(search: "${MAIL}") { ${SECRET} } }` } }),
    ];
    const answers = await Promise.all(calls);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const log = await readLog();
    expect(log).toContain('/compliance/v1/check');
    for (const value of [MAIL, 'Quenot', IBAN, SECRET])
      expect(log.includes(value), `the log holds ${value.slice(0, 4)}…`).toBe(false);
  });

  it('of the whole run is clean for our own engine', async () => {
    const engine = createEngine({ fingerprintKey: 'a key for this test' });
    const findings: string[] = [];
    for (const line of (await readLog()).split('\n')) {
      const { findings: found } = engine.analyse({
        channel: 'write',
        parts: [{ path: 'line', text: line }],
        actor: { id: null, roles: [] },
      });
      const sure = found.filter(
        ({ category, type }) => (category === 'pii' || category === 'secret') && !UNSURE.has(type),
      );
      findings.push(...sure.map(({ type, masked }) => `${type} ${masked}`));
    }
    expect(findings).toEqual([]);
  });
});
