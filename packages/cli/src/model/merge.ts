import { isDeepStrictEqual } from 'node:util';
import { fieldKey, isCounter } from './diff.ts';
import type { NativeSchema } from './expand.ts';
import { hashOf } from './hash.ts';
import type { NativeCollection, NativeField, NativeRelation, Row, Snapshot } from './host.ts';

/** What the last apply wrote, by item: tells a change in the files from a change in the studio. */
export type Baseline = ReadonlyMap<string, string>;

export interface MergeOptions {
  /** Keep what the studio changed and the files did not. */
  keepStudio: boolean;
  allowDestructive: boolean;
}

export interface Merged {
  wanted: Snapshot;
  /** Changes of the studio that stay. */
  kept: string[];
  /** Changes of the files that would lose data. */
  refused: string[];
  /** Hash of every item as the files say it. */
  baseline: Map<string, string>;
}

/** Three-way merge of the files, the database, and what the files said last time. */
export function mergeSchema(files: NativeSchema, current: Snapshot, baseline: Baseline, options: MergeOptions): Merged {
  const merge = new Merge(current, baseline, options);
  const wanted: Snapshot = {
    ...current,
    collections: merge.all(files.collections, current.collections, 'collection', (each) => each.collection),
    fields: merge.all(merge.inOrder(files.fields), current.fields, 'field', fieldKey),
    relations: [],
  };
  wanted.relations = merge.relations(files.relations, current.relations, new Set(wanted.fields.map(fieldKey)));
  return { wanted, kept: merge.kept, refused: merge.refused, baseline: merge.next };
}

class Merge {
  readonly kept: string[] = [];
  readonly refused: string[] = [];
  readonly next = new Map<string, string>();
  /** Collections and fields that the files speak of. */
  readonly #said = new Set<string>();
  readonly #current: Snapshot;
  readonly #baseline: Baseline;
  readonly #options: MergeOptions;

  constructor(current: Snapshot, baseline: Baseline, options: MergeOptions) {
    this.#current = current;
    this.#baseline = baseline;
    this.#options = options;
  }

