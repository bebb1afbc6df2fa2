import { hashLeaf, toHex } from '@novacrm/ledger';
import { randomUUID } from 'node:crypto';
import type { Model, ModelCollection, ModelField } from '@novacrm/contracts';
import type pg from 'pg';
import { encodeDecision } from '../../../packages/runtime/src/ledger/read-entries.ts';
import { sampleOf } from './values.ts';

export type Row = Record<string, unknown>;

/** One row of every collection that all belong to one team, one company and one person. */
export interface Universe {
  user: string;
  token: string;
  /** Key of the row of each collection. */
  ids: ReadonlyMap<string, string>;
}

export interface UniverseOptions {
  /** Id of the role of its person. */
  role: string;
  /** People from outside belong to the company; the others are members of the team. */
  outside: boolean;
  /** Values by collection that differ from the usual ones. */
  rows: Readonly<Record<string, Row>>;
}

/** The policy in force and the ledger follow from these: a row made up would change what other tests are judged by. */
const SHARED = new Set(['compliance_rules', 'compliance_policies', 'compliance_checkpoints']);

/** Stands in the file for a value that no other row has. */
const ANEW = 'anew';

/** Writes rows behind the application's back, so that a test of access depends on no access. */
export class Universes {
  readonly #client: pg.Client;
  readonly #model: Model;
  readonly #collections: ModelCollection[];

  constructor(client: pg.Client, model: Model) {
    this.#client = client;
    this.#model = model;
    this.#collections = inOrder(model.collections.filter(({ collection }) => !collection.startsWith('directus_')));
  }

  async create({ role, outside, rows }: UniverseOptions): Promise<Universe> {
    const universe = { user: randomUUID(), token: randomUUID(), ids: new Map<string, string>() };
    await this.#insertUser({ id: universe.user, token: universe.token, role });
    universe.ids.set('directus_users', universe.user);
    universe.ids.set('directus_files', await this.#insertFile());
    for (const { collection } of this.#collections) {
      const id = SHARED.has(collection)
        ? await this.#findOne(collection)
        : await this.insert(collection, universe, rows[collection]);
      universe.ids.set(collection, id);
    }
    await this.#linkLater(universe, rows);
    const { ids, user } = universe;
    if (outside) {
      await this.#client.query('UPDATE directus_users SET company = $1, contact = $2, team = $3 WHERE id = $4', [
        ids.get('companies'),
        ids.get('contacts'),
        ids.get('teams'),
        user,
      ]);
      await this.#client.query('UPDATE team_members SET "user" = $1 WHERE id = $2', [
        await this.insert('directus_users', universe),
        ids.get('team_members'),
      ]);
    } else await this.#client.query('UPDATE directus_users SET team = $1 WHERE id = $2', [ids.get('teams'), user]);
    return universe;
  }

  /** One more row of the universe; nothing points at it. */
  async insert(collection: string, universe: Universe, values: Row = {}): Promise<string> {
    const id = randomUUID();
    if (collection === 'directus_users') return this.#insertUser({ id, token: null, role: null });
    const { fields, append_only } = this.collectionOf(collection);
    const row: Row = { id };
    for (const [name, field] of Object.entries(fields)) {
      if (name in values) row[name] = values[name] === ANEW ? sampleOf(name, field) : values[name];
      else if (field.m2o !== undefined && !isOwnKind(collection, field))
        row[name] = universe.ids.get(field.m2o) ?? null;
      else if (field.key !== true && hasColumn(field) && needsValue(field)) row[name] = sampleOf(name, field);
    }
    // Sealed with a hash that is not its own, an entry would stop the sealing or look edited.
    if (collection === 'compliance_audit') row['leaf_hash'] = leafHashOf(fields, row);
    const columns = Object.keys(row).filter((name) => row[name] !== undefined && row[name] !== null);
    // What the ledger seals is prepared by the database's own triggers.
    await this.#client.query(`SET session_replication_role = ${append_only === undefined ? 'replica' : 'origin'}`);
    await this.#client.query(
      `INSERT INTO ${collection} (${columns.map(quote).join(', ')}) VALUES (${columns.map((_, place) => `$${place + 1}`).join(', ')})`,
      columns.map((name) => literal(row[name])),
    );
    await this.#client.query('SET session_replication_role = replica');
    return id;
  }

  collectionOf(name: string): ModelCollection {
    const found = this.#model.collections.find((each) => each.collection === name);
    if (!found) throw new Error(`the model has no ${name}`);
    return found;
  }

  get names(): string[] {
    return this.#collections.map(({ collection }) => collection);
  }

  /** A row beside the one of the universe, also where a pair of relations must be unique: one of both is new then. */
  async insertSpare(collection: string, universe: Universe, values: Row): Promise<string> {
    const { indexes = [], fields } = this.collectionOf(collection);
    const ids = new Map(universe.ids);
    for (const { fields: columns, unique } of indexes) {
      const known = columns.map((column) => fields[column] ?? {});
      // A sampled column makes the pair another one already.
      if (unique !== true || known.some(isSampledAnew)) continue;
      const target = known.findLast((each) => each.m2o !== undefined)?.m2o;
      if (target !== undefined) ids.set(target, await this.insert(target, universe));
    }
    return this.insert(collection, { ...universe, ids }, values);
  }

  async #insertUser({ id, token, role }: { id: string; token: string | null; role: string | null }): Promise<string> {
    await this.#client.query(
      `INSERT INTO directus_users (id, email, token, role, status, first_name) VALUES ($1, $2, $3, $4, 'active', 'Test')`,
      [id, `${id}@example.com`, token, role],
    );
    return id;
  }

  async #findOne(collection: string): Promise<string> {
    const { rows } = await this.#client.query<{ id: string }>(`SELECT id FROM ${collection} LIMIT 1`);
    return rows[0]?.id ?? '';
  }

  async #insertFile(): Promise<string> {
    const id = randomUUID();
    await this.#client.query(
      `INSERT INTO directus_files (id, storage, filename_disk, filename_download, title, type) VALUES ($1, 'local', $2, 'a.txt', $3, 'text/plain')`,
      [id, `${id}.txt`, id],
    );
    return id;
  }

  /** Relations to rows that came later. */
  async #linkLater(universe: Universe, rows: UniverseOptions['rows']): Promise<void> {
    for (const { collection, fields, append_only } of this.#collections) {
      if (append_only !== undefined || SHARED.has(collection)) continue;
      const later = Object.entries(fields).filter(
        ([name, field]) =>
          field.m2o !== undefined && !(name in (rows[collection] ?? {})) && !isOwnKind(collection, field),
      );
      if (later.length === 0) continue;
      const pairs = later.map(([name], place) => `${quote(name)} = $${place + 2}`);
      const keys = later.map(([, field]) => universe.ids.get(field.m2o ?? '') ?? null);
      await this.#client.query(`UPDATE ${collection} SET ${pairs.join(', ')} WHERE id = $1`, [
        universe.ids.get(collection),
        ...keys,
      ]);
    }
  }
}

