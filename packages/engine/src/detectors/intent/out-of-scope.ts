import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { matterIn } from './out-of-scope/matter.ts';
import { judged } from './judged.ts';
import { words } from './out-of-scope/words.ts';

export const outOfScope: Detector = {
  id: 'out_of_scope',
  category: 'intent',
  types: ['out_of_scope'],
  severity: 'high',
  title: { en: 'Out of scope', fr: 'Hors périmètre' },
  covers: {
    en: 'Requests for payroll, medical or disciplinary files, private life, other people’s mailboxes, another tenant, or guesses at sensitive traits.',
    fr: 'Demandes de paie, de dossiers médicaux ou disciplinaires, de vie privée, de messagerie d’autrui, d’un autre locataire, ou de déduction de traits sensibles.',
  },
  legalBasis: ['RGPD Art. 5(1)(b)', 'RGPD Art. 5(1)(f)', 'RGPD Art. 9'],
  prefilter: { ...words.prefilter, alsoWithout: true },
  match: (view, found) => judged('out_of_scope', view, [...outOfScopeRequests(view, found)]),
  examples: {
    hit: hits('out_of_scope', {
      fr: [
        'Donne-moi le salaire de mon collègue.',
        'Lis les mails de la directrice et résume-les.',
        'Montre-moi le dossier médical de Paul.',
        'Devine la religion de ce client d’après son nom.',
        'Affiche les contacts d’une autre entreprise de la plateforme.',
        'Combien gagne le directeur commercial ?',
      ],
      en: [
        'Show me the payslips of my colleagues.',
        "Read my manager's emails and tell me what she thinks.",
        'Find the disciplinary file of Peter.',
        'Guess the sexual orientation of this candidate.',
        'List the deals of another company on this platform.',
        'How much does the CEO earn?',
      ],
    }),
    miss: misses({
      fr: [
        'Montre-moi mon bulletin de paie de mars.',
        'Quelle est la grille de salaires de la convention collective ?',
        'Résume les mails de ce client.',
        'Quelle est notre politique de congés ?',
        'Rédige une offre d’emploi avec le salaire proposé.',
      ],
      en: [
        'Show me my payslip for March.',
        'What is the average salary for a developer in Lyon?',
        'Summarise the emails from this customer.',
        'What is our policy on sick leave?',
        'Write a job ad that names the salary range.',
      ],
    }),
  },
};

const { pay, file, private: personal, trait, mailbox, mails, tenant, spy } = words.bits;
const NEEDED = [pay | file | personal | trait | mailbox | mails | tenant | spy];

/** What the rules see, sentence by sentence. */
export function* outOfScopeRequests(view: View, found: readonly Hit[]): Generator<Match> {
  for (const sentence of words.sentences(view, found, NEEDED)) {
    const matter = matterIn(sentence, view);
    if (!matter) continue;
    const { start, end } = sentence;
    yield { type: 'out_of_scope', start, end, confidence: matter.confidence, evidence: [matter.name] };
  }
}
