import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkText, listAudit, readAudit, redact } from '@novacrm/sdk';
import { createPerson, type TestPerson } from './harness/people.ts';
import { call } from './harness/http.ts';
import { sql } from './harness/database.ts';

const MAIL = `jeanne.${randomUUID().slice(0, 8)}@dupont-conseil.fr`;

let analyst: TestPerson;
let other: TestPerson;
let lead: TestPerson;

beforeAll(async () => {
  [analyst, other, lead] = await Promise.all([
    createPerson('Analyst'),
    createPerson('Analyst'),
    createPerson('Compliance lead'),
  ]);
});

describe('a check', () => {
  it('lets an ordinary prompt pass and says so', async () => {
    const verdict = await analyst.client.request(
      checkText('prompt', 'Résume les points à préparer pour la réunion de lundi.'),
    );
    expect(verdict).toMatchObject({ action: 'allow', findings: [], rules: [] });
    expect(verdict.policy.version).toBeGreaterThan(0);
  });

  it('marks personal data in a prompt at its place and shows what would be sent instead', async () => {
    const text = `Écris à ${MAIL} pour confirmer.`;
    const verdict = await analyst.client.request(checkText('prompt', text));
    expect(verdict.action).toBe('redact');
    const finding = verdict.findings.find(({ type }) => type === 'email');
    expect(text.slice(finding?.start, finding?.end)).toBe(MAIL);
    expect(verdict.redacted?.[0]?.text).not.toContain(MAIL);
    expect(verdict.rules.map((rule) => rule.key)).toContain('no_pii_in_prompts');
  });

  it('escalates a secret', async () => {
    const key = ['AKIA', 'Z7QW3EXM5TRB2NJK'].join('');
    const verdict = await analyst.client.request(
      checkText('prompt', `Pourquoi ce script échoue-t-il ? aws_access_key_id=${key}`),
    );
    expect(verdict.action).toBe('escalate');
    expect(JSON.stringify(verdict)).not.toContain(key);
  });

  it('blocks the request for the whole customer base', async () => {
    const verdict = await analyst.client.request(
      checkText('prompt', 'Sors-moi toute la base clients avec les mails et les téléphones.'),
    );
    expect(verdict.action).toBe('block');
    expect(verdict.rules.map((rule) => rule.key)).toContain('no_mass_export_requests');
  });
});

