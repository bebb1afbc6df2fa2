import { AuditEntry } from '@novacrm/contracts';
import { canonicalize, hashLeaf, toHex, type Json } from '@novacrm/ledger';
import type { Pool } from 'pg';
import { createBatches } from '../batches.ts';
import type { Knex } from '../database.ts';

const TABLE = 'compliance_audit';
const JSON_COLUMNS: ReadonlySet<string> = new Set(['actor_roles', 'rules', 'findings']);

/** One statement for every entry, prepared once on each connection: it runs on every write, and planning it costs as much as running it. */
const COLUMNS = Object.keys(AuditEntry.shape);
const NAMES = COLUMNS.map((column) => `"${column}"`).join(', ');
const TRANSACTION = 'pg_current_xact_id()::text::bigint';
const INSERT = `insert into ${TABLE} (${NAMES}, transaction_id) values (${COLUMNS.map(() => '?').join(', ')}, ${TRANSACTION})`;
const INSERT_MANY = `insert into ${TABLE} (${NAMES}, transaction_id) select ${NAMES}, ${TRANSACTION} from json_populate_recordset(null::${TABLE}, $1::json)`;

/** Commits under way at the same time for entries that stand alone, and most entries of one. */
const LANES = 2;
const MOST = 64;

export type NewEntry = Omit<AuditEntry, 'leaf_hash'>;

/** The append-only record of decisions. */
export interface Ledger {
  /**
   * Adds one entry. In a writer's transaction it exists if and only if the write does; without one it is durable when this
   * resolves, and those that come at the same time share a commit.
   */
  append(entry: NewEntry, transaction?: Knex): Promise<void>;
  /** Whether the stored columns still give the stored hash. */
  isIntact(entry: AuditEntry): boolean;
}

/** @param pool connections on which nothing else waits */
export function createLedger(pool: Pick<Pool, 'query'>): Ledger {
  const appendAlone = createBatches<AuditEntry>({
    lanes: LANES,
    most: MOST,
    flush: (entries) => pool.query({ name: 'nova_append', text: INSERT_MANY, values: [JSON.stringify(entries)] }),
  });
  return {
    async append(entry, transaction) {
      const stored: AuditEntry = { ...entry, leaf_hash: hashEntry(entry) };
      if (!transaction) return appendAlone(stored);
      const columns: Record<string, unknown> = stored;
      const values = COLUMNS.map((column) =>
        JSON_COLUMNS.has(column) ? JSON.stringify(columns[column]) : columns[column],
      );
      await transaction.raw(INSERT, values as Knex.RawBinding[]).options({ name: 'nova_append' });
    },
    isIntact({ leaf_hash, ...entry }) {
      return hashEntry(entry) === leaf_hash;
    },
  };
}

function hashEntry(entry: NewEntry): string {
  return toHex(hashLeaf(canonicalize(entry as Json)));
}
