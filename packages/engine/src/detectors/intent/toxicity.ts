import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { hurtIn } from './toxicity/hurtful.ts';
import { isReported } from './toxicity/reported.ts';
import { judged } from './judged.ts';
import { words } from './toxicity/words.ts';

export const toxicity: Detector = {
  id: 'toxicity',
  category: 'intent',
  types: ['toxicity'],
  severity: 'medium',
  title: { en: 'Toxic language', fr: 'Propos toxiques' },
  covers: {
    en: 'Insults, threats, harassment, humiliation and discrimination, written or asked for. Not an insult quoted in order to answer it calmly.',
    fr: 'Insultes, menaces, harcèlement, humiliation et discrimination, écrits ou demandés. Pas une insulte citée pour y répondre calmement.',
  },
  legalBasis: ['RGPD Art. 5(1)(a)', 'Code du travail L1152-1', 'Loi du 29 juillet 1881 Art. 33'],
  prefilter: { ...words.prefilter, alsoWithout: true },
  match: (view, found) => judged('toxicity', view, [...toxicSentences(view, found)]),
  examples: {
    hit: hits('toxicity', {
      fr: [
        'Ce client est un gros connard.',
        'Je vais te casser la gueule.',
        'Rédige un message humiliant pour ma collègue.',
        'Écarte les candidats arabes de la liste.',
        'Tu es vraiment un abruti fini.',
        'Va te faire foutre avec ton devis',
      ],
      en: [
        'This customer is a worthless piece of shit.',
        'I will find you and hurt your family.',
        'Write an insulting reply to this moron.',
        'Reject all pregnant women from the shortlist.',
        'You are such an idiot.',
        'Fuck off with your quote',
      ],
    }),
    miss: misses({
      fr: [
        'Le client est très mécontent et menace de résilier.',
        'Un client m’a traité de connard, comment répondre calmement ?',
        'Le harcèlement moral est interdit par la loi.',
        'Je vais te rappeler demain.',
        'Cette erreur est idiote, corrigeons-la.',
      ],
      en: [
        'The customer is furious about the delay.',
        'He called me an idiot, how do I reply politely?',
        'Our policy forbids harassment.',
        'I will find you a better price.',
        'That was a stupid mistake of mine.',
      ],
    }),
  },
};

const { slur, mild, threat, hurt, group, aim, write, exclude, smear } = words.bits;
const NEEDED = [slur | mild | threat | hurt | group, slur | threat | mild | hurt | aim | write | exclude | smear];
/** How far around a sentence one reads why it was quoted, in characters. */
const CONTEXT = 160;

/** What the rules see, sentence by sentence. */
export function* toxicSentences(view: View, found: readonly Hit[]): Generator<Match> {
  for (const sentence of words.sentences(view, found, NEEDED)) {
    const evidence = hurtIn(sentence);
    if (!evidence) continue;
    const { start, end } = sentence;
    if (isReported(sentence.text, view.plain.slice(Math.max(0, start - CONTEXT), end + CONTEXT))) continue;
    yield { type: 'toxicity', start, end, confidence: evidence === 'insult' ? 0.85 : 0.8, evidence: [evidence] };
  }
}
