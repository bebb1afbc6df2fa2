import { COMMON, GIVEN, listedKindOf, mayBeListed, nameKindOf, SURNAME } from '../../../lexicon/names.ts';
import { FUNCTION_WORDS } from '../../../lexicon/person-signs.ts';
import { NOT_A_SURNAME } from '../../../lexicon/person-words.ts';
import type { Place } from '../../../person-model/features.ts';
import type { Token } from '../../../scan/tokens.ts';
import type { View } from '../../../scan/view.ts';
import type { Names } from './find-names.ts';
import { lowerRun } from './lower-case-name.ts';
import { takeName, type Run } from './name-run.ts';

/** A run of capitalised words that may name a person, and what the rest of the text says about it. */
export interface Candidate {
  readonly run: Run;
  readonly place: Place;
}

export interface Knowledge {
  /** Of a word, by its hash. */
  readonly isEveryday: (hash: number) => boolean;
  readonly placed: ReturnType<typeof placesIn>;
}

/**
 * Runs of capitalised words that rules have not taken for a person, from left to right. `judge` says of each whether it is one: then
 * the words of the run are done with, else the next word may begin another. Everyday words begin a run only when they are names too.
 */
export function judgeCandidates(
  view: View,
  names: Names,
  { isEveryday, placed }: Knowledge,
  judge: (candidate: Candidate) => boolean,
): void {
  const { text, tokens } = view;
  const { found, passed } = names;
  let behind = 0;
  let over = 0;
  let previous = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const known = found[behind];
    if (known && at >= known.first) {
      at = previous = known.last;
      behind++;
      continue;
    }
    if (!mayBegin(text, token, isEveryday) || NOT_A_SURNAME.holds(token) || isPartOfCode(text, token.start, token.end))
      continue;
    const run = token.case === 'lower' ? lowerRun(text, tokens, at) : takeName(text, tokens, at);
    const next = known?.first ?? tokens.length;
    if (run.last >= next || (token.end - token.start === 1 && run.last === at)) continue;
    while ((passed[over]?.last ?? at) < at) over++;
    if (at >= (passed[over]?.first ?? tokens.length)) continue;
    if (judge({ run, place: placed(run, previous, next) })) at = previous = run.last;
  }
}

/** What the rest of the text says about a run between two persons. */
export function placesIn(view: View, { passed, mailboxes }: Names) {
  const { tokens } = view;
  const domains = domainWords(view);
  const things = new Set(passed.flatMap(({ first, last }) => tokens.slice(first, last + 1).map(({ word }) => word)));
  return ({ first }: Run, previous: number, next: number): Place => {
    const word = tokens[first]?.word ?? '';
    return { previous, next, inMailbox: mailboxes.has(word), inDomain: domains.has(word), isThing: things.has(word) };
  };
}

const NONE: ReadonlySet<string> = new Set();
const ENOUGH = 200;

/** "orders@corvid-systems.com", "www.corvid.com" tell that "Corvid" is a firm. */
function domainWords({ plain, shapes }: View): ReadonlySet<string> {
  if (!shapes.at && !plain.includes('www.') && !plain.includes('://')) return NONE;
  const words = new Set<string>();
  for (const [, domain = ''] of plain.matchAll(/(?:@|www\.|:\/\/)([a-z0-9-]{3,60})\./g)) {
    if (words.size > ENOUGH) break;
    for (const word of domain.split('-')) words.add(word);
  }
  return words;
}

/** Words in capitals and words with capitals inside are codes and brands, but for names that are known and for "McKenna". */
function mayBegin(text: string, token: Token, isEveryday: (hash: number) => boolean): boolean {
  if (token.case === 'lower') return token.end - token.start > 3 && mayBeListed(token.hash) && isListed(token) && !isEveryday(token.hash); // prettier-ignore
  if (token.end - token.start > 1 && isEveryday(token.hash) && !mayBeListed(token.hash)) return false;
  if (nameKindOf(token) === 0 && (FUNCTION_WORDS.holds(token) || OPENER.test(token.word))) return false;
  if (token.case === 'capital' || token.end - token.start === 1) return true;
  if (token.case === 'upper') return token.end - token.start > 3 && nameKindOf(token) !== 0;
  return /^(?:Ma?c|De|Le|La|Van|Fitz)[A-Z][a-z]{2,}$/.test(text.slice(token.start, token.end));
}

function isListed(token: Token): boolean {
  const kind = listedKindOf(token);
  return (kind & GIVEN) !== 0 || ((kind & SURNAME) !== 0 && (kind & COMMON) === 0);
}

/** Numbers, and what is asked of somebody: they open a sentence, and a text that is given away as it comes is read the same. */
const OPENER =
  /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|seven|eight|nine|ten|[a-z]{2,12}ez)$/;

/** "v2Marie", "Fern77", "_Fern", "Mozilla/5.0", "example.Com" */
function isPartOfCode(text: string, start: number, end: number): boolean {
  if (isCode(text.charCodeAt(start - 1)) || isCode(text.charCodeAt(end))) return true;
  const after = text.charCodeAt(end);
  return (after === DOT || after === SLASH) && /[\w]/.test(text.charAt(end + 1)) && !/[A-Z]/.test(text.charAt(end + 1));
}

const DOT = 46;
const SLASH = 47;

function isCode(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 95 || code === 64;
}
