import { AMBIGUOUS, GIVEN, listedKind, nameKind, SURNAME } from '../../lexicon/names.ts';
import { isEveryday } from '../../person-model/score.ts';
import { partition } from '../../partition.ts';
import type { Token } from '../../scan/tokens.ts';
import type { View } from '../../scan/view.ts';

/** Somebody a sentence speaks of; a name reaches to the end of its last word. */
export interface Person {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'pronoun' | 'role';
  /** May also be a company or a word: enough only where the words are said of people alone. */
  readonly weak?: boolean;
}

/** Given names, surnames behind a title, and words that stand where a name would. */
export function namesIn({ tokens, plain }: View, { start, end }: { start: number; end: number }): Person[] {
  const low = partition(tokens, (token) => token.start < start);
  const names: Person[] = [];
  for (let at = low; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.end > end) break;
    const sureness = nameAt(tokens, plain, at, at === low);
    if (!sureness) continue;
    const last = lastOf(tokens, plain, at);
    names.push({ start: token.start, end: tokens[last]?.end ?? token.end, kind: 'name', weak: sureness === 'weak' });
    at = last;
  }
  return names;
}

function nameAt(tokens: readonly Token[], plain: string, at: number, first: boolean): 'sure' | 'weak' | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const next = tokens[at + 1];
  const close = next !== undefined && next.start - token.end <= 2 && !plain.slice(token.end, next.start).includes(',');
  if (close && TITLES.has(token.word) && (next.case !== 'lower' || SPOKEN.has(token.word))) return 'sure';
  if (token.case === 'lower') {
    const kind = listedKind(token.word);
    return kind & GIVEN && !(kind & AMBIGUOUS) && nameKind(token.word) === kind && token.word.length > 2
      ? 'sure'
      : undefined;
  }
  const kind = nameKind(token.word);
  const surnamed = close && next.case === 'capital' && (nameKind(next.word) & SURNAME) !== 0;
  if (kind & GIVEN && (!(kind & AMBIGUOUS) || (!first && token.case === 'capital') || surnamed)) return 'sure';
  const verb = VERB.test(plain.slice(token.end, token.end + 16)) || plain.startsWith("'s ", token.end);
  if (kind & GIVEN) return verb ? 'sure' : 'weak';
  const capital = token.case !== 'mixed' && token.end - token.start > 1;
  if (capital && kind & SURNAME) return 'weak';
  // "Raj cotise": a word that stands in no dictionary where a name would.
  if (
    token.case === 'capital' &&
    capital &&
    opens(plain, token.start) &&
    next?.case === 'lower' &&
    close &&
    !isEveryday(token.hash)
  )
    return 'weak';
  return token.case === 'capital' &&
    capital &&
    verb &&
    !DETERMINER.test(plain.slice(Math.max(0, token.start - 12), token.start))
    ? 'weak'
    : undefined;
}

function opens(plain: string, start: number): boolean {
  return /(?:^|[.!?:;\n•*>-]\s{0,3})$/.test(plain.slice(Math.max(0, start - 4), start));
}

/** A name goes on over words with capitals, and over one word behind a spoken title. */
function lastOf(tokens: readonly Token[], plain: string, at: number): number {
  let last = at;
  for (let next = at + 1; next < at + 5; next++) {
    const token = tokens[next];
    const before = tokens[last];
    if (!token || !before || !/^(?:\. ?|[ '-])$/.test(plain.slice(before.end, token.start))) break;
    const titled = next === at + 1 && TITLES.has(before.word);
    const dotted = plain.slice(before.end, token.start).includes('.');
    if (dotted && !titled) break;
    const family = (listedKind(token.word) & SURNAME) !== 0 && !VERB.test(` ${token.word} `);
    if (!titled && token.case !== 'capital' && !(token.case === 'lower' && family)) break;
    if (!titled && token.case === 'capital' && nameKind(token.word) === 0 && VERB.test(` ${token.word} `)) break;
    last = next;
  }
  return last;
}

const VERB =
  /^ (?:est|a|etait|sera|vient|suit|prend|fait|va|sort|souffre|porte|is|has|was|had|takes|uses|wears|suffers|votes|vote|milite|prie|prays|attends|goes|keeps|tested|joined|lives|came|fasts|drinks|observes|celebrates|eats|works|lost|broke|needs|ne|n'a|n'est|doit|reprend|revient|vit|boit|mange|jeune|celebre|fete|respecte|attend|soutient|rejoint|adhere|tracte|voit|canvasses|campaigns|supports|belongs|converted|doesn't|can't|won't|isn't|hasn't|will|says|told|s'est|se) /;
const DETERMINER = /(?:^|[^a-z])(?:le|la|les|l'|un|une|des|notre|nos|the|a|an|our|societe|hopital|groupe|chez|at) ?$/;
const SPOKEN = new Set(['madame', 'monsieur', 'mme', 'mlle', 'mrs', 'mr']);
const TITLES = new Set([...SPOKEN, 'm', 'ms', 'miss', 'me', 'patient', 'client', 'mister', 'sir', 'dr', 'docteur']);
