import { COMPANY_NAMES } from '../lexicon/company-names.ts';
import { COMPETING } from '../lexicon/competing-names.ts';
import { HUMAN_VERBS } from '../lexicon/human-verbs.ts';
import { nameKindOf } from '../lexicon/names.ts';
import { ADDRESSING, FUNCTION_WORDS, RELATIVES, ROLES } from '../lexicon/person-signs.ts';
import { AFTER_PERSON, BEFORE_PERSON, COMPANY_AFTER, GREETINGS, THING_AFTER, THING_BEFORE, TITLES } from '../lexicon/person-words.ts'; // prettier-ignore
import { TOWN_NAMES } from '../lexicon/town-names.ts';
import type { Run } from '../detectors/pii/person/name-run.ts';
import { opensSentence } from '../detectors/pii/person/surroundings.ts';
import { hashOf, hashStep } from '../scan/hashing.ts';
import type { Token } from '../scan/tokens.ts';
import type { View } from '../scan/view.ts';
import { MOST_PIECES, pieceRows } from './pieces.ts';
import { PLACE_BITS, ROWS, THING_BITS, WORD_BITS } from './shape.ts';
import { isIn, type PersonModel } from './weights.ts';
import { WordList } from '../scan/word-list.ts';

/** What else is known about the place of a candidate. */
export interface Place {
  /** Index of the last token of the person found before, or -1. */
  readonly previous: number;
  /** Index of the first token of the next person that rules have found, or the count of tokens. */
  readonly next: number;
  readonly inMailbox: boolean;
  /** The first word is part of the domain of a mailbox or a site in the text. */
  readonly inDomain: boolean;
  /** The first word names a thing elsewhere in the text. */
  readonly isThing: boolean;
}

export const MOST_FEATURES = 64;
const pieces = new Int32Array(MOST_PIECES);

/** Features of a run of words that may be a name, as rows of the weights. */
export interface Features {
  readonly rows: Int32Array;
  length: number;
}

export function createFeatures(): Features {
  return { rows: new Int32Array(MOST_FEATURES), length: 0 };
}

/** What the model knows of words. */
export type Words = Pick<PersonModel, 'pieces' | 'pieceBias' | 'pieceScale' | 'vocabulary' | 'things' | 'places'>;

