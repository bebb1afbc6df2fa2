import { fold } from '../src/normalize/fold.ts';
import type { Example } from './corpus.ts';
import type { Random } from './random.ts';

/**
 * Fold of every example. Families stay together, and families that share nearly the same text count as one, so that no
 * wording is judged by a model that has read its twin.
 */
export function foldsOf(examples: readonly Example[], folds: number, random: Random): number[] {
  const parent = new Map<string, string>();
  const root = (family: string): string => {
    let at = family;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  const join = (a: string, b: string) => parent.set(root(a), root(b));
  const holders = new Map<string, Set<number>>();
  const grams = examples.map(({ text }) => trigramsOf(text));
  grams.forEach((set, index) => {
    const rivals = new Map<number, number>();
    for (const gram of set) {
      const known = holders.get(gram) ?? new Set<number>();
      if (known.size < 60) for (const other of known) rivals.set(other, (rivals.get(other) ?? 0) + 1);
      holders.set(gram, known.add(index));
    }
    for (const [other, shared] of rivals) {
      const smaller = Math.min(set.size, grams[other]?.size ?? 0);
      if (shared >= 4 && shared / smaller > 0.45) join(examples[index]?.family ?? '', examples[other]?.family ?? '');
    }
  });
  const foldOf = new Map<string, number>();
  return examples.map(({ family }) => {
    const key = root(family);
    const known = foldOf.get(key) ?? random(folds);
    foldOf.set(key, known);
    return known;
  });
}

/** Runs of three words. */
function trigramsOf(text: string): Set<string> {
  const words = fold(text).plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const grams = new Set<string>();
  for (let at = 0; at + 2 < words.length; at++) grams.add(words.slice(at, at + 3).join(' '));
  return grams;
}
