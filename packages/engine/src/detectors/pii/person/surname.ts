import { COMPANY_NAMES } from '../../../lexicon/company-names.ts';
import { COMPETING } from '../../../lexicon/competing-names.ts';
import { TOWN_NAMES } from '../../../lexicon/town-names.ts';
import { FUNCTION_WORDS } from '../../../lexicon/person-signs.ts';
import { HUMAN_VERBS } from '../../../lexicon/human-verbs.ts';
import { AMBIGUOUS, COMMON, GIVEN, nameKindOf, SURNAME } from '../../../lexicon/names.ts';
import { AFTER_PERSON, BEFORE_PERSON, NOT_A_SURNAME, PARTICLES } from '../../../lexicon/person-words.ts';
import type { Token, Tokens } from '../../../scan/tokens.ts';
import type { View } from '../../../scan/view.ts';
import { SPEAKS } from './given-name.ts';
import { isCapitalised, isSureGiven, linked, takeName, type Run } from './name-run.ts';
import type { NamedPerson } from './named-person.ts';
import { namesAThing, opensSentence } from './surroundings.ts';
import { WordList } from '../../../scan/word-list.ts';

/** "MARTIN Jean-Luc", "LE GOFF Yann": capitals throughout, then a given name. */
export function surnameFirst(text: string, tokens: Tokens, run: Run): boolean {
  const first = tokens[run.first];
  if (first?.case !== 'upper' || first.end - first.start < 3) return false;
  const known = (nameKindOf(first) & SURNAME) !== 0 || first.end - first.start > 3;
  return (
    known &&
    tokens
      .slice(run.first + 1, run.last + 1)
      .some((token) => token.case === 'capital' && isSureGiven(token) && text.charAt(token.start - 1) === ' ')
  );
}

export function initialAndSurname({ text, tokens }: View, at: number, token: Token): NamedPerson | undefined {
  // "Z.I. Nord" and "Z.A. Sud" are no people.
  if (text.charAt(token.end) !== '.' || /[ZP]\.$/.test(text.slice(Math.max(0, token.start - 2), token.start)))
    return undefined;
  let last = at;
  while (last - at < 3 && linked(text, tokens[last], tokens[last + 1]) && isCapitalised(tokens[last + 1])) {
    last++;
    const next = tokens[last];
    if (next && next.end - next.start > 1 && !PARTICLES.holds(next)) break;
  }
  const surname = tokens[last];
  if (!surname || last === at || NOT_A_SURNAME.holds(surname)) return undefined;
  const known = (nameKindOf(surname) & (SURNAME | GIVEN)) !== 0 || couldBeFamily(text, token, surname);
  return known && surname.end - surname.start > 1 && !namesAThing(text, tokens, { first: at, last })
    ? { first: at, last, confidence: 0.8, evidence: 'initial and surname' }
    : undefined;
}

/** "signed off by T. Ramanathan": inside a sentence or a list, an initial is followed by a family, known or not. */
function couldBeFamily(text: string, initial: Token, surname: Token): boolean {
  if (surname.case !== 'capital' || surname.end - surname.start < 4) return false;
  return /(?:(?:^|[^\p{L}])(?:by|par|with|avec|from|de|and|et|for|pour|à|to|via) |[,:(;/] ?)$/iu.test(text.slice(Math.max(0, initial.start - 6), initial.start)); // prettier-ignore
}

/** Two capitalised words of which the last is a known surname, inside a sentence. */
export function knownSurname({ text, tokens }: View, run: Run, token: Token): NamedPerson | undefined {
  const surname = tokens[run.last];
  if (!surname || text.charAt(surname.start - 1) === '-' || token.case !== 'capital' || PARTICLES.holds(token))
    return undefined;
  const kind = nameKindOf(surname);
  if (!(kind & SURNAME) || kind & (AMBIGUOUS | COMMON)) return undefined;
  // After a label the capital still says something.
  if (opensSentence(text, token.start) && !/: ?$/.test(text.slice(Math.max(0, token.start - 2), token.start)))
    return undefined;
  // "Baker Hughes": two surnames of which the first is a word make a firm.
  if (nameKindOf(token) & COMMON) return undefined;
  return { ...run, confidence: 0.65, evidence: 'known surname' };
}

/** "Selon Dubreuil", "avec Garcia", "Moreau souhaite …" */
export function loneSurname({ text, tokens }: View, at: number, token: Token, kind: number): NamedPerson | undefined {
  const scottish = token.case === 'mixed' && /^Ma?c[A-Z][a-z]{3,}$/.test(text.slice(token.start, token.end)) && !/^mac(?:book|os|kinsey)|^mc(?:donald|kinsey)/.test(token.word); // prettier-ignore
  const before = tokens[at - 1];
  if (calledByCommonName(text, tokens, at, kind))
    return { first: at, last: at, confidence: 0.6, evidence: 'surname of someone who is addressed' };
  if (!scottish && (!(kind & SURNAME) || kind & (AMBIGUOUS | COMMON) || token.case === 'mixed')) return undefined;
  const after = tokens[at + 1];
  const acts = after?.case === 'lower' && text.slice(token.end, after.start) === ' ' && (AFTER_PERSON.holds(after) || HUMAN_VERBS.holds(after)); // prettier-ignore
  const addressed =
    before !== undefined &&
    text.slice(before.end, token.start) === ' ' &&
    ASKED.holds(before) &&
    !opensSentence(text, token.start);
  const speaks = acts && (SPEAKS.holds(after) || HUMAN_VERBS.holds(after));
  const owns = /^'s [a-z]/.test(text.slice(token.end, token.end + 4));
  if (token.case === 'upper' && !(addressed && token.end - token.start > 3)) return undefined;
  const between =
    before?.case === 'lower' &&
    text.slice(before.end, token.start) === ' ' &&
    !ARTICLES.holds(before) &&
    (FUNCTION_WORDS.holds(before) || BEFORE_PERSON.holds(before)) &&
    !opensSentence(text, token.start) &&
    token.case === 'capital' &&
    token.end - token.start > 3;
  return addressed || owns || between || (speaks && (SPEAKS.holds(after) || !opensSentence(text, token.start)))
    ? { first: at, last: at, confidence: acts && addressed ? 0.7 : 0.6, evidence: 'surname of someone who acts' }
    : undefined;
}

/** "ask Walker", "rappeler Petit": a surname that is a word too, where nothing but a person can be addressed. */
function calledByCommonName(text: string, tokens: Tokens, at: number, kind: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token || token.case !== 'capital' || !(kind & SURNAME) || !(kind & COMMON)) return false;
  if (!ONLY_PEOPLE.holds(before) || text.slice(before.end, token.start) !== ' ') return false;
  if (COMPANY_NAMES.holds(token) || TOWN_NAMES.holds(token) || COMPETING.holds(token)) return false;
  return !after || text.slice(token.end, after.start) !== ' ' || FUNCTION_WORDS.holds(after) || BEFORE_PERSON.holds(after); // prettier-ignore
}

