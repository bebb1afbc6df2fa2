import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createPerson, createTeam, type TestPerson } from './harness/people.ts';
import { call } from './harness/http.ts';
import { sql } from './harness/database.ts';
import { eventually } from './harness/logs.ts';

// Made up; put together here so that no scanner takes this file for a leak.
const SECRET = ['AKIA', 'Q7ZW3EXM5TRB2NJK'].join('');
const SECRET_NOTE = `Accès du client : aws_access_key_id=${SECRET}`;

let analyst: TestPerson;
let team: string;

beforeAll(async () => {
  team = await createTeam();
  analyst = await createPerson('Analyst', { team });
});

interface Decision {
  action: string;
  actor_roles: string[];
  collection: string;
  item: string | null;
  rules: { key: string }[];
}

async function decisions(requestId: string | null): Promise<Decision[]> {
  return sql<Decision>(
    'select action, actor_roles, collection, item, rules from compliance_audit where request_id = $1 order by occurred_at',
    [requestId],
  );
}

describe('a write', () => {
  it('of an ordinary note is saved and its decision recorded', async () => {
    const answer = await call('/items/interactions', {
      token: analyst.token,
      json: { subject: 'Appel', body: 'Le client rappelle jeudi.', team },
    });
    expect(answer.status).toBe(200);
    expect(await decisions(answer.headers.get('x-request-id'))).toMatchObject([
      { action: 'allow', collection: 'interactions', actor_roles: ['analyst'] },
    ]);
  });

  it('of a note with a secret is refused, recorded, and not saved', async () => {
    const answer = await call('/items/interactions', {
      token: analyst.token,
      json: { subject: 'Accès', body: SECRET_NOTE, team },
    });
    expect(answer.status).toBe(422);
    const { extensions, message } = answer.body.errors[0];
    expect(extensions).toMatchObject({ code: 'COMPLIANCE_BLOCKED', action: 'block' });
    expect(SECRET_NOTE.slice(extensions.findings[0].start, extensions.findings[0].end)).toContain(SECRET);
    expect(`${message}${JSON.stringify(extensions)}`).not.toContain(SECRET);
    expect(await decisions(answer.headers.get('x-request-id'))).toMatchObject([{ action: 'block' }]);
    expect(await sql('select 1 from interactions where body like $1', [`%${SECRET}%`])).toHaveLength(0);
  });

  it('that changes a row is judged on what it changes, and names the row', async () => {
    const created = await call('/items/interactions', {
      token: analyst.token,
      json: { subject: 'Suivi', body: 'Rien à signaler.', team },
    });
    const id = created.body.data.id;
    const refused = await call(`/items/interactions/${id}`, {
      method: 'PATCH',
      token: analyst.token,
      json: { body: SECRET_NOTE },
    });
    expect(refused.status).toBe(422);
    const [decision] = await decisions(refused.headers.get('x-request-id'));
    expect(decision).toMatchObject({ action: 'block', item: id });
    const [row] = await sql<{ body: string }>('select body from interactions where id = $1', [id]);
    expect(row?.body).toBe('Rien à signaler.');
  });

  it('of several rows at once is refused as a whole when one is', async () => {
    const rows = [1, 2, 3].map((index) => ({
      subject: `Lot ${index}`,
      body: index === 2 ? SECRET_NOTE : 'Tout va bien.',
      team,
    }));
    const answer = await call('/items/interactions', { token: analyst.token, json: rows });
    expect(answer.status).toBe(422);
    expect(await sql("select 1 from interactions where subject like 'Lot %'")).toHaveLength(0);
    // What passed was rolled back with the rest, and so were its entries; the refusal stays.
    expect((await decisions(answer.headers.get('x-request-id'))).map(({ action }) => action)).toEqual(['block']);
  });

  it('inside another row, through GraphQL, or as a comment is judged all the same', async () => {
    const nested = await call('/items/contacts', {
      token: analyst.token,
      json: { last_name: 'Imbriqué', team, interactions: [{ subject: 'x', body: SECRET_NOTE, team }] },
    });
    expect(nested.status).toBe(422);
    const query = 'mutation ($body: String) { create_interactions_item(data: { subject: "x", body: $body }) { id } }';
    const graphql = await call('/graphql', { token: analyst.token, json: { query, variables: { body: SECRET_NOTE } } });
    expect(JSON.stringify(graphql.body)).toContain('COMPLIANCE_BLOCKED');
    expect(JSON.stringify(graphql.body)).not.toContain(SECRET);
    const note = await call('/items/interactions', {
      token: analyst.token,
      json: { subject: 'Commenté', body: 'Rien.', team },
    });
    const comment = await call('/comments', {
      token: analyst.token,
      json: { collection: 'interactions', item: note.body.data.id, comment: SECRET_NOTE },
    });
    expect(comment.status).toBe(422);
    expect(await sql('select 1 from interactions where body like $1', [`%${SECRET}%`])).toHaveLength(0);
    expect(await sql('select 1 from directus_comments where comment like $1', [`%${SECRET}%`])).toHaveLength(0);
  });

  it('of a structured personal field is not a finding: a contact’s e-mail is meant to hold one', async () => {
    const answer = await call('/items/contacts', {
      token: analyst.token,
      json: {
        first_name: 'Jeanne',
        last_name: 'Martin',
        email: 'jeanne.martin@client.example',
        phone: '+33199001234',
        team,
      },
    });
    expect(answer.status).toBe(200);
    expect(await decisions(answer.headers.get('x-request-id'))).toMatchObject([{ action: 'allow', rules: [] }]);
  });
});

