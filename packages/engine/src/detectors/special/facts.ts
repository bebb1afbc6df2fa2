import type { Hit } from '../../scan/keywords.ts';
import type { Mark, Phrases, Sentence } from '../../scan/phrases.ts';
import type { PEOPLE } from './people.ts';

export type Words = Phrases<
  keyof typeof PEOPLE | 'said' | 'state' | 'otherwise' | 'trade' | 'member' | 'body' | 'root' | 'folk'
>;

/** Words that say something sensitive once it is known of whom. */
export interface Fact {
  readonly start: number;
  readonly end: number;
  /** Said of people only ("diabétique", "délégué CGT"), so that a note needs no verb. */
  readonly sure: boolean;
}

/** Where something may be said that is sensitive once it is known of whom. */
export function factMarks(plain: string, hits: readonly Hit[], { bits, marks }: Words): readonly Mark[] {
  return marks(plain, hits, bits.said | bits.state | bits.member | bits.root);
}

/** Words that say it by themselves, and pairs of which each alone says nothing: "élu" and "CGT", "Ghanaian" and "descent". */
export function factsIn(sentence: Sentence, { bits }: Words, more: readonly Fact[] = []): Fact[] {
  const facts = [...more];
  sentence.marks.forEach((mark, index) => {
    if (mark.bits & (bits.said | bits.state)) {
      facts.push({ start: mark.start, end: mark.end, sure: (mark.bits & bits.state) !== 0 });
    }
    for (let next = index + 1; next <= index + PARTNERS; next++) {
      const other = sentence.marks[next];
      if (!other) break;
      if (!pairs(mark, other, bits, sentence)) continue;
      facts.push({ start: mark.start, end: other.end, sure: true });
      break;
    }
  });
  return facts.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Marks behind a word among which its partner is sought. */
const PARTNERS = 4;

function pairs(mark: Mark, other: Mark, bits: Words['bits'], { text, start: from }: Sentence): boolean {
  const between = text.slice(mark.end - from, other.start - from);
  if (mark.bits & bits.member && other.bits & bits.body) return LINK.test(between);
  if (mark.bits & bits.root && other.bits & bits.folk) return LINK.test(between);
  if (mark.bits & bits.body && other.bits & bits.member) return APPOSED.test(between);
  if ((mark.bits & bits.folk) === 0 || (other.bits & bits.root) === 0 || !APPOSED.test(between)) return false;
  const word = text.slice(other.start - from, other.end - from);
  return word !== 'family' || FROM.test(text.slice(Math.max(0, mark.start - from - 12), mark.start - from));
}

const LINK =
  /^[ (-](?:(?:a|la|le|les|l'|au|aux|du|de|des|d'|d'une?|une?|chez|pour|sur|dans|liste|avec|son|sa|syndicat|syndicale?|syndicaux|municipale?|municipaux|parti|section|for|the|of|to|with|in|at|as|an|on|his|her|my|party|left|right|gauche|droit|droite|both|both of|par|by|adjointe?|plus|council|independence|faction|wing|conseil|municipal|massive|huge|big|proud|true|former|lifelong|registered|gros|grosse|vraie?|ancienne?|federation|comite|antenne|branche|local|locale|association|groupe|bureau|mouvement|committee|branch|regional|regionale|national|nationale|departementale?|young|jeunes|personnel|contre|against|pro|anti|candidate?|vers|use|her right|right|droite?|deux|two|famille|parents|pere|mere|lui|elle)[ -]?){0,4}$/;
/** "From a Guinean family" tells where somebody comes from, "an Italian family firm" does not. */
const FROM = /(?:from|into|in|of) an? $/;
const APPOSED = /^[ -](?:(?:party|union|local|branch|ethnic|family|town|city|county)[ -]){0,2}$/;