const ONLY_PEOPLE = new WordList(
  'ask asked tell told remind reminded thank thanked phoned rang pinged emailed messaged ring appeler appelez rappeler rappelez prevenir previens relancer remercier rencontrer rencontre contacter demander demande avec vu eu dixit'.split(
    ' ',
  ),
);

const ARTICLES = new WordList(
  'the a an le la les un une des du our your their its this that notre votre ce cette in at near dans sur on'.split(
    ' ',
  ),
);

const ASKED = new WordList(
  'selon avec with demande demander ask tell told appelle appeler appelez rappelle rappeler contacte contacter previens prevenir relance relancer apres vu dixit famille epoux consorts succession prevenu remplace rencontre rencontrer met meet absence to from by with chez par pour excuser remercier thank thanked owe owes remind reminded email emailed phoned rang called messaged pinged paid believe according behalf now desormais maintenant demandait demandaient demandais'.split(
    ' ',
  ),
);

/** "Le Gall n'a pas payé", "El Amrani", "Da Silva": a particle in capitals makes a surname of what follows. */
export function afterParticle({ text, tokens }: View, at: number): NamedPerson | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || token.case === 'lower') return undefined;
  if (next.case === 'lower' && FOREIGN_PARTICLES.holds(token) && PARTICLES.holds(next))
    return overParticles(text, tokens, at);
  if (!isCapitalised(next) || next.end - next.start < 3) return undefined;
  if (!/^[ '-]$/.test(text.slice(token.end, next.start))) return undefined;
  const kind = nameKindOf(next);
  const breton = token.word === 'le' && BRETON.holds(next);
  const foreign = FOREIGN_PARTICLES.holds(token) && (kind & SURNAME) !== 0;
  const irish = /^[omn]$/.test(token.word) && text.charAt(token.end) === "'" && next.end - next.start > 3;
  if (!breton && !foreign && !irish) return undefined;
  const run = takeName(text, tokens, at);
  const last = Math.max(run.last, at + 1);
  return namesAThing(text, tokens, { first: at, last })
    ? undefined
    : { first: at, last, confidence: 0.75, evidence: 'surname with a particle' };
}

/** "Van der Berg", "De la Cruz" */
function overParticles(text: string, tokens: Tokens, at: number): NamedPerson | undefined {
  const run = takeName(text, tokens, at);
  return run.last > at + 1 && !namesAThing(text, tokens, run) ? { ...run, confidence: 0.75, evidence: 'surname with a particle' } : undefined; // prettier-ignore
}

const FOREIGN_PARTICLES = new WordList([
  'el',
  'ben',
  'da',
  'dos',
  'van',
  'von',
  'di',
  'del',
  'della',
  'abou',
  'abu',
  'ould',
  'ait',
  'mac',
  'bin',
  'al',
]);
export const BRETON = new WordList(
  'gall goff corre bihan guen bris floch berre gac bras dantec roux fur moal cam coz pape pen mat meur bail calvez cozic dain doare duc flem flohic gal gars gloahec gouic grand guellec guillou henaff hir joly lann lay louarn maguer maitre men meur moigne nay nestour normand nozach page pennec quellec quere roch roy saout scouarnec sourd stum tallec teuff treut vaillant verge vot'.split(
    ' ',
  ),
);
