import type { Locale } from '@novacrm/contracts';
import { hasAmount } from './amounts.ts';
import { hasDate } from './dates.ts';
import { PLEASANTRIES, SALIENT } from './lexicon/cues.ts';
import { STOPWORDS } from './lexicon/stopwords.ts';
import { compilePhrases, fold, splitWords } from './normalise.ts';

/** A sentence with what is needed to weigh it. */
export interface WeighedSentence {
  text: string;
  index: number;
  /** Stems of its content words. */
  terms: ReadonlySet<string>;
  score: number;
}

const salient = compilePhrases(SALIENT);
const pleasantry = compilePhrases(PLEASANTRIES);

/**
 * Weighs sentences by how much of the text's own vocabulary they carry, where they stand, and whether they hold a decision,
 * a date or an amount. Politeness and fragments lose.
 */
export function weighSentences(sentences: readonly string[], language: Locale): WeighedSentence[] {
  const folded = sentences.map(fold);
  const terms = folded.map((sentence) => listTerms(sentence, language));
  const frequency = countTerms(terms);
  return sentences.map((text, index) => {
    const own = terms[index] ?? [];
    const shared = own.reduce((sum, term) => sum + Math.log1p((frequency.get(term) ?? 1) - 1), 0);
    const words = Math.max(own.length, 1);
    const vocabulary = shared / Math.sqrt(words + 3);
    const cues = Math.min(countMatches(salient, folded[index] ?? ''), 3) * 0.6;
    const facts = (hasDate(text) ? 0.5 : 0) + (hasAmount(text) ? 0.8 : 0);
    const place = index === 0 ? 0.5 : index === sentences.length - 1 ? 0.2 : 0.4 / (1 + index);
    return {
      text,
      index,
      terms: new Set(own),
      score: vocabulary + cues + facts + place + penalise(text, folded[index] ?? '', own.length),
    };
  });
}

/** True for thanks, wishes and formulas that hold nothing else. */
export function isPleasantry(sentence: string): boolean {
  const folded = fold(sentence);
  if (countMatches(pleasantry, folded) === 0) return false;
  return countMatches(salient, folded) === 0 || splitWords(folded).length < 9;
}

/** Stems of the words that carry meaning, in order, with repetitions. */
export function listTerms(folded: string, language: Locale): string[] {
  const stopwords = STOPWORDS[language];
  return splitWords(folded)
    .filter((word) => (word.length > 2 || /\d/.test(word)) && !stopwords.has(word))
    .map((word) => stem(word));
}

/** Plurals and the most frequent endings of both languages go, so that "devis signés" meets "signer le devis". */
function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  return word.replace(/(?:ements?|ations?|ings?|ees?|ers?|ez|ed|es|s|x|e)$/, (ending) =>
    word.length - ending.length >= 4 ? '' : ending,
  );
}

function countTerms(terms: readonly (readonly string[])[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const sentence of terms)
    for (const term of new Set(sentence)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return frequency;
}

function countMatches(phrases: RegExp, folded: string): number {
  return folded.match(phrases)?.length ?? 0;
}

function penalise(text: string, folded: string, words: number): number {
  let penalty = 0;
  if (words < 3) penalty -= 1.2;
  if (text.length > 320) penalty -= 0.6;
  if (countMatches(pleasantry, folded) > 0) penalty -= 2.5;
  return penalty;
}
