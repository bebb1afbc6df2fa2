import type { Hit } from '../scan/keywords.ts';
import { MAX_MATCH_LENGTH, type Span } from './windows.ts';
import { partition } from '../partition.ts';

/** How far a word of `near` may stand from a match, in characters. */
export const NEAR_REACH = 60;

/** The stretches of a text in which a match near one of the words can begin. */
export function zonesAround(words: readonly Hit[], length: number): Span[] {
  const zones: { start: number; end: number }[] = [];
  for (const word of words) {
    const start = Math.max(0, word.start - NEAR_REACH - MAX_MATCH_LENGTH);
    const end = Math.min(length, word.end + NEAR_REACH + 1);
    const last = zones.at(-1);
    if (last && last.end >= start) last.end = Math.max(last.end, end);
    else zones.push({ start, end });
  }
  return zones;
}

/** Words come in order: the first that does not end too early decides. */
export function isNear({ start, end }: Span, words: readonly Hit[]): boolean {
  const word = words[partition(words, (candidate) => candidate.end < start - NEAR_REACH)];
  return word !== undefined && word.start <= end + NEAR_REACH;
}
