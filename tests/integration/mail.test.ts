import { inject, describe, expect, it } from 'vitest';
import { createPerson } from './harness/people.ts';
import { call } from './harness/http.ts';
import { eventually, readMails } from './harness/logs.ts';

describe('mail', () => {
  it('brings a link to the portal to somebody who forgot the password', async () => {
    const person = await createPerson('Analyst');
    const reset_url = `${inject('url')}/portal/reset-password`;
    expect((await call('/auth/password/request', { json: { email: person.email, reset_url } })).status).toBe(204);
    const mail = await eventually(async () => (await readMails()).find(({ to }) => to.includes(person.email)));
    // Quoted-printable: soft line ends and "=" are written out.
    const text = mail.raw.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
    expect(text).toContain(`${reset_url}?token=`);
  });

  it('is not sent with a link to anywhere else', async () => {
    const person = await createPerson('Analyst');
    const answer = await call('/auth/password/request', {
      json: { email: person.email, reset_url: 'http://evil.example/reset' },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await readMails()).filter(({ to }) => to.includes(person.email))).toEqual([]);
  });
});
