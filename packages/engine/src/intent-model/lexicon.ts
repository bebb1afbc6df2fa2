import { HashTable } from '../scan/hash-table.ts';
import { HASH_START, hashOf, hashPair, hashStep } from '../scan/hashing.ts';
import { CONCEPTS } from './concepts.ts';

/** Numbers of concepts by the hash of their words. */
export interface ConceptTable {
  /** Index into `lists` of a word, or of the words' joint hash; 0 when it means nothing here. */
  find(hash: number): number;
  /** The same for the first letters of a word. */
  findStem(hash: number): number;
  /** Concepts behind an index, ended by -1. */
  readonly lists: Int16Array;
  readonly names: readonly string[];
  /** The fewest and the most letters of a stem. */
  readonly stemLengths: { readonly min: number; readonly max: number };
}

/** Most words of a phrase. */
export const LONGEST_PHRASE = 3;

/** Puts the word lists into two hash tables that are asked once a word, or once a letter for stems. */
export function createConceptTable(concepts: Readonly<Record<string, string>> = CONCEPTS): ConceptTable {
  const names = Object.keys(concepts);
  const words = new Map<number, Set<number>>();
  const stems = new Map<number, Set<number>>();
  let min = Infinity;
  let max = 0;
  for (const [number, name] of names.entries()) {
    for (const phrase of (concepts[name] ?? '').split(',')) {
      const parts = phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const isStem = phrase.trim().endsWith('*');
      if (parts.length === 0 || parts.length > LONGEST_PHRASE || (isStem && parts.length > 1))
        throw new Error(
          `the phrase "${phrase.trim()}" of the concept ${name} cannot be looked up: one to three words, stems of one`,
        );
      const hash = parts.map(hashOf).reduce(hashPair);
      const table = isStem ? stems : words;
      table.set(hash, (table.get(hash) ?? new Set()).add(number));
      if (isStem) [min, max] = [Math.min(min, parts[0]?.length ?? 0), Math.max(max, parts[0]?.length ?? 0)];
    }
  }
  const lists: number[] = [-1];
  const byWord = listed(words, lists);
  const byStem = listed(stems, lists);
  return {
    find: (hash) => byWord.get(hash),
    findStem: (hash) => byStem.get(hash),
    lists: Int16Array.from(lists),
    names,
    stemLengths: { min, max },
  };
}

/** Adds the concepts of each hash to the lists, and knows where they stand there. */
function listed(entries: ReadonlyMap<number, ReadonlySet<number>>, lists: number[]): HashTable {
  const places = new Map<number, number>();
  for (const [hash, concepts] of entries) {
    places.set(hash, lists.length);
    lists.push(...concepts, -1);
  }
  return new HashTable(places);
}

/** `findStem` of the longest stem that a word begins with; 0 when it begins with none. */
export function stemIn({ stemLengths, findStem }: ConceptTable, text: string, start: number, end: number): number {
  const last = Math.min(end, start + stemLengths.max);
  let hash = HASH_START;
  let stem = 0;
  for (let at = start; at < last;) {
    hash = hashStep(hash, text.charCodeAt(at++));
    if (at - start >= stemLengths.min) stem = findStem(hash) || stem;
  }
  return stem;
}
