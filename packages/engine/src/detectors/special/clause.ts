import type { Match } from '../../detector.ts';
import type { FindingType } from '../../finding.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { Mark, Sentence } from '../../scan/phrases.ts';
import { GIVEN, nameKind } from '../../lexicon/names.ts';
import type { View } from '../../scan/view.ts';
import { prefiltered } from '../../scan/prefiltered.ts';
import { type Fact, factsIn, type Words } from './facts.ts';
import { namesIn, type Person } from './names.ts';
import { continues, isJotted } from './notes.ts';
import { endOf, segmentAt } from './segments.ts';

interface Clause {
  readonly type: FindingType;
  readonly confidence: number;
}

/** Facts that a category has beside the words that say something by themselves. */
interface MoreFacts {
  /** Classes of words of which one must be in the sentence. */
  readonly bits: number;
  readonly in: (sentence: Sentence) => Fact[];
  /** Whether a clause ends where it goes on about something else. */
  readonly closed: boolean;
}

/** "handling, 2019, four months suspended": a date between two facts of a list. */
const LISTED = /^, [\d/.-]{2,10}, ?$/;

/** A few words so near behind a clause, in characters, add to it and say nothing new. */
const APART = 120;

const NO_MORE: MoreFacts = { bits: 0, in: () => [], closed: false };

/** Turns words that may say something sensitive into the clauses that say it about somebody in particular. */
export function clausesAbout(
  view: View,
  hits: readonly Hit[],
  words: Words,
  { type, confidence }: Clause,
  more: MoreFacts = NO_MORE,
): Match[] {
  const { said, state, member, root } = words.bits;
  const matches: Match[] = [];
  for (const sentence of words.sentences(view, hits, [said | state | member | root | more.bits])) {
    if (GENERAL.test(sentence.text) || NOBODY.test(sentence.text) || ASKED.test(sentence.text)) continue;
    const facts = factsIn(sentence, words, more.in(sentence));
    if (facts.length === 0) continue;
    const people = peopleIn(view, sentence, words);
    let done = 0;
    const found = (clause: Span, fact: Fact) => {
      done = clause.end;
      const last = matches.at(-1);
      if (last && (clause.start < last.end || LISTED.test(view.plain.slice(last.end, clause.start)))) {
        matches[matches.length - 1] = { ...last, end: clause.end };
        return;
      }
      const value = view.plain.slice(fact.start, fact.end);
      matches.push({ type, ...clause, confidence, evidence: ['said about a person'], value });
    };
    for (const fact of facts) {
      if (fact.start < done || isName(view, fact)) continue;
      const clause = clauseAround(view, sentence, fact, facts, people, words, more);
      if (clause) found(clause, fact);
    }
    if (more.bits === 0 || (matches.at(-1)?.end ?? -APART) > sentence.start - APART) continue;
    for (const fact of facts) {
      const segment = segmentAt(sentence, fact.start);
      if (fact.start < done || !isJotted(view, sentence, fact, segment, words)) continue;
      const end = endOfAll(sentence, fact, facts, people, segment.end, true);
      const clause = shaped(sentence, segment.start, end);
      if (clause) found(clause, fact);
    }
  }
  return matches;
}

/** "Baptiste", "Lourdes": written as a name it says nothing of a faith. */
function isName({ text, plain }: View, { start, end }: Fact): boolean {
  return /[A-Z]/.test(text.charAt(start)) && (nameKind(plain.slice(start, end)) & GIVEN) !== 0;
}

/** Figures, and rules about whoever it may be: "un salarié malade doit prévenir". */
const GENERAL = prefiltered(
  /\d ?%|(?<![a-z])une? [a-z]{3,14} sur (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent|\d+)(?![a-z\d])|(?<![a-z])one (?:[a-z]{3,10} )?in (?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d+)(?![a-z\d])|conge (?:maternite|paternite|maladie) (?:est|dure|passe|commence)|(?:maternity|paternity|sick) leave (?:is|lasts|starts) (?:\d|[a-z]+ weeks)|(?<![a-z])(?:un|une|a|an|any|tout|toute|chaque|each|every) (?:[a-z]{1,20} )?(?:salarie|employe|employee|worker|patient|client|customer|candidat|candidate|locataire|tenant)e? [^,.]{0,40}(?<![a-z])(?:doit|peut|must|can|may|should|is entitled|beneficie|a droit)(?![a-z])|^(?:comment|how|quels?|quelles?|what|when|quand|pourquoi|why) /,
);

