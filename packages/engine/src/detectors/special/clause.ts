import type { Match } from '../../detector.ts';
import type { FindingType } from '../../finding.ts';
import { AMBIGUOUS, GIVEN, nameKind } from '../../lexicon/names.ts';
import { SURE_TITLES } from '../../lexicon/person-words.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { Token } from '../../scan/tokens.ts';
import type { View } from '../../scan/view.ts';

/** How far a clause may reach on either side of the word that carries it, in characters. */
const REACH = 160;

/** Somebody in particular: a pronoun, a relative, a role with an article. */
const SOMEBODY =
  /(?<![a-z])(?:il|elle|lui|he|she|him|i|i'm|je|j'ai|j'suis|j'etais|moi|(?:mon|ma) (?:assistante?|associee?|amie?|employee?|interlocut\w+|stagiaire|collegue|secretaire|comptable|mari|fils|pere|frere|ami|patron|chef|manager|voisin|client|assistant|contact|interlocuteur|associe|oncle|cousin)|ma (?:collegue|femme|fille|mere|soeur|cheffe|voisine|cliente|compagne|assistante|tante|cousine)|son (?:mari|fils|pere|frere|conjoint|enfant|etat|assistant)|sa (?:femme|fille|mere|soeur|conjointe|compagne)|my (?:wife|husband|son|daughter|mother|father|brother|sister|colleague|boss|manager|friend|client|partner|assistant|neighbour|neighbor)|(?:his|her) (?:wife|husband|son|daughter|mother|father|brother|sister|partner|doctor|condition)|(?:le|la|l'|ce|cet|cette|notre|votre|un|une|the|this|that|our|your|a|an) ?(?:client|cliente|patient|patiente|salariee?|employee?|collegue|candidate?|stagiaire|assuree?|interlocuteur|interlocutrice|contact|dirigeante?|gerante?|directeur|directrice|responsable|assistante?|comptable|commerciale?|secretaire|customer|employee|colleague|candidate|manager|buyer|acheteuse?|acheteur|prospect|director|applicant|tenant|locataire|voisine?|beneficiaire|adherente?|technicien|technicienne|developpeur|developpeuse|conseiller|conseillere|receptionist|accountant|owner|ceo|guest|participante?|monsieur|dame|homme|femme|woman|man|driver|chauffeur)|celui-ci|celle-ci|l'interesse|l'interessee)(?![a-z])/;

/** Many, nobody or a rule: the sentence is about something else. */
const GENERAL =
  /\d ?%|(?<![a-z])(?:pour cent|percent|percentage|statisti\w+|etudes?|study|studies|survey|sondage|enquete|rapport annuel|les (?:patients|salaries|personnes|gens|francais|clients|employes|malades|femmes|hommes|collaborateurs|syndicats|travailleurs|candidats|musulmans|catholiques|juifs)|des (?:patients|salaries|personnes|malades|milliers|millions)|people (?:with|who|living)|patients with|workers|employees (?:with|who|may|must|can)|article|loi|law|act|regulation|reglementation|decret|directive|code du travail|politique (?:rh|de)|policy|policies|notre (?:solution|produit|offre|logiciel|application|mutuelle)|our (?:product|solution|software|app|platform|insurance|clinic)|garantie?s?|mutuelle|webinaire?|conference|formation|campagne|campaign|prevention|sensibilisation|awareness|journee (?:mondiale|nationale)|world day|month|recherche (?:sur|contre)|research|association|fondation|ligue|foundation|charity|federation|marche|market|secteur|sector|industrie|industry|en cas de|in case of|if an employee|quiconque|toute personne|anyone|discrimination (?:est|fondee|based)|everybody|tout salarie)(?![a-z])/;

interface Clause {
  readonly type: FindingType;
  readonly confidence: number;
}

/** Turns words that may say something sensitive into the clauses that say it about somebody in particular. */
export function clausesAbout(view: View, hits: readonly Hit[], { type, confidence }: Clause): Match[] {
  const matches: Match[] = [];
  let done = 0;
  for (const hit of hits) {
    if (hit.start < done) continue;
    const clause = clauseAround(view, hit);
    if (!clause) continue;
    done = clause.end;
    matches.push({ type, ...clause, confidence, evidence: ['said about a person'], value: hit.keyword });
  }
  return matches;
}

function clauseAround(view: View, hit: Hit): { start: number; end: number } | undefined {
  const from = boundaryBefore(view.plain, hit.start, SENTENCE_END, REACH);
  const to = boundaryAfter(view.plain, hit.end, SENTENCE_END, REACH);
  const sentence = view.plain.slice(from, to);
  const names = namesBetween(view, from, to);
  if (names.length === 0 && GENERAL.test(sentence)) return undefined;
  let start = boundaryBefore(view.plain, hit.start, COMMA, REACH);
  const end = Math.min(to, boundaryAfter(view.plain, hit.end, COMMA, REACH));
  // Widen to the left, comma by comma, until somebody is named.
  while (start > from && !speaksOfSomebody(view.plain.slice(start, end), names, start, end))
    start = boundaryBefore(view.plain, start - 1, COMMA, start - from);
  start = Math.max(start, from);
  if (!speaksOfSomebody(view.plain.slice(start, end), names, start, end)) return undefined;
  const lead =
    /^[\s,;:"'«(*•-]*(?:(?:et|mais|car|donc|que|and|but|because|that|so|puisque|parce que) )?/.exec(
      view.plain.slice(start, end),
    )?.[0].length ?? 0;
  return { start: start + lead, end: start + view.plain.slice(start, end).trimEnd().length };
}

const SENTENCE_END = /[.!?;\n]/;
const COMMA = /[.!?;\n,:(]/;

function boundaryBefore(plain: string, position: number, boundary: RegExp, reach: number): number {
  const limit = Math.max(0, position - reach);
  for (let at = position - 1; at >= limit; at--) {
    if (boundary.test(plain.charAt(at)) && !isAbbreviation(plain, at)) return at + 1;
  }
  return limit;
}

function boundaryAfter(plain: string, position: number, boundary: RegExp, reach: number): number {
  const limit = Math.min(plain.length, position + reach);
  for (let at = position; at < limit; at++) {
    if (boundary.test(plain.charAt(at)) && !isAbbreviation(plain, at)) return at;
  }
  return limit;
}

/** "M. Roy", "Mr. Lee", "Dr. Ali": the dot ends nothing. */
function isAbbreviation(plain: string, at: number): boolean {
  return (
    plain.charAt(at) === '.' &&
    /(?:^|[^a-z])(?:m|mr|mrs|ms|dr|pr|me|mme|[a-z])$/.test(plain.slice(Math.max(0, at - 4), at))
  );
}

function speaksOfSomebody(text: string, names: readonly Token[], start: number, end: number): boolean {
  return SOMEBODY.test(text) || names.some((name) => name.start >= start && name.end <= end);
}

function namesBetween({ tokens }: View, from: number, to: number): Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  const names: Token[] = [];
  for (let at = low; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.end > to) break;
    const kind = nameKind(token.word);
    const next = tokens[at + 1];
    const named = kind & GIVEN && !(kind & AMBIGUOUS && at === low) && token.case !== 'lower';
    const titled =
      SURE_TITLES.has(token.word) ||
      (/^(?:m|ms|me|pr)$/.test(token.word) && token.case !== 'lower' && next?.case !== 'lower');
    if (named || titled) names.push(token);
  }
  return names;
}
