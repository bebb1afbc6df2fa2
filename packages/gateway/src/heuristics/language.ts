import type { Locale } from '@novacrm/contracts';
import { TELLTALES } from './lexicon/stopwords.ts';
import { fold, splitWords } from './normalise.ts';

/** How much of a text is looked at, in UTF-16 code units: enough to know, cheap on a long one. */
const SAMPLE = 4_000;

/** French or English, by counting words that belong to one of them only; undefined when nothing tells. */
export function detectLanguage(text: string): Locale | undefined {
  const sample = text.slice(0, SAMPLE);
  let french = 0;
  let english = 0;
  for (const word of splitWords(fold(sample))) {
    if (TELLTALES.fr.has(word)) french += 1;
    else if (TELLTALES.en.has(word)) english += 1;
  }
  if (french === english) {
    if (/[éèêàçùœîôû]/i.test(sample)) return 'fr';
    return undefined;
  }
  return french > english ? 'fr' : 'en';
}