/** Rows after the rows that they cannot do without. */
function inOrder(collections: readonly ModelCollection[]): ModelCollection[] {
  const byName = new Map(collections.map((each) => [each.collection, each]));
  const done = new Set<ModelCollection>();
  const visit = (each: ModelCollection) => {
    if (done.has(each)) return;
    for (const { m2o, required } of Object.values(each.fields)) {
      const target = required === true && m2o !== undefined && m2o !== each.collection ? byName.get(m2o) : undefined;
      if (target) visit(target);
    }
    done.add(each);
  };
  for (const each of collections) visit(each);
  return [...done];
}

/** A row does not point at its own kind: it would be its own parent. */
const isOwnKind = (collection: string, { m2o }: ModelField): boolean => m2o === collection;

function hasColumn({ type, o2m, m2m }: ModelField): boolean {
  return type !== 'alias' && o2m === undefined && m2m === undefined;
}

function needsValue({ required, nullable, default: usual, unique }: ModelField): boolean {
  return (required === true || nullable === false || unique === true) && usual === undefined;
}

function isSampledAnew(field: ModelField): boolean {
  return needsValue(field) && !field.choices && ['string', 'text', 'date', 'uuid'].includes(field.type ?? '');
}

function leafHashOf(fields: ModelCollection['fields'], row: Row): string {
  const stored = Object.fromEntries(Object.keys(fields).map((name) => [name, row[name] ?? null]));
  const at = new Date(String(row['occurred_at']));
  return toHex(hashLeaf(encodeDecision({ ...stored, id: row['id'], occurred_at: at })));
}

const quote = (name: string): string => `"${name}"`;

function literal(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
