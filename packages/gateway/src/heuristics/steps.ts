import type { Locale } from '@novacrm/contracts';
import { ACTIONS } from './lexicon/cues.ts';
import { compilePhrases, fold, shorten } from './normalise.ts';
import { isPleasantry } from './salience.ts';
import { splitSentences } from './sentences.ts';

const action = compilePhrases(ACTIONS);

/** Longest step, in UTF-16 code units. */
const LONGEST = 240;

/** Sentences in which somebody asks, promises or has to do something, in the order of the text. */
export function findSteps(text: string, language: Locale, limit = 8): string[] {
  return splitSentences(text, language)
    .filter((sentence) => hasAction(sentence) && !isPleasantry(sentence))
    .slice(0, limit)
    .map((sentence) => shorten(sentence, LONGEST));
}

function hasAction(sentence: string): boolean {
  action.lastIndex = 0;
  return action.test(fold(sentence));
}
