import { AuditEntry } from '@novacrm/contracts';
import { canonicalize, hashLeaf, toHex, type Json } from '@novacrm/ledger';
import type { Knex } from '../database.ts';

const TABLE = 'compliance_audit';
const JSON_COLUMNS: ReadonlySet<string> = new Set(['actor_roles', 'rules', 'findings']);

/** One statement for every entry, prepared once on each connection: it runs on every write, and planning it costs as much as running it. */
const COLUMNS = Object.keys(AuditEntry.shape);
const INSERT = `insert into ${TABLE} (${COLUMNS.map((column) => `"${column}"`).join(', ')}, transaction_id) values (${COLUMNS.map(() => '?').join(', ')}, pg_current_xact_id()::text::bigint)`;

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
      const stored: Record<string, unknown> = { ...entry, leaf_hash: hashEntry(entry) };
      const values = COLUMNS.map((column) =>
        JSON_COLUMNS.has(column) ? JSON.stringify(stored[column]) : stored[column],
      );
      await connection.raw(INSERT, values as Knex.RawBinding[]).options({ name: 'nova_append' });
    },
    isIntact({ leaf_hash, ...entry }) {
      return hashEntry(entry) === leaf_hash;
    },
  };
}

function hashEntry(entry: NewEntry): string {
  return toHex(hashLeaf(canonicalize(entry as Json)));
}
