import { isForbidden, type Rows } from '../api/rows.ts';

type Names = ReadonlyMap<string, string>;

/** Names of persons, as far as the reader may see them. */
export async function readNames(users: readonly (string | null)[], mine: Rows): Promise<Names> {
  const ids = [...new Set(users.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const query = { fields: ['id', 'first_name', 'last_name'], filter: { id: { _in: ids } }, limit: ids.length };
  try {
    const people = await mine.find('directus_users', query);
    return new Map(
      people.map((person) => [
        String(person['id']),
        [person['first_name'], person['last_name']].filter((part) => typeof part === 'string' && part !== '').join(' '),
      ]),
    );
  } catch (error) {
    if (isForbidden(error)) return new Map();
    throw error;
  }
}

export function nameOf(user: string | null, names: Names): { id: string; name: string | null } | null {
  return user === null ? null : { id: user, name: names.get(user) || null };
}
