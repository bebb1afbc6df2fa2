import type { Knex } from '@novacrm/runtime';

export interface Person {
  id: string;
  name: string;
}

/** Resolves references of the ledger back to the users that exist now. */
export interface People {
  byReference(): Promise<ReadonlyMap<string, Person>>;
}

interface User {
  id: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  /** Null for a user who never acted, or whose key was destroyed. */
  reference: string | null;
}

const FRESH_MS = 30_000;

export function createPeople(database: Knex): People {
  let known: { at: number; people: Promise<Map<string, Person>> } | undefined;
  const load = async () => {
    const users: User[] = await database('directus_users')
      .select('id', 'first_name', 'last_name', 'email')
      .select(database.raw('nova_ledger.actor_ref(id::text, false) as reference'));
    return new Map(
      users.flatMap(({ id, first_name, last_name, email, reference }): [string, Person][] => {
        const name = [first_name, last_name].filter(Boolean).join(' ') || email || id;
        return reference === null ? [] : [[reference, { id, name }]];
      }),
    );
  };
  return {
    byReference() {
      if (!known || Date.now() - known.at > FRESH_MS) known = { at: Date.now(), people: load() };
      return known.people;
    },
  };
}
