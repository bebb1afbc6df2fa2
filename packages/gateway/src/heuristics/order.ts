import type { Locale } from '@novacrm/contracts';
import { ABOUT, FOLLOW_UPS, SAYING, STANCES, type Stance } from './lexicon/stance.ts';
import { fold, unifySigns } from './normalise.ts';

/** What an order for a letter says about it. */
export interface LetterOrder {
  form: 'reply' | 'follow_up';
  stance: Stance | undefined;
  /** Words that the letter has to say, as the order has them. */
  statement: string | undefined;
  topic: string | undefined;
  /** Language asked for in so many words. */
  language: Locale | undefined;
}

export function readLetterOrder(instruction: string): LetterOrder {
  const plain = unifySigns(instruction).normalize('NFC');
  const folded = fold(plain);
  const statement = takeBehind(plain, folded, SAYING_CUE);
  return {
    form: FOLLOW_UP_CUE.test(folded) ? 'follow_up' : 'reply',
    stance: STANCE_CUES.find(({ cue }) => cue.test(folded))?.stance,
    statement,
    topic: statement === undefined ? takeBehind(plain, folded, ABOUT_CUE) : undefined,
    language: readLanguage(folded),
  };
}

/** How many sentences or points an instruction asks for, 1 to 20. */
export function readCount(instruction: string): number | undefined {
  const [, digits, word] = COUNT_CUE.exec(fold(instruction)) ?? [];
  const count =
    digits === undefined ? NUMBERS.findIndex((names) => names.some((name) => name === word)) + 1 : Number(digits);
  return count >= 1 && count <= 20 ? count : undefined;
}

const SAYING_CUE = startOfWord(SAYING);
const ABOUT_CUE = startOfWord(ABOUT);
const FOLLOW_UP_CUE = wholeWord(FOLLOW_UPS);
const STANCE_CUES = Object.entries(STANCES).map(([stance, phrases]) => ({
  stance: stance as Stance,
  cue: wholeWord(phrases),
}));

const NUMBERS = [
  ['un', 'une', 'one'],
  ['deux', 'two'],
  ['trois', 'three'],
  ['quatre', 'four'],
  ['cinq', 'five'],
  ['six'],
  ['sept', 'seven'],
  ['huit', 'eight'],
];
const UNITS = 'phrases?|points?|lignes?|puces?|sentences?|lines?|bullets?';
const COUNT_CUE = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d{1,2})|(${NUMBERS.flat().join('|')})) (?:[a-z]+ )?(?:${UNITS})(?![\\p{L}])`,
  'u',
);

function readLanguage(folded: string): Locale | undefined {
  if (/\b(?:en anglais|in english)\b/.test(folded)) return 'en';
  return /\b(?:en francais|in french)\b/.test(folded) ? 'fr' : undefined;
}

/** The rest of the sentence behind a cue, as written. */
function takeBehind(plain: string, folded: string, cue: RegExp): string | undefined {
  const match = cue.exec(folded);
  // Folding keeps offsets but for the rare letter that changes its length: then nothing is taken rather than the wrong words.
  if (!match || plain.length !== folded.length) return undefined;
  const [rest = ''] = plain.slice(match.index + match[0].length).split(/\n|(?<=[.!?]) /);
  const words = rest.replace(/[\s.:]+$/, '').trim();
  return words.length >= 3 ? words : undefined;
}

function startOfWord(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})`, 'u');
}

function wholeWord(phrases: readonly string[]): RegExp {
  return new RegExp(`${startOfWord(phrases).source}(?![\\p{L}\\p{N}])`, 'u');
}
