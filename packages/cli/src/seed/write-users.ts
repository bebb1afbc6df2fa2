import { DEMO_ADMIN, DEMO_LOGINS, DEMO_PASSWORD } from '@novacrm/contracts';
import { demoUserId } from './people.ts';
import { teamId } from './rows/teams.ts';
import type { Session } from './session.ts';

/** Makes the demo logins that are missing. Answers the ids of all of them by login. */
export async function writeUsers(admin: Session): Promise<Map<string, string>> {
  const [users, roles] = await Promise.all([
    admin.get<{ id: string; email: string }[]>('/users', {
      fields: ['id', 'email'],
      filter: { email: { _in: DEMO_LOGINS.map(({ email }) => email) } },
    }),
    admin.get<{ id: string; name: string }[]>('/roles', { fields: ['id', 'name'], limit: -1 }),
  ]);
  const ids = new Map(users.map(({ id, email }) => [email, id]));
  const missing = DEMO_LOGINS.filter(({ email }) => !ids.has(email)).map((login) => {
    const role = roles.find(({ name }) => name === login.roleName);
    if (!role) throw new Error(`The demo company is not complete: there is no role "${login.roleName}".`);
    ids.set(login.email, demoUserId(login));
    return {
      id: demoUserId(login),
      email: login.email,
      password: DEMO_PASSWORD,
      first_name: login.firstName,
      last_name: login.lastName,
      language: login.language,
      role: role.id,
      status: 'active',
      ...(login.team && { team: teamId(login.team) }),
    };
  });
  // One request each: the passwords are hashed side by side.
  await Promise.all([nameAdmin(admin), ...missing.map((user) => admin.post('/users', user, { fields: ['id'] }))]);
  return ids;
}

/** Directus calls its first user "Admin User"; whoever gave it another name keeps it. */
async function nameAdmin(admin: Session): Promise<void> {
  const login = DEMO_LOGINS.find(({ email }) => email === DEMO_ADMIN);
  const { first_name, last_name } = await admin.get<{ first_name: string | null; last_name: string | null }>(
    '/users/me',
    {
      fields: ['first_name', 'last_name'],
    },
  );
  if (!login || first_name !== 'Admin' || last_name !== 'User') return;
  await admin.patch('/users/me', { first_name: login.firstName, last_name: login.lastName, language: login.language });
}
