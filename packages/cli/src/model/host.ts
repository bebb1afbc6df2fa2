/**
 * The only door to Directus's own code. It ships no types, so what we use is declared here and checked when it is loaded.
 * Directus reads its environment at import time: call this after `process.env` holds DB_* and SECRET.
 */
export async function loadHost(): Promise<Host> {
  const [database, schema, snapshot, diff, apply, items, cache] = await Promise.all([
    load('@directus/api/database/index', 'default'),
    load('@directus/api/utils/get-schema', 'getSchema'),
    load('@directus/api/utils/get-snapshot', 'getSnapshot'),
    load('@directus/api/utils/get-snapshot-diff', 'getSnapshotDiff'),
    load('@directus/api/utils/apply-diff', 'applyDiff'),
    load('@directus/api/services/items', 'ItemsService'),
    load('@directus/api/cache', 'flushCaches'),
  ]);
  return {
    database: (database as () => Database)(),
    getSchema: schema as Host['getSchema'],
    getSnapshot: snapshot as Host['getSnapshot'],
    getSnapshotDiff: diff as Host['getSnapshotDiff'],
    applyDiff: apply as Host['applyDiff'],
    ItemsService: items as Host['ItemsService'],
    flushCaches: cache as Host['flushCaches'],
  };
}

export interface Host {
  database: Database;
  getSchema(options: { database: Database; bypassCache: boolean }): Promise<HostSchema>;
  getSnapshot(options: { database: Database; schema: HostSchema }): Promise<Snapshot>;
  getSnapshotDiff(current: Snapshot, after: Snapshot): SnapshotDiff;
  applyDiff(current: Snapshot, diff: SnapshotDiff, options: { database: Database; schema: HostSchema }): Promise<void>;
  ItemsService: new (collection: string, options: { knex: Database; schema: HostSchema }) => Items;
  flushCaches(forced?: boolean): Promise<void>;
}

/** The part of knex that we use. */
export interface Database {
  raw(sql: string, bindings?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  transaction<T>(work: (trx: Database) => Promise<T>): Promise<T>;
}

export type HostSchema = Readonly<Record<string, unknown>>;

export interface Items {
  readByQuery(query: Record<string, unknown>): Promise<Row[]>;
  createMany(rows: Row[], options: MutationOptions): Promise<unknown[]>;
  updateOne(key: unknown, row: Row, options: MutationOptions): Promise<unknown>;
  deleteMany(keys: unknown[], options: MutationOptions): Promise<unknown[]>;
}

export interface MutationOptions {
  emitEvents: boolean;
  bypassLimits: boolean;
  autoPurgeCache: boolean;
  autoPurgeSystemCache: boolean;
}

export type Row = Record<string, unknown>;

export interface NativeCollection {
  collection: string;
  meta: Row;
  /** Absent for a folder of the studio. */
  schema?: { name: string };
}

export interface NativeField {
  collection: string;
  field: string;
  type: string;
  meta: Row;
  /** Absent for an alias. */
  schema?: Row;
}

export interface NativeRelation {
  collection: string;
  field: string;
  related_collection: string | null;
  meta: Row;
  schema?: Row;
}

export interface Snapshot {
  version: number;
  directus: string;
  vendor: string;
  collections: NativeCollection[];
  fields: NativeField[];
  systemFields: unknown[];
  relations: NativeRelation[];
}

/** One step of `deep-diff`: New, Deleted, Edited, Array. */
export interface Change {
  kind: 'N' | 'D' | 'E' | 'A';
  path?: (string | number)[];
  lhs?: unknown;
  rhs?: unknown;
  index?: number;
  item?: unknown;
}

export interface SnapshotDiff {
  collections: { collection: string; diff: Change[] }[];
  fields: { collection: string; field: string; diff: Change[] }[];
  systemFields: unknown[];
  relations: { collection: string; field: string; related_collection: string | null; diff: Change[] }[];
}

async function load(module: string, name: string): Promise<unknown> {
  const loaded: Record<string, unknown> = await import(module);
  const member = loaded[name];
  if (typeof member !== 'function') {
    throw new TypeError(`${module} has no function "${name}": this loader was written for Directus 11.17.`);
  }
  return member;
}
