import type { Accountability } from '@directus/types';
import { fetchRolesTree } from '@directus/api/permissions/lib/fetch-roles-tree';
import { fetchGlobalAccess } from '@directus/api/permissions/modules/fetch-global-access/fetch-global-access';
import type { Knex } from './database.ts';

/** What Directus would let a person do who signed in now; undefined for one who may not. */
export type AccountabilityOf = (user: string) => Promise<Accountability | undefined>;

export function createAccountabilityOf(database: Knex): AccountabilityOf {
  return async (user) => {
    const row: { id: string; role: string | null } | undefined = await database('directus_users')
      .where({ id: user, status: 'active' })
      .first('id', 'role');
    if (!row) return undefined;
    const roles = await fetchRolesTree(row.role, { knex: database });
    const known = { user: row.id, role: row.role, roles, admin: false, app: false, ip: null };
    const { admin, app } = await fetchGlobalAccess(known, { knex: database });
    return { ...known, admin, app };
  };
}
