import type { Accountability } from '@directus/types';
import { fetchRolesTree } from '@directus/api/permissions/lib/fetch-roles-tree';
import { fetchGlobalAccess } from '@directus/api/permissions/modules/fetch-global-access/fetch-global-access';
import type { Knex } from './database.ts';

/**
 * What Directus would let a person do who signed in now; undefined for one who may not. For a person whose role is given,
 * whoever asks knows that they are active.
 */
export type AccountabilityOf = (user: string, known?: { role: string | null }) => Promise<Accountability | undefined>;

export function createAccountabilityOf(database: Knex): AccountabilityOf {
  const read = (user: string): Promise<{ role: string | null } | undefined> =>
    database('directus_users').where({ id: user, status: 'active' }).first('role');
  return async (user, known) => {
    const row = known ?? (await read(user));
    if (!row) return undefined;
    const roles = await fetchRolesTree(row.role, { knex: database });
    const person = { user, role: row.role, roles, admin: false, app: false, ip: null };
    const { admin, app } = await fetchGlobalAccess(person, { knex: database });
    return { ...person, admin, app };
  };
}