  all<Native extends NativeCollection | NativeField>(
    files: readonly Native[],
    current: readonly Native[],
    kind: 'collection' | 'field',
    keyOf: (native: Native) => string,
  ): Native[] {
    const present = new Map(current.map((each) => [keyOf(each), each]));
    const named = new Set(files.map(keyOf));
    const wanted = files.map((each) => {
      const key = `${kind}:${keyOf(each)}`;
      const said = hashOfNative(each);
      this.#said.add(key);
      this.next.set(key, said);
      const now = present.get(keyOf(each));
      return now ? this.#merge(each, now, key, said) : each;
    });
    return [...wanted, ...current.filter((each) => !named.has(keyOf(each)) && this.#stays(each, kind, keyOf(each)))];
  }

  /**
   * The files give an order, not numbers: fields keep the numbers they have when these already say that order, or when
   * it was the studio that moved them.
   */
  inOrder(files: readonly NativeField[]): NativeField[] {
    const present = new Map(this.#current.fields.map((each) => [fieldKey(each), each.meta['sort'] ?? null]));
    return [...Map.groupBy(files, (each) => each.collection)].flatMap(([collection, fields]) => {
      const key = `order:${collection}`;
      const order = hashOf(fields.map((each) => each.field));
      this.next.set(key, order);
      const numbers = fields.map((each) => Number(present.get(fieldKey(each)) ?? Number.NaN));
      const complete = numbers.every((number) => !Number.isNaN(number));
      const same = numbers.every((number, place) => place === 0 || number > Number(numbers[place - 1]));
      const moved = !same && this.#isStudio(key, order);
      if (!complete || (!same && !moved)) return fields;
      if (moved) this.kept.push(`order of the fields of ${collection}`);
      return fields.map((each) => ({ ...each, meta: { ...each.meta, sort: present.get(fieldKey(each)) } }));
    });
  }

  /** A relation belongs to its field: it stays when the files do not know the field, and goes when they say it is no relation. */
  relations(
    files: readonly NativeRelation[],
    current: readonly NativeRelation[],
    fields: ReadonlySet<string>,
  ): NativeRelation[] {
    const present = new Map(current.map((each) => [fieldKey(each), each]));
    const wanted = files.map((each) => {
      const key = `relation:${fieldKey(each)}`;
      const hash = hashOf([each.meta, each.schema]);
      this.next.set(key, hash);
      const now = present.get(fieldKey(each));
      if (!now) return each;
      const same = isDeepStrictEqual(pickLike(each, now), { meta: each.meta, schema: each.schema });
      if (!same && this.#isStudio(key, hash)) {
        this.kept.push(`relation ${fieldKey(each)}`);
        return now;
      }
      // The name of the constraint is PostgreSQL's matter.
      return { ...each, schema: { ...each.schema, constraint_name: now.schema?.['constraint_name'] } };
    });
    const foreign = current.filter((each) => fields.has(fieldKey(each)) && !this.#said.has(`field:${fieldKey(each)}`));
    return [...wanted, ...foreign];
  }

  #merge<Native extends NativeCollection | NativeField>(said: Native, now: Native, key: string, hash: string): Native {
    const changed = changedKeys(said, now);
    const name = key.replace(':', ' ');
    if (changed.length > 0 && this.#isStudio(key, hash)) {
      this.kept.push(`${name}: ${changed.join(', ')}`);
      return 'field' in now ? { ...now, meta: { ...now.meta, sort: said.meta['sort'] } } : now;
    }
    const isField = 'type' in said && 'type' in now;
    const loss = isField && !this.#options.allowDestructive ? lossOf(now, said) : null;
    if (loss === null || !isField) return said;
    this.refused.push(`${name}: ${loss}`);
    // Not applied, so what was applied last stays what we remember.
    this.next.set(key, this.#baseline.get(key) ?? '');
    return { ...said, type: now.type, ...(now.schema ? { schema: now.schema } : {}) };
  }

  /** The files say what they said last time, so whoever made the difference did it in the studio. */
  #isStudio(key: string, hash: string): boolean {
    return this.#options.keepStudio && this.#baseline.get(key) === hash;
  }

  #stays(native: NativeCollection | NativeField, kind: 'collection' | 'field', key: string): boolean {
    const ours = this.#baseline.get(`${kind}:${key}`);
    const holdsData = native.schema !== undefined;
    if ('field' in native && !this.#collectionStays(native.collection)) return false;
    if (ours !== undefined && (!holdsData || this.#options.allowDestructive)) return false;
    if (ours === undefined && this.#options.allowDestructive && !this.#options.keepStudio) return false;
    if (ours !== undefined) this.next.set(`${kind}:${key}`, ours);
    const goesWithout = 'field' in native && !this.#said.has(`collection:${native.collection}`);
    if (goesWithout && !native.collection.startsWith('directus_')) return true;
    if (ours === undefined) this.kept.push(`${kind} ${key}: made in the studio`);
    else this.refused.push(`${kind} ${key}: is not in the files any more, dropping it would lose its data`);
    return true;
  }

  #collectionStays(collection: string): boolean {
    if (collection.startsWith('directus_') || this.#said.has(`collection:${collection}`)) return true;
    const native = this.#current.collections.find((each) => each.collection === collection);
    if (!native) return false;
    const ours = this.#baseline.has(`collection:${collection}`);
    if (!this.#options.allowDestructive) return !ours || native.schema !== undefined;
    return !ours && this.#options.keepStudio;
  }
}

/** What a change of a column would lose; null when it loses nothing. */
export function lossOf(now: NativeField, said: NativeField): string | null {
  if ((now.type === 'alias') !== (said.type === 'alias')) {
    return now.type === 'alias' ? null : `becomes an alias, which drops its column`;
  }
  if (!now.schema || !said.schema || isCounter(now)) return null;
  const [from, to] = [String(now.schema['data_type']), String(said.schema['data_type'])];
  if (from !== to && !WIDER[from]?.includes(to)) return `${from} to ${to} may lose data`;
  if (shrinks(now.schema, said.schema, 'max_length')) return 'a shorter text may be cut';
  if (
    from === 'numeric' &&
    to === 'numeric' &&
    (narrower(now.schema, said.schema) || shrinks(now.schema, said.schema, 'numeric_scale'))
  ) {
    return 'fewer digits may be rounded';
  }
  return null;
}

const WIDER: Record<string, string[]> = {
  'character varying': ['text'],
  integer: ['bigint', 'numeric'],
  bigint: ['numeric'],
  real: ['double precision'],
  date: ['timestamp without time zone', 'timestamp with time zone'],
  uuid: ['character varying', 'text'],
};

function shrinks(now: Row, said: Row, key: string): boolean {
  const [before, after] = [now[key], said[key]];
  return typeof before === 'number' && typeof after === 'number' && after < before;
}

function narrower(now: Row, said: Row): boolean {
  const whole = (schema: Row) => Number(schema['numeric_precision'] ?? 0) - Number(schema['numeric_scale'] ?? 0);
  return whole(said) < whole(now);
}

/** Names of the properties that differ, as far as the files speak of them. */
function changedKeys(said: NativeCollection | NativeField, now: NativeCollection | NativeField): string[] {
  const differing = (a: Row, b: Row): string[] =>
    Object.keys(a).filter((key) => !isDeepStrictEqual(a[key] ?? null, b[key] ?? null));
  const meta = differing(said.meta, now.meta);
  if (!('type' in said)) return meta;
  const columns = isCounter(now) ? [] : differing(said.schema ?? {}, now.schema ?? {});
  return [...meta.filter((key) => key !== 'sort'), ...columns];
}

function hashOfNative(native: NativeCollection | NativeField): string {
  if (!('type' in native)) return hashOf(native.meta);
  // The order of fields is an item of its own.
  return hashOf([native.type, { ...native.meta, sort: null }, native.schema]);
}

/** The part of `now` that `said` speaks of. */
function pickLike(said: NativeRelation, now: NativeRelation): Pick<NativeRelation, 'meta' | 'schema'> {
  const pick = (like: Row, from: Row): Row =>
    Object.fromEntries(Object.keys(like).map((key) => [key, from[key] ?? null]));
  return { meta: pick(said.meta, now.meta), ...(said.schema ? { schema: pick(said.schema, now.schema ?? {}) } : {}) };
}