export function readFeatures(out: Features, view: View, run: Run, where: Place, words: Words): void {
  const { text, tokens } = view;
  const [first, last] = [tokens[run.first], tokens[run.last]];
  out.length = 0;
  if (!first || !last) return;
  const long = run.last > run.first ? 1 : 0;
  const opens = opensSentence(text, first.start) ? 1 : 0;
  const [before, before2] = [tokens[run.first - 1], tokens[run.first - 2]];
  const [after, after2] = [tokens[run.last + 1], tokens[run.last + 2]];
  const gapBefore = gapOf(text, before?.end ?? 0, first.start);
  const gapAfter = gapOf(text, last.end, after?.start ?? text.length);
  const kind = kindOf(first, words);
  const kindLast = long ? kindOf(last, words) : 0;
  const sound = soundOf(first.word, words);
  const soundLast = long ? soundOf(last.word, words) : 0;
  const everyday = isIn(words.vocabulary, WORD_BITS, first.hash) ? 1 : 0;
  const everydayLast = long && isIn(words.vocabulary, WORD_BITS, last.hash) ? 1 : 0;
  const written = caseNumber(first) * 8 + (long ? caseNumber(last) : 0);
  const left = before ? classBefore(before) : 0;
  const right = after ? classAfter(after) : 0;
  const near = gapBefore === SPACE ? left : 1 << 20;
  const nearRight = gapAfter === SPACE ? right : 1 << 20;
  const name = mix(kind, mix(kindLast, everyday * 4 + everydayLast * 2 + long));

  const place = long
    ? isIn(words.places, PLACE_BITS, hashOfRun(view, run))
    : isIn(words.places, PLACE_BITS, first.hash);

  if (place) add(out, 24, mix(near, long));
  if (place) add(out, 25, mix(mix(gapBefore, gapAfter), long));
  if (place) add(out, 36, mix(before?.hash ?? 1, kind));
  add(out, 1, name);
  add(out, 2, mix(kind, long));
  add(out, 3, mix(everyday * 8 + everydayLast * 4 + opens * 2 + long, written));
  add(out, 4, mix(sound, everyday * 2 + long));
  add(out, 5, mix(soundLast, everydayLast * 2 + long));
  add(out, 6, mix(kindLast, long));
  add(out, 7, mix(written, opens));
  if (first.case === 'lower') {
    add(out, 41, name);
    add(out, 42, mix(near, nearRight));
    add(out, 43, mix(near, everyday));
    add(out, 44, mix(gapBefore, gapAfter));
  }
  add(out, 8, mix(Math.min(last.end - first.start, 14), long));
  add(out, 9, mix(before?.hash ?? 1, gapBefore));
  add(out, 10, mix(near, opens));
  add(out, 11, mix(before2?.hash ?? 1, gapOf(text, before2?.end ?? 0, before?.start ?? 0)));
  add(out, 12, mix(after?.hash ?? 1, gapAfter));
  add(out, 13, mix(nearRight, opens));
  add(out, 14, mix(after2?.hash ?? 1, 0));
  add(out, 15, mix(endingOf(after), gapAfter));
  add(out, 16, gapBefore);
  add(out, 17, gapAfter);
  add(out, 18, mix(gapBefore, gapAfter));
  add(out, 19, mix(near, nearRight));
  add(out, 20, mix(near, name));
  add(out, 21, mix(nearRight, mix(name, opens)));
  add(out, 22, mix(mix(gapBefore, gapAfter), name));
  add(out, 23, mix(endingOf(after), mix(kind, opens)));
  if (where.inMailbox) add(out, 26, 1);
  const joint = where.previous >= 0 && first.start - (tokens[where.previous]?.end ?? 0) < 8 ? gapOf(text, tokens[where.previous]?.end ?? 0, first.start) + 1 : 0; // prettier-ignore
  if (joint) add(out, 27, mix(joint, name));
  const onward = where.next < tokens.length && (tokens[where.next]?.start ?? 0) - last.end < 8 ? gapOf(text, last.end, tokens[where.next]?.start ?? 0) + 1 : 0; // prettier-ignore
  if (onward) add(out, 28, mix(onward, name));
  if (where.inDomain) add(out, 37, kind);
  if (where.isThing) add(out, 38, long);
  const pronoun = pronounNear(view, run);
  add(out, 39, pronoun);
  add(out, 40, mix(pronoun, mix(nearRight, kind)));
  add(
    out,
    29,
    isNear(tokens[where.previous]?.end, first.start) ? 1 : isNear(last.end, tokens[where.next]?.start) ? 2 : 0,
  );
  const label = before && gapBefore !== SPACE && text.charAt(before.end) === ':' ? before.hash : 0;
  if (label) add(out, 30, label);
  add(out, 31, mix(sound, kind));
  add(out, 32, mix(sound, mix(near, nearRight)));
  add(out, 33, mix(first.hash, 0));
  if (long) add(out, 34, mix(last.hash, 0));
  add(out, 35, mix(sound, mix(gapBefore, nearRight)));
}

/** Whether the person before or behind is named close by. */
function isNear(from: number | undefined, to: number | undefined): boolean {
  return from !== undefined && to !== undefined && to - from < NEAR;
}
const NEAR = 80;

const REACH = 12;

/** Whether what follows speaks of somebody (1), of several or a thing (2), or says nothing of the kind (0). */
function pronounNear({ tokens }: View, { last }: Run): number {
  for (let at = last + 1; at <= last + REACH; at++) {
    const token = tokens[at];
    if (!token) return 0;
    if (token.end - token.start > 7) continue;
    if (SOMEBODY.has(token.hash)) return 1;
    if (SEVERAL.has(token.hash)) return 2;
  }
  return 0;
}

