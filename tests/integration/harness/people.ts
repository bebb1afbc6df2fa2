import { createHmac, randomUUID } from 'node:crypto';
import { createDirectus, createItem, createUser, readRoles, rest, staticToken } from '@directus/sdk';
import type { Schema } from '@novacrm/sdk';
import { inject } from 'vitest';

/** A client that may do everything. */
function asAdmin() {
  return createDirectus<Schema>(inject('url'))
    .with(staticToken(inject('adminToken')))
    .with(rest());
}

export interface TestPerson {
  id: string;
  email: string;
  token: string;
  client: ReturnType<typeof asAdmin>;
}

/** A new user with the role of that name ("Analyst", "Compliance lead" …), in a team when one is given. */
export async function createPerson(
  roleName: string,
  options: { team?: string; language?: string } = {},
): Promise<TestPerson> {
  const admin = asAdmin();
  const [role] = await admin.request(readRoles({ filter: { name: { _eq: roleName } }, fields: ['id'] }));
  if (!role) throw new Error(`there is no role ${roleName}`);
  const token = randomUUID();
  const email = `${roleName.toLowerCase().replace(/\W+/g, '.')}.${randomUUID().slice(0, 8)}@example.com`;
  const user = await admin.request(
    createUser({
      email,
      password: randomUUID(),
      token,
      role: role.id,
      status: 'active',
      first_name: 'Test',
      last_name: roleName,
      language: options.language ?? 'en-US',
    }),
  );
  if (options.team) await admin.request(createItem('team_members', { team: options.team, user: user.id }));
  const client = createDirectus<Schema>(inject('url')).with(staticToken(token)).with(rest());
  return { id: user.id, email, token, client };
}

/** A new team; rows of one team are out of sight for the others. */
export async function createTeam(name = `Team ${randomUUID().slice(0, 8)}`): Promise<string> {
  const team = await asAdmin().request(createItem('teams', { name }));
  return team.id;
}

/** An access token (RFC 7519, HS256) as Directus issues them; `expires` in seconds since 1970. */
export function signToken(userId: string, expires: number, key = inject('secret')): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const body = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ id: userId, role: null, app_access: true, admin_access: false, iss: 'directus', exp: expires })}`;
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
}
