import { fieldOf, type RecordDefinition, type RecordField, type RecordRow } from './definition.ts';

/** A value as the server stored it; relations are ids. */
export type Stored = string | number | boolean | null;

/** What putting a version back would change. */
export interface Restoration {
  field: RecordField;
  now: Stored;
  then: Stored;
}

/** Fields of `values` that differ from the record of today and that may be set; everything else stays as it is. */
export function planRestore(
  definition: RecordDefinition,
  row: RecordRow,
  values: Readonly<Record<string, Stored>>,
  mayUpdate: (field: string) => boolean,
): Restoration[] {
  return Object.entries(values).flatMap(([name, then]) => {
    const field = fieldOf(definition, name);
    if (!field || !(field.editable || field.settable) || !(name in row) || !mayUpdate(name)) return [];
    const now = storedOf(row[name]);
    return sameValue(now, then) ? [] : [{ field, now, then }];
  });
}

/** A field of a loaded record as the server stores it. */
export function storedOf(value: unknown): Stored {
  if (typeof value === 'object' && value !== null) return 'id' in value ? String(value.id) : null;
  return ['string', 'number', 'boolean'].includes(typeof value) ? (value as Stored) : null;
}

/** Whether two values are the same to a reader: decimals and moments are written in several ways. */
export function sameValue(one: Stored, other: Stored): boolean {
  if (one === other) return true;
  const [first, second] = [one ?? '', other ?? ''].map(String) as [string, string];
  if (first === second) return true;
  if (DECIMAL.test(first) && DECIMAL.test(second)) return Number(first) === Number(second);
  return MOMENT.test(first) && MOMENT.test(second) && Date.parse(first) === Date.parse(second);
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;
