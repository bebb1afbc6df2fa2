import { beforeAll, describe, expect, it } from 'vitest';
import { call } from './harness/http.ts';
import { createPerson, createTeam, type TestPerson } from './harness/people.ts';
import { sql } from './harness/database.ts';

let lead: TestPerson;
let otherLead: TestPerson;
let analyst: TestPerson;
let colleague: TestPerson;
let team: string;

beforeAll(async () => {
  team = await createTeam();
  [lead, otherLead, analyst, colleague] = await Promise.all([
    createPerson('Compliance lead'),
    createPerson('Compliance lead'),
    createPerson('Analyst', { team }),
    createPerson('Analyst', { team }),
  ]);
});

/** A password of its own for every test, so that none is released by another. */
let count = 0;
const withPassword = () => `Accès au portail fournisseur, mot de passe : Xq7${++count}vLm2pRt9`;

/** A record that holds a secret is refused; it opens no incident. */
const write = (body: string, { token }: TestPerson = analyst) =>
  call('/items/interactions', { token, json: { subject: 'Accès', body, team } });

/** A prompt that holds a secret is stopped and opens one. */
const prompt = (content: string, { token }: TestPerson = analyst) =>
  call('/gateway/v1/chat/completions', {
    token,
    json: { model: 'auto', messages: [{ role: 'user', content }] },
  });

const decide = (incident: string, json: object, { token }: TestPerson = lead) =>
  call(`/compliance/v1/incidents/${incident}/decision`, { token, json });

async function escalate(text: string): Promise<string> {
  const { status, body } = await prompt(text);
  expect(status).toBe(403);
  expect(body.error.nova.action).toBe('escalate');
  return body.error.nova.incident;
}

describe('an incident', () => {
  it('approved once lets the same person send the same secret one more time, and says so in the audit', async () => {
    const note = withPassword();
    const incident = await escalate(note);
    const answer = await decide(incident, { decision: 'approve_once', reason: 'Compte de test, sera changé ce soir' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id: incident, status: 'approved' });
    expect(answer.body.exceptions.length).toBeGreaterThan(0);

    // Somebody else is not concerned, asking alone uses nothing up, then it works exactly once.
    expect((await prompt(note, colleague)).status).toBe(403);
    const asked = await call('/compliance/v1/check', {
      token: analyst.token,
      json: { channel: 'prompt', purpose: 'crm_assistant', parts: [{ path: 'text', text: note }] },
    });
    expect(asked.body.action).toBe('allow');
    const saved = await prompt(note);
    expect(saved.status).toBe(200);
    expect((await prompt(note)).status).toBe(403);

    const rows = await sql<{ rules: { exceptedBy?: string[] }[] }>(
      `select rules from compliance_audit where channel = 'prompt' and mode = 'enforce' and action = 'allow'
       and rules::text like '%' || $1 || '%'`,
      [answer.body.exceptions[0]],
    );
    expect(rows).toHaveLength(1);
    const [revision] = await sql<{ user: string }>(
      `select a."user" from directus_activity a where collection = 'compliance_exceptions' and item = $1`,
      [answer.body.exceptions[0]],
    );
    expect(revision?.user).toBe(lead.id);
  });

  it('approved once is used once, also by prompts at the same moment', async () => {
    const note = withPassword();
    const incident = await escalate(note);
    await decide(incident, { decision: 'approve_once', reason: 'Vu avec le fournisseur' });
    const answers = await Promise.all(Array.from({ length: 6 }, () => prompt(note)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403, 403, 403]);
  });

  it('approved for a time lets it pass as often as needed, until it is revoked', async () => {
    const note = withPassword();
    const incident = await escalate(note);
    const answer = await decide(incident, { decision: 'approve_for', hours: 2, reason: 'Migration en cours' });
    const until = new Date(answer.body.expires_at).getTime() - Date.now();
    expect(until).toBeGreaterThan(1.9 * 3_600_000);
    expect(until).toBeLessThanOrEqual(2 * 3_600_000);
    expect((await prompt(note)).status).toBe(200);
    expect((await prompt(note)).status).toBe(200);

    for (const exception of answer.body.exceptions) {
      const revoked = await call(`/compliance/v1/exceptions/${exception}/decision`, {
        token: lead.token,
        json: { decision: 'revoke', reason: 'Migration terminée' },
      });
      expect(revoked.body).toMatchObject({ status: 'revoked' });
    }
    expect((await prompt(note)).status).toBe(403);
  });

  it('refused releases nothing, and cannot be decided twice', async () => {
    const note = withPassword();
    const incident = await escalate(note);
    const answer = await decide(incident, { decision: 'refuse', reason: 'Utiliser le coffre-fort' });
    expect(answer.body).toEqual({ id: incident, status: 'refused', exceptions: [], expires_at: null });
    expect((await prompt(note)).status).toBe(403);
    const again = await decide(incident, { decision: 'approve_once', reason: 'finalement oui' });
    expect(again.status).toBe(409);
    expect(again.body.errors[0].extensions.code).toBe('ALREADY_DECIDED');
  });

  it('is decided by a compliance lead, through this door alone, and not by whom it is about', async () => {
    const incident = await escalate(withPassword());
    const approve = { decision: 'approve_once', reason: 'je le veux' };
    expect((await decide(incident, approve, analyst)).status).toBe(403);
    const direct = await call(`/items/compliance_incidents/${incident}`, {
      method: 'PATCH',
      token: lead.token,
      json: { status: 'approved' },
    });
    expect(direct.status).toBe(403);
    const planted = await call('/items/compliance_exceptions', {
      token: lead.token,
      json: { status: 'active', rule: 'no_secrets_in_prompts', actor: lead.id, reason: 'x', expires_at: '2099-01-01' },
    });
    expect(planted.status).toBe(403);
    await sql('update compliance_incidents set actor = $1 where id = $2', [lead.id, incident]);
    const own = await decide(incident, approve);
    expect(own.body.errors[0].extensions.code).toBe('OWN_CASE');
    expect((await decide(incident, { decision: 'refuse', reason: 'non' }, otherLead)).status).toBe(200);
  });

  it('says what is wrong with a decision that does not fit, and judges its reason', async () => {
    const incident = await escalate(withPassword());
    const wrong = await decide(incident, { decision: 'approve_for', hours: 9000, reason: 'long' });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors[0].extensions.path).toBe('hours');
    expect((await decide(incident, { decision: 'approve_once', reason: ' ' })).status).toBe(400);
    const unknown = await decide('0198c8a4-7a1e-7000-8000-00000000dead', { decision: 'refuse', reason: 'non' });
    expect(unknown.status).toBe(404);
    const leaking = await decide(incident, { decision: 'refuse', reason: withPassword() });
    expect(leaking.status).toBe(422);
    expect(JSON.stringify(leaking.body)).not.toContain('vLm2pRt9');
    const [row] = await sql<{ status: string }>('select status from compliance_incidents where id = $1', [incident]);
    expect(row?.status).toBe('open');
  });
});

