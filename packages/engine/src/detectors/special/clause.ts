import type { Match } from '../../detector.ts';
import type { FindingType } from '../../finding.ts';
import { AMBIGUOUS, GIVEN, nameKind, SURNAME } from '../../lexicon/names.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { Mark, Phrases, Sentence } from '../../scan/phrases.ts';
import type { Token } from '../../scan/tokens.ts';
import type { View } from '../../scan/view.ts';
import type { PEOPLE } from './people.ts';

type Words = Phrases<keyof typeof PEOPLE | 'said' | 'otherwise'>;

interface Clause {
  readonly type: FindingType;
  readonly confidence: number;
}

/** Turns words that may say something sensitive into the clauses that say it about somebody in particular. */
export function clausesAbout(view: View, hits: readonly Hit[], words: Words, { type, confidence }: Clause): Match[] {
  const { pronoun, kin, role, general, said, otherwise } = words.bits;
  const matches: Match[] = [];
  for (const sentence of words.sentences(view, hits, [said])) {
    if (sentence.bits & otherwise) continue;
    const people = [
      ...namesIn(view, sentence),
      ...sentence.marks.filter((mark) => mark.bits & (pronoun | kin) || (mark.bits & role && isOne(mark, sentence))),
    ].sort((a, b) => a.start - b.start);
    if (people.length === 0 || (sentence.bits & general) !== 0 || GENERAL.test(sentence.text)) continue;
    let done = 0;
    for (const mark of sentence.marks) {
      if ((mark.bits & said) === 0 || mark.start < done) continue;
      const clause = clauseAround(sentence, mark, people);
      if (!clause) continue;
      done = clause.end;
      matches.push({
        type,
        ...clause,
        confidence,
        evidence: ['said about a person'],
        value: view.plain.slice(mark.start, mark.end),
      });
    }
  }
  return matches;
}

/** Figures, and rules about whoever it may be: "un salarié malade doit prévenir". */
const GENERAL =
  /\d ?%|(?<![a-z])(?:un|une|a|an|any|tout|toute|chaque|each|every) (?:[a-z]+ )?(?:salarie|employe|employee|worker|patient|client|customer|candidat|candidate|locataire|tenant)e? [^,.]{0,40}(?<![a-z])(?:doit|peut|must|can|may|should|is entitled|beneficie|a droit)(?![a-z])|^(?:comment|how|quels?|quelles?|what|when|quand|pourquoi|why|qui|who) /;

/** "le client", "notre contact", "our buyer", or a role that opens a note: one person, not a kind of people. */
function isOne({ start, end }: Mark, { text, start: from }: Sentence): boolean {
  const before = text.slice(Math.max(0, start - from - 24), start - from);
  const after = text.slice(end - from, end - from + 2);
  if (/^s(?![a-z])/.test(after)) return false;
  return (
    before === '' ||
    /(?:^|[^a-z])(?:le|la|l'|ce|cet|cette|notre|votre|un|une|mon|ma|son|sa|leur|du|au|the|this|that|our|your|a|an|my|his|her|their) ?(?:[a-z]{3,12} )?$/.test(
      before,
    ) ||
    /[.:;,(-] ?$/.test(before)
  );
}

/** Where a clause may begin and end; the dot of "M. Roy" ends nothing. */
const BORDER = /[,:;(]|(?<!(?:^|[^a-z])(?:m|mr|mrs|ms|dr|pr|me|mme|[a-z]))\.(?= )|(?<= )-(?= )/g;
const JOIN =
  /(?<![a-z])(?:car|because|puisque|parce que|parce qu'|mais|but|donc|so|since|comme|et|and|dont|depuis que) /g;

function clauseAround({ text, start: from, end: to }: Sentence, mark: Mark, people: readonly Span[]): Span | undefined {
  const borders = [...text.matchAll(BORDER)].map(({ index }) => from + index);
  const behind = borders.find((border) => border >= mark.end) ?? to;
  let opening = borders.filter((border) => border < mark.start).reverse();
  let start = from;
  const within = (left: number) => people.some((person) => person.start >= left && person.end <= behind);
  for (const border of opening) {
    if (within(border + 1)) {
      start = border + 1;
      break;
    }
  }
  if (!within(start)) return undefined;
  opening = [...text.slice(start - from, mark.start - from).matchAll(JOIN)]
    .map(({ 0: word, index }) => start + index + word.length)
    .reverse();
  start = opening.find((join) => people.some((person) => person.start >= join && person.start < mark.start)) ?? start;
  const tail = text.slice(mark.end - from, behind - from);
  const cut = TAIL.exec(tail);
  const last = /[.!?]$/.test(text) && behind === to ? to - 1 : behind;
  const end = cut ? mark.end + cut.index : last;
  const lead =
    /^[\s"'«*•-]*(?:(?:et|mais|car|donc|que|and|but|because|that|so|puisque|parce que) )?/.exec(
      text.slice(start - from, end - from),
    )?.[0].length ?? 0;
  return { start: start + lead, end: from + text.slice(0, end - from).trimEnd().length };
}

/** Another statement begins: "… et ne supporte pas la fumée", "… and told her manager". */
const TAIL =
  / (?:et|and|mais|but|donc|so|or|alors|puis|then) (?!(?:de |d'|of |son |sa |ses |his |her |une? |an? |the |des |du |en |has |a (?:ete|eu)|is |est |was |suit |prend |takes |fait le|observes|panic|dyslexi|[a-z]+ite |diabet|asthma))/;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Given names, surnames behind a title, as they stand in the sentence. */
function namesIn({ tokens }: View, { start, end }: Sentence): Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  const names: Token[] = [];
  for (let at = low; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.end > end) break;
    if (token.case === 'lower') continue;
    const kind = nameKind(token.word);
    const next = tokens[at + 1];
    const surnamed = next?.case === 'capital' && next.start === token.end + 1 && (nameKind(next.word) & SURNAME) !== 0;
    const named = kind & GIVEN && (!(kind & AMBIGUOUS) || (at !== low && token.case === 'capital') || surnamed);
    const titled = TITLES.has(token.word) && next !== undefined && next.case !== 'lower' && next.start - token.end <= 2;
    if (named || titled) names.push(token);
  }
  return names;
}
const TITLES = new Set([
  'm',
  'mr',
  'mrs',
  'ms',
  'miss',
  'mme',
  'mlle',
  'monsieur',
  'madame',
  'me',
  'patient',
  'client',
  'mister',
]);
