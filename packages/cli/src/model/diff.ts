import { isDeepStrictEqual } from 'node:util';
import type { Change, NativeCollection, NativeField, NativeRelation, Row, Snapshot, SnapshotDiff } from './host.ts';

/**
 * Difference in the form that Directus applies, one step per changed property. Directus's own diff goes deeper and then
 * skips a collection whose first step adds or removes something inside a list.
 */
export function diffSnapshots(current: Snapshot, wanted: Snapshot): SnapshotDiff {
  const stays = new Set(wanted.collections.map((each) => each.collection));
  const dropped = new Set(current.collections.map((each) => each.collection).filter((each) => !stays.has(each)));
  // What belongs to a dropped collection goes with it.
  const remains = ({ collection }: { collection: string }): boolean => !dropped.has(collection);
  return {
    collections: pairs(current.collections, wanted.collections, (each) => each.collection).flatMap(
      ([before, after]) => {
        const diff = steps(before, after, ['meta']);
        return diff.length === 0 ? [] : [{ collection: (before ?? after).collection, diff }];
      },
    ),
    fields: pairs(current.fields.filter(remains), wanted.fields, fieldKey)
      .flatMap(([before, after]) => splitAliasChange(before, after))
      .flatMap(([before, after]) => {
        const { collection, field } = before ?? after;
        const diff = steps(before, after, ['meta', 'schema']);
        return diff.length === 0 ? [] : [{ collection, field, diff }];
      }),
    systemFields: [],
    relations: pairs(current.relations.filter(remains), wanted.relations, fieldKey).flatMap(([before, after]) => {
      const { collection, field, related_collection } = before ?? after;
      const diff = steps(before, after, ['meta', 'schema']);
      return diff.length === 0 ? [] : [{ collection, field, related_collection, diff }];
    }),
  };
}

export const isEmpty = (diff: SnapshotDiff): boolean =>
  diff.collections.length + diff.fields.length + diff.relations.length === 0;

export const fieldKey = ({ collection, field }: { collection: string; field: string }): string =>
  `${collection}.${field}`;

type Pair<Item> = [Item, Item] | [Item, undefined] | [undefined, Item];

function pairs<Item>(current: readonly Item[], wanted: readonly Item[], keyOf: (item: Item) => string): Pair<Item>[] {
  const after = new Map(wanted.map((each) => [keyOf(each), each]));
  const before = new Set(current.map(keyOf));
  const result: Pair<Item>[] = current.map((each) => [each, after.get(keyOf(each))] as Pair<Item>);
  for (const each of wanted) if (!before.has(keyOf(each))) result.push([undefined, each]);
  return result;
}

/** A column cannot become an alias: the one goes, the other comes. */
function splitAliasChange(before: NativeField | undefined, after: NativeField | undefined): Pair<NativeField>[] {
  if (before && after && (before.type === 'alias') !== (after.type === 'alias'))
    return [
      [before, undefined],
      [undefined, after],
    ];
  return [[before, after] as Pair<NativeField>];
}

type Native = NativeCollection | NativeField | NativeRelation;

function steps(before: Native | undefined, after: Native | undefined, parts: ('meta' | 'schema')[]): Change[] {
  if (!before) return [{ kind: 'N', rhs: after }];
  if (!after) return [{ kind: 'D', lhs: before }];
  const spoken = isCounter(before) ? parts.filter((part) => part !== 'schema') : parts;
  const changes = spoken.flatMap((part) => propertySteps(part, partOf(before, part), partOf(after, part)));
  const [was, becomes] = [before, after].map((each) => ('type' in each ? each.type : null));
  if (was !== becomes) changes.unshift({ kind: 'E', path: ['type'], lhs: was, rhs: becomes });
  return changes;
}

/** A key that PostgreSQL numbers itself: its column is no matter of the files once it exists. */
export function isCounter(native: Native): boolean {
  return 'schema' in native && (native.schema as Row | undefined)?.['has_auto_increment'] === true;
}

function propertySteps(part: string, before: Row, after: Row): Change[] {
  return Object.keys(after).flatMap((key): Change[] => {
    const [lhs, rhs] = [before[key] ?? null, after[key] ?? null];
    return isDeepStrictEqual(lhs, rhs) ? [] : [{ kind: 'E', path: [part, key], lhs, rhs }];
  });
}

function partOf(native: Native, part: 'meta' | 'schema'): Row {
  if (part === 'meta') return native.meta;
  return 'schema' in native && native.schema ? { ...native.schema } : {};
}
