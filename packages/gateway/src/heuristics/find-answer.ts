import type { Locale } from '@novacrm/contracts';
import { hasAmount } from './amounts.ts';
import { hasDate } from './dates.ts';
import { readMail } from './mail.ts';
import { fold, shorten } from './normalise.ts';
import { listTerms } from './salience.ts';
import { splitSentences } from './sentences.ts';

/** Longest quotation, in UTF-16 code units. */
const LONGEST = 300;

/** Sentences of the text that answer a question, best first: those that share its words and hold what it asks for. */
export function findAnswer(question: string, text: string, language: Locale, limit = 2): string[] {
  const folded = fold(question);
  const wanted = new Set(listTerms(folded, language).filter((term) => !ASKING.has(term)));
  const seeks = KINDS.filter(({ asks }) => asks.test(folded));
  const { subject, body } = readMail(text);
  const sentences = splitSentences(body, language);
  if (subject !== undefined) sentences.unshift(subject);
  const terms = sentences.map((sentence) => new Set(listTerms(fold(sentence), language)));
  const rarity = measureRarity(wanted, terms);
  const ranked = sentences
    .map((sentence, at) => {
      const shared = [...wanted].filter((term) => terms[at]?.has(term));
      const words = shared.reduce((sum, term) => sum + (rarity.get(term) ?? 0), 0);
      const holds = seeks.some(({ holds }) => holds(sentence));
      // The kind of thing asked for is a strong sign, but nothing without a shared word, unless the question has none.
      const kind = holds ? (words > 0 ? 1.5 : wanted.size === 0 ? 1 : 0.4) : 0;
      return { sentence, at, score: words + kind };
    })
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score || a.at - b.at);
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter(({ score }) => score >= best * 0.6)
    .slice(0, limit)
    .map(({ sentence }) => shorten(sentence, LONGEST));
}

/** Words of questions that say how to answer and not what about. */
const ASKING = new Set([
  'quand',
  'combien',
  'when',
  'date',
  'much',
  'many',
  'long',
  'texte',
  'note',
  'mail',
  'email',
  'text',
  'montant',
  'amount',
]);

const KINDS = [
  {
    asks: /\b(?:quand|quelles? dates?|a quelle heure|quel jour|when|what (?:date|day|time)|deadline|echeance|delai)\b/,
    holds: (text: string) => hasDate(text),
  },
  {
    asks: /\b(?:combien|quels? (?:montants?|prix|budget|tarifs?)|budget|prix|how much|what (?:price|amount|budget|cost)|price|cost)\b/,
    holds: (text: string) => hasAmount(text),
  },
  // A name inside the sentence: a capital that does not open it.
  {
    asks: /\b(?:qui|avec qui|who|whom|whose)\b/,
    holds: (text: string) => /[\p{Ll},] (?:\[PERSON_\d+\]|\p{Lu}\p{Ll}+)/u.test(text),
  },
  {
    asks: /\b(?:pourquoi|why)\b/,
    holds: (text: string) =>
      /\b(?:car|parce qu|puisque|en raison|a cause|because|since|due to|as a result)\b/.test(fold(text)),
  },
];

function measureRarity(wanted: ReadonlySet<string>, sentences: readonly ReadonlySet<string>[]): Map<string, number> {
  return new Map(
    [...wanted].map((term) => {
      const count = sentences.filter((terms) => terms.has(term)).length;
      return [term, count === 0 ? 0 : Math.log1p(sentences.length / count)];
    }),
  );
}