describe('an exception', () => {
  it('is asked for by the person concerned, granted by another, and counts from then on', async () => {
    const note = withPassword();
    const refused = await write(note);
    expect(refused.status).toBe(422);
    const { auditId } = refused.body.errors[0].extensions;
    const ask = (who: TestPerson) =>
      call('/compliance/v1/exceptions', {
        token: who.token,
        json: { audit: auditId, reason: 'Reprise de données', hours: 4 },
      });
    expect((await ask(colleague)).status).toBe(404);
    const asked = await ask(analyst);
    expect(asked.status).toBe(200);
    expect((await write(note)).status).toBe(422);

    for (const id of asked.body.exceptions) {
      const grant = (who: TestPerson) =>
        call(`/compliance/v1/exceptions/${id}/decision`, {
          token: who.token,
          json: { decision: 'grant', reason: 'Accordé pour la reprise' },
        });
      expect((await grant(analyst)).status).toBe(403);
      const granted = await grant(lead);
      expect(granted.body).toMatchObject({ id, status: 'active' });
      expect((await grant(lead)).status).toBe(409);
    }
    expect((await write(note)).status).toBe(200);
    await sql(`update compliance_exceptions set expires_at = now() - interval '1 second' where id = any($1)`, [
      asked.body.exceptions,
    ]);
    // Limited in time: an exception that is over does not count, whatever a server remembers of it.
    await call(`/compliance/v1/exceptions/${asked.body.exceptions[0]}/decision`, {
      token: lead.token,
      json: { decision: 'revoke', reason: 'terminé' },
    });
    expect((await write(note)).status).toBe(422);
  });

  it('is not asked for where nothing stood in the way', async () => {
    const { body } = await call('/compliance/v1/check', {
      token: analyst.token,
      json: { channel: 'write', parts: [{ path: 'text', text: 'Le devis est prêt.' }] },
    });
    const answer = await call('/compliance/v1/exceptions', {
      token: analyst.token,
      json: { audit: body.auditId, reason: 'pour voir', hours: 1 },
    });
    expect(answer.body.errors[0].extensions.code).toBe('NOTHING_TO_RELEASE');
  });
});

describe('what somebody may read of their own', () => {
  const own = async ({ token }: TestPerson) => (await call('/compliance/v1/releases/mine', { token })).body;

  it('is their requests and incidents with the answers, and nothing of anybody else', async () => {
    const note = withPassword();
    const refused = await write(note);
    const [{ extensions }] = refused.body.errors;
    const asked = await call('/compliance/v1/exceptions', {
      token: analyst.token,
      json: { audit: extensions.auditId, reason: 'Compte de test du fournisseur', hours: 8 },
    });
    const [id] = asked.body.exceptions;
    await call(`/compliance/v1/exceptions/${id}/decision`, {
      token: lead.token,
      json: { decision: 'refuse', reason: 'Le mot de passe va dans le gestionnaire' },
    });
    const incident = await escalate(withPassword());

    const mine = await own(analyst);
    expect(mine.exceptions.find((exception: { id: string }) => exception.id === id)).toMatchObject({
      status: 'refused',
      decision_note: 'Le mot de passe va dans le gestionnaire',
      audit: extensions.auditId,
    });
    expect(mine.incidents.map(({ id }: { id: string }) => id)).toContain(incident);
    const theirs = JSON.stringify(await own(colleague));
    expect(theirs).not.toContain(id);
    expect(theirs).not.toContain(incident);
  });

  it('are the rules in force in both languages, without their conditions', async () => {
    const { body } = await call('/compliance/v1/policies/active/rules', { token: analyst.token });
    const rule = body.rules.find(({ key }: { key: string }) => key === 'no_secrets_in_prompts');
    expect(rule).toMatchObject({ action: 'escalate', severity: 'critical', shadow: false });
    expect(rule.title.fr).not.toBe(rule.title.en);
    expect(rule).not.toHaveProperty('when');
  });
});
