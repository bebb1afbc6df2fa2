import type { Locale } from '@novacrm/contracts';
import { shorten } from './normalise.ts';
import { isPleasantry, weighSentences, type WeighedSentence } from './salience.ts';
import { splitSentences } from './sentences.ts';

/** Longest sentence of a summary, in UTF-16 code units. */
const LONGEST = 320;

/** Two sentences that share more than this part of their words say the same thing. */
const SAME = 0.6;

/**
 * The sentences that carry the text, in the order of the text, in its own words.
 *
 * @param count how many; by default it grows with the length of the text, from 1 to 7
 */
export function summarise(text: string, language: Locale, count?: number): string[] {
  const sentences = splitSentences(text, language).filter((sentence) => !isPleasantry(sentence));
  const wanted = count ?? countFor(sentences.length);
  const ranked = weighSentences(sentences, language).sort((a, b) => b.score - a.score || a.index - b.index);
  const chosen: WeighedSentence[] = [];
  for (const sentence of ranked) {
    if (chosen.length >= wanted) break;
    if (chosen.every((other) => overlap(sentence.terms, other.terms) <= SAME)) chosen.push(sentence);
  }
  return chosen.sort((a, b) => a.index - b.index).map((sentence) => shorten(sentence.text, LONGEST));
}

function countFor(sentences: number): number {
  return Math.min(7, Math.ceil(Math.sqrt(sentences)) + (sentences > 6 ? 1 : 0));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  const shared = [...a].filter((term) => b.has(term)).length;
  return smaller === 0 ? 0 : shared / smaller;
}