const SOMEBODY = new Set('he she him his her hers himself herself il elle lui'.split(' ').map(hashOf));
const SEVERAL = new Set('it its they their them itself ils elles leur leurs'.split(' ').map(hashOf));

/** Hash of the words of a run with one space between. */
function hashOfRun({ tokens }: View, { first, last }: Run): number {
  let hash = tokens[first]?.hash ?? 0;
  for (let at = first + 1; at <= last; at++) {
    hash = hashStep(hash, SPACE);
    const word = tokens[at]?.word ?? '';
    for (let letter = 0; letter < word.length; letter++) hash = hashStep(hash, word.charCodeAt(letter));
  }
  return hash;
}

const SPACE = 32;

/** What stands between two words, as a number: its first three characters, digits all alike. */
function gapOf(text: string, from: number, to: number): number {
  let out = 0;
  for (let at = from; at < to && at < from + 3; at++) {
    const code = text.charCodeAt(at);
    out = out * 128 + (code >= 48 && code <= 57 ? 48 : code & 127);
  }
  return to - from > 3 ? out + 1 : out;
}

function mix(a: number, b: number): number {
  return Math.imul(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15), 0x85ebca6b);
}

function add(out: Features, slot: number, value: number): void {
  const hash = mix(slot, value);
  out.rows[out.length++] = (hash ^ (hash >>> 15)) & (ROWS - 1);
}

function kindOf(token: Token, { things }: Words): number {
  return nameKindOf(token) | (COMPETING.holds(token) ? 256 : 0) | (TOWN_NAMES.holds(token) ? 512 : 0) | (COMPANY_NAMES.holds(token) ? 1024 : 0) | (isIn(things, THING_BITS, token.hash) ? 2048 : 0); // prettier-ignore
}

function caseNumber({ case: written, start, end }: Token): number {
  if (end - start === 1) return 3;
  return written === 'upper' ? 1 : written === 'mixed' ? 2 : written === 'lower' ? 4 : 0;
}

/** How much a word sounds like a name, in eight steps. */
export function soundOf(word: string, { pieces: weights, pieceBias, pieceScale }: Words): number {
  const count = pieceRows(word, pieces);
  let sum = 0;
  for (let at = 0; at < count; at++) sum += weights[pieces[at] ?? 0] ?? 0;
  const score = pieceBias + (sum * pieceScale) / Math.sqrt(count || 1);
  return Math.max(0, Math.min(7, Math.round(score + 4)));
}

function classBefore(token: Token): number {
  let out = 0;
  if (BEFORE_PERSON.holds(token)) out |= 1;
  if (ADDRESSING.holds(token)) out |= 2;
  if (ROLES.holds(token) || RELATIVES.holds(token)) out |= 4;
  if (FUNCTION_WORDS.holds(token)) out |= 8;
  if (ARTICLES.holds(token)) out |= 16;
  if (THING_BEFORE.holds(token)) out |= 32;
  if (GREETINGS.holds(token)) out |= 64;
  if (TITLES.holds(token)) out |= 128;
  if (HUMAN_VERBS.holds(token)) out |= 256;
  if (token.case !== 'lower') out |= 512;
  return out;
}

function classAfter(token: Token): number {
  let out = 0;
  if (AFTER_PERSON.holds(token)) out |= 1;
  if (HUMAN_VERBS.holds(token)) out |= 2;
  if (ROLES.holds(token)) out |= 4;
  if (FUNCTION_WORDS.holds(token)) out |= 8;
  if (COMPANY_AFTER.holds(token)) out |= 16;
  if (THING_AFTER.holds(token)) out |= 32;
  if (token.case !== 'lower') out |= 512;
  return out;
}

const ARTICLES = new WordList('the a an le la l les un une des du our your their its this that notre votre nos vos ce cette cet ces'.split(' ')); // prettier-ignore

function endingOf(token: Token | undefined): number {
  if (!token || token.case !== 'lower' || token.end - token.start < 4) return 0;
  const { word } = token;
  return word.charCodeAt(word.length - 2) * 128 + word.charCodeAt(word.length - 1);
}
