import type { AuditEntry } from '@novacrm/contracts';
import { canonicalize, hashLeaf, type Json } from '@novacrm/ledger';
import type { Knex } from './database.ts';

const TABLE = 'compliance_audit';
const JSON_COLUMNS = ['actor_roles', 'rules', 'findings'] as const;

export type NewEntry = Omit<AuditEntry, 'leaf_hash'>;

/** The append-only record of decisions. */
export interface Ledger {
  /** Adds one entry on `connection`; inside a writer's transaction the entry exists if and only if the write does. */
  append(entry: NewEntry, connection: Knex): Promise<void>;
  /** Whether the stored columns still give the stored hash. */
  isIntact(entry: AuditEntry): boolean;
}

export function createLedger(): Ledger {
  return {
    async append(entry, connection) {
      const row: Record<string, unknown> = { ...entry, leaf_hash: hashEntry(entry) };
      for (const column of JSON_COLUMNS) row[column] = JSON.stringify(entry[column]);
      await connection(TABLE).insert(row);
    },
    isIntact({ leaf_hash, ...entry }) {
      return hashEntry(entry) === leaf_hash;
    },
  };
}

function hashEntry(entry: NewEntry): string {
  return hashLeaf(canonicalize(entry satisfies Json));
}
