import type { Knex, Nova } from '@novacrm/runtime';

export interface Person {
  id: string;
  name: string;
}

/** Resolves references of the ledger back to the users that exist now. */
export interface People {
  byReference(): Promise<ReadonlyMap<string, Person>>;
}

const FRESH_MS = 30_000;

export function createPeople(database: Knex, references: Nova['references']): People {
  let known: { at: number; people: Promise<Map<string, Person>> } | undefined;
  const load = async () => {
    const users: { id: string; first_name: string | null; last_name: string | null; email: string | null }[] =
      await database('directus_users').select('id', 'first_name', 'last_name', 'email');
    return new Map(
      users.map(({ id, first_name, last_name, email }) => {
        const name = [first_name, last_name].filter(Boolean).join(' ') || email || id;
        return [references.actor(id), { id, name }];
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