/** "Un salarié en arrêt conserve ses congés": whoever it may be. */
const NOBODY =
  /^(?:un|une|a|an|tout|toute|any|each|every|chaque) (?:[a-z]{1,20} )?(?:salarie|employe|employee|worker|patient|assure|assuree|medecin|doctor)e?s? |(?<![a-z])(?:ouvre droit|donne droit|entitles?|le medecin peut|a doctor may|the doctor may)(?![a-z])/;

/** Asking whether somebody is something says nothing yet: "est-ce qu'elle est enceinte ?", "guess whether he is". */
const ASKED = prefiltered(
  /^(?:est-ce|is |are |does |do |did |has |have |was |were |who |qui |de quoi |which )[^?]{0,300}\?|^(?:quel|quelle|quels|quelles|what|where|when|how|combien|comment|de quel|de quelle) [^?]{0,300}\?|^(?:devine|guess|deduis|infer|estime|predict|classe|rank|sort|trie) |(?<![a-z])(?:cherche|recherche|regarde|search|look|check|dig|fouille|verifie|trouve|find|essaie)(?: [^?!.]{0,44})? (?:si|s'il|s'elle|if|whether) |-(?:t-)?(?:il|elle) [^?]{0,300}\?|(?<![a-z])(?:devine|guess|dis-moi|tell me|check|verifie|find out|wonder|demande|sais pas|don't know|not sure) (?:if|whether|si|s'il|s'|who|qui)(?![a-z])/,
);

function peopleIn(view: View, sentence: Sentence, { bits: { pronoun, kin, role } }: Words): Person[] {
  const marked = sentence.marks
    .filter(
      (mark) =>
        (mark.bits & (pronoun | kin) && !isImpersonal(mark, sentence)) || (mark.bits & role && isOne(mark, sentence)),
    )
    .map(({ start, end, bits }): Person => ({ start, end, kind: bits & pronoun ? 'pronoun' : 'role' }));
  return [...namesIn(view, sentence), ...marked].sort((a, b) => a.start - b.start);
}

/** "il faut une transfusion", "il y a": nobody. */
function isImpersonal({ start, end }: Mark, { text, start: from }: Sentence): boolean {
  return text.slice(start - from, end - from) === 'il' && IMPERSONAL.test(text.slice(end - from, end - from + 24));
}

const IMPERSONAL =
  /^ (?:faut|fallait|faudra|faudrait|y a|y avait|s'agit|manque|reste|semble|convient|suffit|existe|est (?:possible|prevu|necessaire|interdit|recommande|conseille|temps|question|rappele|precise))(?![a-z])/;

/** "le client", "notre contact", "our buyer", or a role that opens a note: one person, not a kind of people. */
function isOne({ start, end }: Mark, { text, start: from }: Sentence): boolean {
  const before = text.slice(Math.max(0, start - from - 24), start - from);
  const behind = text.slice(end - from, end - from + 4);
  if (/^s(?![a-z])/.test(behind) || (/^ (?:of|d)/.test(behind) && /memb(?:er|re)$/.test(text.slice(start - from, end - from)))) return false; // prettier-ignore
  return before === '' || DETERMINED.test(before) || /[.:;,(/-] ?$/.test(before) || before.endsWith("'s ");
}

const DETERMINED =
  /(?:^|[^a-z])(?:le|la|l'|ce|cet|cette|notre|votre|un|une|mon|ma|son|sa|ton|ta|leur|du|au|the|this|that|our|your|a|an|my|his|her|their) ?(?:[a-z]{3,12} )?$/;

interface Span {
  readonly start: number;
  readonly end: number;
}

function clauseAround(
  view: View,
  sentence: Sentence,
  fact: Fact,
  facts: readonly Fact[],
  people: readonly Person[],
  words: Words,
  more: MoreFacts,
): Span | undefined {
  const { text, start: from } = sentence;
  const segment = segmentAt(sentence, fact.start);
  const { otherwise, general, trade } = words.bits;
  for (const mark of sentence.marks) {
    if (mark.start < segment.start || mark.end > segment.end) continue;
    if (mark.bits & (otherwise | general)) return undefined;
    if (mark.bits & trade && mark.end <= fact.start && !fact.sure) return undefined;
  }
  let end = endOfAll(sentence, fact, facts, people, segment.end, more.closed);
  const fits = (person: Person) => fact.sure || !person.weak;
  const inside = people.filter((person) => person.start >= segment.start && fits(person));
  const cause = causeBefore(text.slice(segment.start - from, fact.start - from));
  const subject = cause === undefined ? subjectOf(inside, fact, sentence, words) : undefined;
  let start = segment.start;
  const owned = subject ? undefined : ownedFrom(text.slice(segment.start - from, fact.start - from));
  if (owned !== undefined) {
    start = segment.start + owned;
    end = people.find((person) => person.start > fact.end && person.start < end)?.start ?? end;
  } else if (cause !== undefined && people.some((person) => person.start < fact.start && fits(person)))
    start = segment.start + cause;
  else if (subject) start = openingOf(subject, sentence, inside);
  else if (fact.sure && isSomebody(text.slice(segment.start - from, fact.end - from), fact.end - fact.start))
    start = segment.start;
  else if (
    !inside.some((person) => person.start >= fact.start && person.end <= end && isOwner(person, fact, sentence))
  ) {
    if (!continues(view, sentence, fact, segment.start, people.filter(fits))) return undefined;
  } else {
    const head = text.slice(segment.start - from, fact.start - from);
    start = fact.start - (ITS_OWN.exec(head)?.[0].trimStart().length ?? 0);
  }
  return shaped(sentence, start, end);
}

/** "bipolaire, sous traitement depuis 2019", "is gay and lives with his boyfriend": what goes on about the same person belongs to it. */
function endOfAll(
  sentence: Sentence,
  first: Fact,
  facts: readonly Fact[],
  people: readonly Person[],
  limit: number,
  closed: boolean,
): number {
  const told = closed ? facts : undefined;
  let end = endOf(sentence, first.end, limit, told);
  for (const fact of facts) {
    if (fact.start < end) continue;
    const between = sentence.text.slice(end - sentence.start, fact.start - sentence.start);
    const other = people.some((person) => person.start >= end && person.start < fact.start);
    if (other || between.length > 28 || !GOES_ON.test(between)) break;
    end = endOf(sentence, fact.end, Math.max(limit, segmentAt(sentence, fact.start).end), told);
  }
  return end;
}

const GOES_ON = /^(?:,| et| and|, et|, and| \+| \/) (?:[a-z' -]{0,24})$/;

/** "Notre apporteur est séropositif": a single somebody, whatever the word, when only people can be so. */
function isSomebody(head: string, length: number): boolean {
  return SOMEBODY.test(head) && !THINGS.test(head) && !ALSO_OF_THINGS.test(head.slice(-length));
}

const SOMEBODY =
  /^ ?(?:le|la|l'|notre|votre|mon|ma|son|sa|leur|ce|cette|the|our|your|my|his|her|their|this) ?[a-z][a-z' -]{2,40} (?:est|a|suit|sort|prend|sera|etait|vient|vit|souffre|fait|is|has|was|had|suffers|takes|uses|votes|vote|milite|lives) /;
const THINGS =
  /^ ?[a-z]{1,5}[ '] ?(?:equipe|team|planning|schedule|calendrier|agenda|strategie|strategy|service client|direction|processus|process|secteur|marche|entreprise|societe|projet|plan|tresorerie|economie|site|logiciel|systeme|serveur|reseau|service|contrat|budget|machine|moteur|base|application|film|livre|roman|serie|produit|offre|region|ville|pays|branche|filiere|industrie|banque|usine|sector|market|company|business|project|economy|software|system|server|network|contract|database|movie|book|series|product|city|country|industry|bank|plant|deal)(?![a-z])/;
const ALSO_OF_THINGS =
  /noir|blanc|black|malade|sick|(?:^|[^a-z])ill(?![a-z])|aveugle|blind|paralys|sourd|deaf|muet|inapte|trans|orthodox|protestant|catho|jui[fv]|jewish|musulman|muslim|chreti|christian|cass|broken|problem|origin|souff|suffer|subi|positi|disabled|handicap|recover|remet|perdu|lost|unwell|condition|community|communaute/;

/** "Après son infarctus, …", "since her stroke": whose it is stands right before it. */
function ownedFrom(head: string): number | undefined {
  const found = /(?:^|[ '])((?:son|sa|ses|mon|ma|mes|leur|his|her|my|their) (?:[a-z-]{3,14} )?)$/.exec(head)?.[1];
  return found === undefined || !LED_IN.test(head) ? undefined : head.length - found.length;
}

const LED_IN =
  /^ ?(?:depuis|apres|suite a|a la suite de|des suites de|pendant|durant|malgre|avec|vu|avant|pour|a cause de|en raison de|since|after|during|following|because of|due to|despite|given|before|for|with|as a result of) /;

/** "Depuis l'AVC de Roland", "the camera keeps a faceprint of Ola": from the article of what is whose. */
const ITS_OWN = /(?:^|[ '])(?:un|une|le|la|les|des|l'|the|an?) ?(?:[a-z'-]{2,14} )?$/;

/** "absent car malade", "off because of surgery": the reason stands without a subject of its own. */
function causeBefore(head: string): number | undefined {
  const found =
    /(?:^|[ ,])(?:car|cause|motif|raison|because of|because|due to|suite a|pour cause de|a cause de) $/.exec(head);
  return found ? head.length : undefined;
}

/** "la grossesse de Julie", "sa chimio", "chemo for Tom": who stands behind the fact and is tied to it. */
function isOwner(person: Person, fact: Fact, { text, start: from }: Sentence): boolean {
  if (person.start === fact.start) return true;
  const between = text.slice(fact.end - from, person.start - from);
  return /^(?:[a-z\d' -]{0,30} )?(?:de |d'|du |chez |pour |of |for |par |(?:que |that )(?:[a-z]{3,14} )?)(?:la |le |l'|mon |ma |son |sa |my |his |her |our |the |notre )?$/.test(
    between,
  );
}

/** The one the clause speaks of: the last before the fact that no preposition makes a side character. */
function subjectOf(
  inside: readonly Person[],
  fact: Fact,
  { text, start: from }: Sentence,
  { bits: { said, state } }: Words,
): Person | undefined {
  const before = inside.filter((person) =>
    person.weak
      ? person.end <= fact.start
      : person.start < fact.start || (person.start === fact.start && person.end < fact.end),
  );
  const free = before.filter(
    (person) => !SIDE.test(text.slice(Math.max(0, person.start - from - 24), person.start - from)),
  );
  return (said | state) === 0 ? undefined : (free.at(-1) ?? before.at(-1));
}

const SIDE =
  /(?:^|[^a-z])(?:de|d'|du|a|au|avec|chez|pour|par|comme|contre|of|to|with|for|at|by|from|about|told|dit a) ?(?:la |le |l'|un |une |mon |ma |son |sa |notre |leur |my |his |her |our |the |their |m\.? |mme |mr\.? |mrs\.? |ms\.? )?$/;

/** "Steph de la compta est …", "Tom from accounts has …": where somebody belongs is no part of it. */
const OF_WHERE =
  /^ (?:(?:de la|de chez|from|at|in|of|chez|des|du|de) |de l')(?:the )?[a-z'-]{2,16}(?: [a-z'-]{2,16})?(?= (?:est|a|avait|etait|souffre|suit|prend|fait|porte|vote|milite|vit|vient|is|has|was|had|takes|votes|wears|lives|goes|suffers) )/;

/** Where the clause begins: behind a name, at "her husband", at a pronoun. */
function openingOf(person: Person, { text, start: from }: Sentence, inside: readonly Person[]): number {
  if (person.kind === 'name')
    return person.end + (OF_WHERE.exec(text.slice(person.end - from, person.end - from + 48))?.[0].length ?? 0);
  if (person.kind === 'pronoun') return person.start;
  const owner = inside.find(
    (other) => other.kind === 'name' && other.end <= person.start && person.start - other.end <= 3,
  );
  if (owner) return owner.start;
  const before = text.slice(Math.max(0, person.start - from - 24), person.start - from);
  return person.start - (DETERMINED.exec(before)?.[0].replace(/^[^a-z]/, '').length ?? 0);
}

/** Without what leads in and what trails. */
function shaped({ text, start: from }: Sentence, start: number, end: number): Span | undefined {
  const lead = LEAD.exec(text.slice(start - from, end - from))?.[0].length ?? 0;
  const shown = text.slice(start + lead - from, end - from).replace(/[\s.!?…"»*;,:]{1,12}$/, '');
  return shown === '' ? undefined : { start: start + lead, end: start + lead + shown.length };
}

const LEAD =
  /^[\s"'«*•,)-]{0,6}(?:s )?(?:(?:she|he|they|il|elle) (?:has |a |m'a |nous a |lui a |vient de |s'est )?(?:told|said|mentioned|confided|explained|says|tells|dit|confie|raconte|explique|avoue|confier)(?: (?:me|us|to me|to us|him|her|everyone))?(?: in confidence| in private| en confidence)? (?:that |que |qu'))?(?:(?:et|mais|car|donc|que|and|but|because|that|so|puisque|parce que|comme|since|as|sachant que|fyi|pour info) |(?:parce )?qu')?/;