describe('more refusals at once than there are connections', () => {
  it('are all answered and all recorded', async () => {
    const writes = Array.from({ length: 40 }, (_, index) =>
      call('/items/interactions', {
        token: analyst.token,
        json: { subject: `Ensemble ${index}`, body: index % 4 === 0 ? 'Rien de particulier.' : SECRET_NOTE, team },
      }),
    );
    const answers = await Promise.all(writes);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(30);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    const recorded = await Promise.all(answers.map((answer) => decisions(answer.headers.get('x-request-id'))));
    expect(recorded.map((entries) => entries.length)).toEqual(answers.map(() => 1));
  });
});

describe('other ways to a model', () => {
  it.each(['/ai/chat', '/ai/object', '/mcp'])('are closed: %s', async (path) => {
    const answer = await call(path, { token: inject('adminToken'), json: { messages: [] } });
    expect(answer.status).toBe(403);
  });
});

describe('an escalation', () => {
  it('opens an incident that points at its decision, and tells the compliance leads', async () => {
    const lead = await createPerson('Compliance lead', { language: 'fr-FR' });
    const answer = await call('/gateway/v1/chat/completions', {
      token: analyst.token,
      json: { messages: [{ role: 'user', content: `Explique cette erreur : ${SECRET_NOTE}` }] },
    });
    expect(answer.status).toBe(403);
    expect(answer.body.error).toMatchObject({ type: 'policy_violation', code: 'compliance_escalated' });
    const [incident] = await sql<{ id: string; status: string; rule: string; actor: string }>(
      'select id, status, rule, actor from compliance_incidents where audit = $1',
      [answer.body.error.nova.auditId],
    );
    expect(incident).toMatchObject({ status: 'open', rule: 'no_secrets_in_prompts', actor: analyst.id });
    expect(answer.body.error.nova.incident).toBe(incident?.id);
    const notice = await eventually(async () => {
      const [found] = await sql<{ subject: string; message: string }>(
        'select subject, message from directus_notifications where recipient = $1 and item = $2',
        [lead.id, incident?.id],
      );
      return found;
    });
    expect(notice.subject).toContain('Incident à trancher');
    expect(`${notice.subject}${notice.message}`).not.toContain(SECRET);
  });

  it('that was only asked about opens none', async () => {
    const answer = await call('/compliance/v1/check', {
      token: analyst.token,
      json: { channel: 'prompt', parts: [{ path: 'text', text: SECRET_NOTE }] },
    });
    expect(answer.body.action).toBe('escalate');
    expect(await sql('select 1 from compliance_incidents where audit = $1', [answer.body.auditId])).toHaveLength(0);
  });
});

describe('who is outside of whose scope', () => {
  it('may not ask about a company that another team owns', async () => {
    const otherTeam = await createTeam();
    const name = `Fonderies Ravel ${Date.now()}`;
    await call('/items/companies', {
      token: (await createPerson('Manager', { team: otherTeam })).token,
      json: { name, kind: 'client', team: otherTeam },
    });
    const ask = (token: string) =>
      call('/compliance/v1/check', {
        token,
        json: { channel: 'prompt', parts: [{ path: 'text', text: `Prépare un résumé sur ${name} pour demain.` }] },
      });
    const outsider = await ask(analyst.token);
    expect(outsider.body).toMatchObject({ action: 'block' });
    expect(outsider.body.rules.map((rule: { key: string }) => rule.key)).toContain('scope_check');
    const insider = await ask((await createPerson('Analyst', { team: otherTeam })).token);
    expect(insider.body.rules.map((rule: { key: string }) => rule.key)).not.toContain('scope_check');
  });
});

describe('the extensions that judge', () => {
  it('cannot be switched off, not even by an administrator', async () => {
    const admin = inject('adminToken');
    const listed = await call('/extensions', { token: admin });
    const ours: { id: string }[] = listed.body.data.filter(({ meta }: { meta: { folder: string } }) =>
      ['compliance', 'gateway', 'platform', 'gate'].includes(meta.folder),
    );
    expect(ours.length).toBeGreaterThan(3);
    for (const { id } of ours) {
      const answer = await call(`/extensions/${id}`, {
        method: 'PATCH',
        token: admin,
        json: { meta: { enabled: false } },
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    const note = await call('/items/interactions', {
      token: analyst.token,
      json: { subject: 'Accès', body: SECRET_NOTE, team },
    });
    expect(note.status).toBe(422);
  });
});
