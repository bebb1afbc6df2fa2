import type { Detector } from '../../detector.ts';
import { COMMON, GIVEN, listedKind, nameKind, SURNAME, TITLE } from '../../lexicon/names.ts';
import { FUNCTION_WORDS } from '../../lexicon/person-signs.ts';
import { NOT_A_SURNAME } from '../../lexicon/person-words.ts';
import { fold } from '../../normalize/fold.ts';
import type { KeywordIndex } from '../../scan/keywords.ts';

/**
 * How far a text that goes on may be given away without looking for values in it: up to a place before which nothing is
 * part of a value, whatever follows.
 *
 * @param from where the text begins that was not given away yet
 * @param opens whether nothing stands before the text
 * @returns `from` when nothing may go
 */
export type FindCalm = (text: string, from: number, opens: boolean) => number;

/** How far before a value the word may stand that announces it, in characters. */
const LOOK_BACK = 96;
/** How far before a name a title may stand. */
const TITLE_REACH = 24;
/** Shorter runs hide nothing in base64, and longer ones are hardly words. */
const LONGEST_WORD = 15;
/** A row of a table that people paste is no longer. */
const LONGEST_ROW = 400;

/** The end of a statement and the beginning of the next: before that it may be the dot of "3.5" or "M. Roy". */
const STATEMENT_END = / ?(?:[.!?]\n{1,2}|[.!?,;:] |:\n{1,2})(?=\S)/g;
const WORDS = /^\p{L}+(?:[ '-]\p{L}+)*$/u;
const WORD = /\p{L}+/gu;

/**
 * Statements, parted by signs, are calm when no detector can make anything of them: bare words, written small or such as
 * commonly open a sentence, no name among them, and no word near by that announces a value without digits. Clauses about
 * health or beliefs never begin before their own statement.
 */
export function createFindCalm(detectors: readonly Detector[], keywords: KeywordIndex): FindCalm {
  const announcing = detectors.filter(
    ({ category, prefilter, opensWithWords }) =>
      category !== 'intent' && (prefilter.shape !== 'digit' || opensWithWords === true),
  );

  function isAnnounced(plain: string, start: number, end: number): boolean {
    const from = Math.max(0, start - LOOK_BACK);
    const near = plain.slice(from, end);
    const hits = keywords.search(near);
    return announcing.some(({ id, tells }) => {
      const found = hits.get(id) ?? [];
      return tells ? tells(near, found).some((mark) => from + mark.end > start) : found.length > 0;
    });
  }

  return (source, from, opens) => {
    const { text, plain, map } = fold(source);
    // Where lengths changed, signs stand that no calm text holds.
    if (map !== null || !isProse(text, from, opens)) return from;
    let calm = from;
    for (const { index, 0: sign } of text.slice(from).matchAll(STATEMENT_END)) {
      const end = from + index;
      if (!isPlain(text, plain, calm, end) || isAnnounced(plain, calm, end)) break;
      calm = end + sign.length;
    }
    return calm;
  };
}

/** Not in a row of a table, where any word may be a name: the line before ended a sentence, or this one is too long. */
function isProse(text: string, at: number, opens: boolean): boolean {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  if (at - line > LONGEST_ROW) return true;
  return line === 0 ? opens : /[.!?:]\s*$/.test(text.slice(Math.max(0, line - 12), line));
}

function isPlain(text: string, plain: string, start: number, end: number): boolean {
  const statement = text.slice(start, end);
  if (!WORDS.test(statement)) return false;
  const before = plain.slice(Math.max(0, start - TITLE_REACH), start);
  if ([...before.matchAll(WORD)].some(([word]) => listedKind(word) & TITLE)) return false;
  let word = '';
  for (const { 0: written, index } of statement.matchAll(WORD)) {
    word = plain.slice(start + index, start + index + written.length);
    if (word.length > LONGEST_WORD) return false;
    if (/^\p{Ll}+$/u.test(written)) {
      if (isName(listedKind(word))) return false;
    } else if (index > 0 || !opensSentence(text, start) || !isOpener(written, plain.slice(start, end))) return false;
  }
  // "j. dupont"
  return word.length > 1;
}

function opensSentence(text: string, start: number): boolean {
  return start === 0 || /[.!?:\n]\s*$/.test(text.slice(Math.max(0, start - 3), start));
}

/** Numbers that open a sentence, and what is asked of somebody: "Envoyez le devis". */
const OPENING =
  /^(?:(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|seven|eight|nine|ten) |[a-z]{2,12}ez (?:l'|(?:le|la|les|un|une|des|ce|cette|ces|votre|vos) ))/;

function isOpener(written: string, statement: string): boolean {
  const word = statement.slice(0, written.length);
  if (!/^\p{Lu}\p{Ll}*$/u.test(written) || isName(nameKind(word))) return false;
  return FUNCTION_WORDS.has(word) || NOT_A_SURNAME.has(word) || OPENING.test(statement);
}

function isName(kind: number): boolean {
  return (kind & (GIVEN | TITLE)) !== 0 || ((kind & SURNAME) !== 0 && (kind & COMMON) === 0);
}
