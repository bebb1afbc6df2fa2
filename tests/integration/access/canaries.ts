import { randomBytes } from 'node:crypto';
import type { ModelField } from '@novacrm/contracts';
import type { Row, Universes } from './universe.ts';

/** Where a value that stands nowhere else was put. */
export interface Canary {
  world: string;
  collection: string;
  field: string;
  /** Its row is one that the people of its world may not see. */
  hidden: boolean;
}

const PATTERN = /zq[0-9a-f]{10}/g;

/** Values that stand in one field of one row, so that wherever one turns up it tells where it leaked from. */
export class Canaries {
  /** What all of them begin with, and none of another test. */
  readonly prefix = `zq${randomBytes(2).toString('hex')}`;
  readonly #known = new Map<string, Canary>();
  readonly #at = new Map<string, string>();

  /** A row of canaries for every text of a collection that takes one. */
  rowOf(universes: Universes, collection: string, where: { world: string; hidden?: boolean; row?: string }): Row {
    const { fields } = universes.collectionOf(collection);
    const row: Row = {};
    for (const [name, field] of Object.entries(fields)) {
      if (!takesCanary(field)) continue;
      const { world, hidden = false, row: at = '' } = where;
      // In order of their making: a sort by them shows which is which.
      const token = `${this.prefix}${(this.#known.size + 1).toString(16).padStart(6, '0')}`;
      this.#known.set(token, { world, collection, field: name, hidden });
      this.#at.set(`${world}/${at}/${collection}/${name}`, field.format === 'email' ? `${token}@example.com` : token);
      row[name] = this.#at.get(`${world}/${at}/${collection}/${name}`);
    }
    return row;
  }

  /** The value of that field in that world; undefined when the field takes none. */
  valueOf(world: string, collection: string, field: string, row = ''): string | undefined {
    return this.#at.get(`${world}/${row}/${collection}/${field}`);
  }

  /** Whose values an answer holds. */
  findIn(answer: unknown): Canary[] {
    const text = typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? '');
    return [...new Set(text.match(PATTERN))].flatMap((token) => this.#known.get(token) ?? []);
  }
}

/** Hashes are read by what seals the ledger: one that is none would keep it from sealing anything. */
function takesCanary({ type, m2o, o2m, m2m, choices, format, length, key, validation, privacy }: ModelField): boolean {
  if (m2o !== undefined || o2m !== undefined || m2m !== undefined || choices || key === true || validation)
    return false;
  if (privacy === 'technical.hash') return false;
  if (type !== 'string' && type !== 'text') return false;
  if (format !== undefined && format !== 'email') return false;
  return length === undefined || length >= (format === 'email' ? 24 : 12);
}
