type Row = Readonly<Record<string, unknown>>;

/** What belongs to one record alone and never comes from another. */
const OWN = new Set([
  ...['id', 'status', 'code', 'kind', 'merged_into', 'anonymised_at', 'parent'],
  ...['date_created', 'user_created', 'date_updated', 'user_updated', 'last_activity_at'],
]);

/** A person's "no" holds for the record that stays, whichever of the two it was said on. */
const REFUSALS = ['do_not_contact', 'processing_restricted'] as const;

/**
 * What changes on the record that stays: its gaps are filled from the other one, and fields that the caller chose come
 * from there too.
 */
export function planMerge(kept: Row, merged: Row, chosen: readonly string[]): Record<string, unknown> {
  const change: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(merged)) {
    if (OWN.has(field) || isRefusal(field) || Array.isArray(value) || isEmpty(value)) continue;
    if ((isEmpty(kept[field]) || chosen.includes(field)) && kept[field] !== value) change[field] = value;
  }
  for (const field of REFUSALS) {
    if (merged[field] === true && kept[field] === false) change[field] = true;
  }
  return change;
}

/** What an undo puts back: only fields that still are as the merge left them. */
export function planUndo(now: Row, change: Row, before: Row): Record<string, unknown> {
  const fields = Object.keys(change).filter((field) => JSON.stringify(now[field]) === JSON.stringify(change[field]));
  return Object.fromEntries(fields.map((field) => [field, before[field] ?? null]));
}

function isRefusal(field: string): boolean {
  return (REFUSALS as readonly string[]).includes(field);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