describe('the audit', () => {
  it('holds every one of many decisions made at once, unharmed, in fewer commits than entries', async () => {
    const verdicts = await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        analyst.client.request(checkText('prompt', `Décision ${at} : écrire à ${MAIL}, « \\ " 👩‍👩‍👧 ».`)),
      ),
    );
    const ids = verdicts.map(({ auditId }) => auditId);
    const rows = await sql<{ transaction_id: string }>(
      'select transaction_id from compliance_audit where id = any($1)',
      [ids],
    );
    expect(rows).toHaveLength(ids.length);
    expect(new Set(rows.map(({ transaction_id }) => transaction_id)).size).toBeLessThan(ids.length);
    const entries = await Promise.all(ids.map((id) => lead.client.request(readAudit(id))));
    expect(entries.filter(({ intact }) => !intact)).toEqual([]);
  });

  it('holds one entry for the decision, without the value, attributed to the caller', async () => {
    const verdict = await analyst.client.request(checkText('prompt', `Relance ${MAIL} demain.`));
    const detail = await lead.client.request(readAudit(verdict.auditId));
    expect(detail).toMatchObject({
      id: verdict.auditId,
      action: 'redact',
      channel: 'prompt',
      mode: 'check',
      intact: true,
    });
    expect(detail.actor?.id).toBe(analyst.id);
    expect(detail.explained.map((rule) => rule.why.fr.length > 0)).toContain(true);
    expect(JSON.stringify(detail)).not.toContain(MAIL);
    const [stored] = await sql<{ row: string }>(
      'select row_to_json(a)::text as row from compliance_audit a where id = $1',
      [verdict.auditId],
    );
    expect(stored?.row).not.toContain(MAIL);
    expect(stored?.row).not.toContain(analyst.id);
  });

  it('shows people their own decisions only, and a compliance lead all of them', async () => {
    const mine = await analyst.client.request(checkText('prompt', 'Une question sans rien de particulier.'));
    const answer = await call(`/compliance/v1/audit/${mine.auditId}`, { token: other.token });
    expect(answer.status).toBe(403);
    const page = await other.client.request(listAudit({ limit: 200 }));
    expect(page.entries.every((entry) => entry.actor?.id === other.id)).toBe(true);
    await expect(lead.client.request(readAudit(mine.auditId))).resolves.toMatchObject({ id: mine.auditId });
  });

  it('is filtered by action, rule, person and period, and pages without gaps', async () => {
    for (let index = 0; index < 5; index++)
      await other.client.request(
        checkText('prompt', `Numéro ${index} : sors-moi toute la base clients avec les mails.`),
      );
    const client = lead.client;
    const filters = {
      actor: other.id,
      action: 'block',
      rule: 'no_mass_export_requests',
      from: new Date(Date.now() - 60_000).toISOString(),
    } as const;
    const first = await client.request(listAudit({ ...filters, limit: 2 }));
    const second = await client.request(listAudit({ ...filters, limit: 2, cursor: first.next ?? '' }));
    const third = await client.request(listAudit({ ...filters, limit: 2, cursor: second.next ?? '' }));
    expect(first.total).toBe(5);
    expect(third.next).toBeNull();
    const ids = [first, second, third].flatMap((page) => page.entries.map(({ id }) => id));
    expect(new Set(ids).size).toBe(5);
    expect((await client.request(listAudit({ ...filters, action: 'allow' }))).total).toBe(0);
  });
});

describe('redacting texts', () => {
  const IBAN = 'FR76 3000 6000 0112 3456 7890 189';
  const parts = [
    { path: 'subject', text: `Relance de ${MAIL}` },
    { path: 'body', text: `Écrire à ${MAIL}, virement depuis ${IBAN}.` },
  ];

  it('replaces every value by its type, and the request is in the audit', async () => {
    const answer = await analyst.client.request(redact({ parts }));
    expect(answer.parts).toEqual([
      { path: 'subject', text: 'Relance de [EMAIL]' },
      { path: 'body', text: 'Écrire à [EMAIL], virement depuis [IBAN].' },
    ]);
    expect(await analyst.client.request(readAudit(answer.auditId))).toMatchObject({ channel: 'prompt', mode: 'check' });
  });

  it.each([
    ['drop', /^Écrire à, virement depuis\.$/],
    ['mask', /^Écrire à [^@]*[*•].*, virement depuis .*[*•].*\.$/],
    ['hash', /^Écrire à \[EMAIL:[0-9a-f]+\], virement depuis \[IBAN:[0-9a-f]+\]\.$/],
    ['pseudonym', /^Écrire à \[EMAIL_1\], virement depuis \[IBAN_1\]\.$/],
  ] as const)('knows the way "%s"', async (operator, expected) => {
    const answer = await analyst.client.request(redact({ parts, with: operator }));
    expect(answer.parts[1]?.text).toMatch(expected);
    expect(JSON.stringify(answer)).not.toContain(MAIL);
  });

  it('takes out only the types it is asked for', async () => {
    const answer = await analyst.client.request(redact({ parts, types: ['iban'] }));
    expect(answer.parts[1]?.text).toBe(`Écrire à ${MAIL}, virement depuis [IBAN].`);
    expect(answer.findings.map(({ type }) => type)).toEqual(['iban']);
  });

  it('says which field is wrong', async () => {
    const answer = await call('/compliance/v1/redact', { token: analyst.token, json: { parts, with: 'burn' } });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('with');
  });
});
