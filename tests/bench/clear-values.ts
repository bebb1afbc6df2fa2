import type { AuditView } from '@novacrm/contracts';

export interface Labelled {
  /** Values that a data set labels as personal. */
  values: readonly string[];
  /** Id of the ledger entry about the text they stand in. */
  source: string;
}

export interface ClearValues {
  /** Distinct values looked for. */
  lookedFor: number;
  /** Too short to mean anything in a row full of numbers and codes. */
  tooShort: number;
  inEntries: number;
  inLog: number;
  /** Where the first ones were found: entry id or `log`, never the value. */
  places: string[];
}

/** Shorter values ("IL", "27") occur by chance in any timestamp or hash. */
const SHORTEST = 4;

/**
 * Looks for labelled values, as whole words, in the entry about their own text and in every log line. The actor is left
 * out of the entries: it is resolved for the reader and not stored.
 */
export function findClearValues(
  labelled: readonly Labelled[],
  entries: readonly AuditView[],
  log: string,
): ClearValues {
  const byId = new Map(entries.map((entry) => [entry.id, normalise(JSON.stringify({ ...entry, actor: null }))]));
  const all = new Set(labelled.flatMap(({ values }) => values));
  const long = new Set([...all].filter((value) => value.trim().length >= SHORTEST));
  const places: string[] = [];
  let inEntries = 0;
  for (const { values, source } of labelled) {
    const row = byId.get(source) ?? '';
    const found = values.filter((value) => long.has(value) && containsWord(row, normalise(value)));
    inEntries += found.length;
    if (found.length > 0) places.push(source);
  }
  const lines = normalise(log);
  const inLog = [...long].filter((value) => containsWord(lines, normalise(value))).length;
  if (inLog > 0) places.push('log');
  return { lookedFor: long.size, tooShort: all.size - long.size, inEntries, inLog, places: places.slice(0, 20) };
}

function containsWord(haystack: string, needle: string): boolean {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(haystack.charAt(at));
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    if (!isWord(at - 1) && !isWord(at + needle.length)) return true;
  }
  return false;
}

function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
