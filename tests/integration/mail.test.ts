import { randomUUID } from 'node:crypto';
import { inject, describe, expect, it } from 'vitest';
import { createPerson } from './harness/people.ts';
import { call } from './harness/http.ts';
import { eventually, readMails } from './harness/logs.ts';

describe('mail', () => {
  it('brings a link to the portal to somebody who forgot the password', async () => {
    const person = await createPerson('Analyst');
    const reset_url = `${inject('url')}/portal/reset-password`;
    expect((await call('/auth/password/request', { json: { email: person.email, reset_url } })).status).toBe(204);
    expect((await mailTo(person.email)).raw).toContain(`${reset_url}?token=`);
  });

  it('is not sent with a link to anywhere else', async () => {
    const person = await createPerson('Analyst');
    const answer = await call('/auth/password/request', {
      json: { email: person.email, reset_url: 'http://evil.example/reset' },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await readMails()).filter(({ to }) => to.includes(person.email))).toEqual([]);
  });

  it.each([
    ['fr-FR', 'Choisissez un nouveau mot de passe pour NovaCRM'],
    ['en-US', 'Choose a new password for NovaCRM'],
  ])('speaks to somebody in their language: %s', async (language, subject) => {
    const person = await createPerson('Analyst', { language });
    const reset_url = `${inject('url')}/portal/reset-password`;
    await call('/auth/password/request', { json: { email: person.email, reset_url } });
    const { raw } = await mailTo(person.email);
    expect(raw).toContain(`Subject: ${subject}`);
    expect(raw).not.toMatch(/directus/i);
  });
});

describe('an invitation', () => {
  const token = () => inject('adminToken');
  const roleNamed = async (name: string): Promise<string> =>
    (await call(`/roles?filter[name][_eq]=${name}&fields=id`, { token: token() })).body.data[0].id as string;
  const signIn = (email: string, password: string) => call('/auth/login', { json: { email, password } });

  it('leads to the portal, where a password opens the account, once', async () => {
    const email = `invited.${randomUUID().slice(0, 8)}@example.com`;
    const invited = await call('/users/invite', { token: token(), json: { email, role: await roleNamed('Client') } });
    expect(invited.status).toBe(204);
    const link = /\S+\/portal\/accept-invite\?token=([\w.-]+)/.exec((await mailTo(email)).raw);
    expect(link?.[0]).toContain(`${inject('url')}/portal/accept-invite`);
    expect((await signIn(email, 'a-sentence-to-remember')).status).toBe(401);
    const accept = () =>
      call('/users/invite/accept', { json: { token: link?.[1], password: 'a-sentence-to-remember' } });
    expect((await accept()).status).toBe(204);
    expect((await signIn(email, 'a-sentence-to-remember')).status).toBe(200);
    expect((await accept()).body.errors[0].extensions.code).toBe('INVALID_INVITE');
  });

  it('is for administrators, for roles that exist, and leads nowhere else', async () => {
    const email = `invited.${randomUUID().slice(0, 8)}@example.com`;
    const role = await roleNamed('Analyst');
    const invite = (json: object, as?: string) => call('/users/invite', { ...(as && { token: as }), json });
    const person = await createPerson('Manager');
    expect((await invite({ email, role })).status).toBe(403);
    expect((await invite({ email, role }, person.token)).status).toBe(403);
    expect((await invite({ email, role: 'Analyst' }, token())).status).toBe(400);
    expect((await invite({ email: 'nobody', role }, token())).status).toBe(400);
    expect((await invite({ email, role, invite_url: 'http://evil.example/in' }, token())).status).toBe(400);
    expect((await readMails()).filter(({ to }) => to.includes(email))).toEqual([]);
    const { body } = await call(`/users?filter[email][_eq]=${email}`, { token: token() });
    expect(body.data).toEqual([]);
  });
});

/** The mail that came for somebody, its quoted-printable signs written out. */
function mailTo(email: string) {
  return eventually(async () => {
    const mail = (await readMails()).find(({ to }) => to.includes(email));
    return mail && { raw: mail.raw.replace(/=\r?\n/g, '').replaceAll('=3D', '=') };
  });
}
