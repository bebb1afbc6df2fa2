import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Accountability } from '@directus/types';
import type { Actor } from '@novacrm/contracts';
import { roleId } from '@novacrm/contracts/ids';
import type { Knex } from './database.ts';

/** Turns Directus's accountability into the actor that rules speak of. */
export interface Identity {
  actorOf(accountability: Accountability | null): Promise<Actor>;
  /** Roles changed: read them again before the next question. */
  invalidate(): void;
}

export interface IdentityOptions {
  database: Knex;
  /** Folder of the data model; its `access/` names the shipped roles. */
  modelDirectory: string;
}

/**
 * The shipped roles are known to rules by their key (`compliance_lead`), whatever the studio calls them later. A role
 * made in the studio is known by its name in snake case: "Key account" is `key_account`.
 */
export function createIdentity({ database, modelDirectory }: IdentityOptions): Identity {
  let keys: Promise<Map<string, string>> | undefined;
  const load = async () => {
    const roles: { id: string; name: string }[] = await database('directus_roles').select('id', 'name');
    const named = roles.map(({ id, name }) => [id, name.toLowerCase().trim().replace(/\W+/g, '_')] as const);
    return new Map([...named, ...(await readShippedRoles(modelDirectory))]);
  };
  return {
    async actorOf(accountability) {
      if (!accountability) return { id: null, roles: ['system'] };
      const known = await (keys ??= load().catch((error: unknown) => {
        keys = undefined;
        throw error;
      }));
      const roles = accountability.roles.flatMap((id) => known.get(id) ?? []);
      return { id: accountability.user, roles: accountability.admin ? [...new Set([...roles, 'admin'])] : roles };
    },
    invalidate: () => (keys = undefined),
  };
}

async function readShippedRoles(directory: string): Promise<[id: string, key: string][]> {
  const files = await readdir(join(directory, 'access'));
  const texts = await Promise.all(files.map((file) => readFile(join(directory, 'access', file), 'utf8')));
  return texts.flatMap((text): [string, string][] => {
    const key = /^role: (\w+)$/m.exec(text)?.[1];
    return key ? [[roleId(key), key]] : [];
  });
}
