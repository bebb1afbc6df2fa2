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

/** The columns of `ai_calls`. */
const CALL = [
  'id', 'occurred_at', 'request_id', 'user', 'purpose', 'kind', 'provider', 'model', 'region', 'used_model', 'prompt_audit', 'completion_audit',
  'prompt_tokens', 'completion_tokens', 'cost', 'cached', 'first_token_ms', 'duration_ms', 'status', 'error_code',
].map((column) => `"${column}"`).join(', '); // prettier-ignore
const INSERT_WITH_CALLS = `with calls as (insert into ai_calls (${CALL}) select ${CALL} from json_populate_recordset(null::ai_calls, $2::json)) ${INSERT_MANY}`;

/** Commits under way at the same time for entries that stand alone, and most entries of one. */
const LANES = 2;
const MOST = 64;

export type NewEntry = Omit<AuditEntry, 'leaf_hash'>;

/** A row of `ai_calls`, by column. */
export type CallRow = Readonly<Record<string, unknown>>;

interface Appended {
  entry: AuditEntry;
  call?: CallRow;
}

/** The append-only record of decisions. */
export interface Ledger {
  /**
   * Adds one entry. In a writer's transaction it exists if and only if the write does; without one it is durable when this
   * resolves, and those that come at the same time share a commit.
   */
  append(entry: NewEntry, transaction?: Knex): Promise<void>;
  /**
   * Adds one entry and the call that it decides about, a row of `ai_calls`, in one commit. False when the entry stands but
   * the call could not be added.
   */
  appendWithCall(entry: NewEntry, call: CallRow): Promise<boolean>;
  /** Whether the stored columns still give the stored hash. */
  isIntact(entry: AuditEntry): boolean;
}

/** @param pool connections on which nothing else waits */
export function createLedger(pool: Pick<Pool, 'query'>): Ledger {
  const appendAlone = createBatches<Appended>({
    lanes: LANES,
    most: MOST,
    flush(items) {
      const entries = JSON.stringify(items.map(({ entry }) => entry));
      const calls = items.flatMap(({ call }) => call ?? []);
      return calls.length === 0
        ? pool.query({ name: 'nova_append', text: INSERT_MANY, values: [entries] })
        : pool.query({ name: 'nova_append_calls', text: INSERT_WITH_CALLS, values: [entries, JSON.stringify(calls)] });
    },
  });
  const withHash = (entry: NewEntry): AuditEntry => ({ ...entry, leaf_hash: hashEntry(entry) });
  return {
    async append(entry, transaction) {
      const stored = withHash(entry);
      if (!transaction) return appendAlone({ entry: stored });
      const columns: Record<string, unknown> = stored;
      const values = COLUMNS.map((column) =>
        JSON_COLUMNS.has(column) ? JSON.stringify(columns[column]) : columns[column],
      );
      await transaction.raw(INSERT, values as Knex.RawBinding[]).options({ name: 'nova_append' });
    },
    async appendWithCall(entry, call) {
      const stored = withHash(entry);
      const kept = await appendAlone({ entry: stored, call }).then(
        () => true,
        () => false,
      );
      // The call may be what could not be stored; the decision must be, or nothing is said.
      if (!kept) await appendAlone({ entry: stored });
      return kept;
    },
    isIntact({ leaf_hash, ...entry }) {
      return hashEntry(entry) === leaf_hash;
    },
  };
}

function hashEntry(entry: NewEntry): string {
  return toHex(hashLeaf(canonicalize(entry as Json)));
}
