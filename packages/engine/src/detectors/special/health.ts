import type { Detector } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { clausesAbout } from './clause.ts';
import { factMarks } from './facts.ts';
import { careIn } from './health-care.ts';
import { words } from './health-words.ts';
import type { Sentence } from '../../scan/phrases.ts';

const { healer, exam, measure } = words.bits;
const CARE_FACTS = {
  bits: healer | exam | measure,
  in: (sentence: Sentence) => careIn(sentence, words.bits),
  closed: true,
};

export const health: Detector = {
  id: 'health',
  category: 'special',
  types: ['health'],
  severity: 'high',
  title: { en: 'Health', fr: 'Santé' },
  covers: {
    en: 'Clauses that tell about the illness, treatment, disability or pregnancy of a person. Not statistics, law or products.',
    fr: 'Propositions qui disent la maladie, le traitement, le handicap ou la grossesse d’une personne. Ni statistiques, ni droit, ni produits.',
  },
  legalBasis: ['RGPD Art. 9(1)', 'RGPD Art. 4(15)'],
  prefilter: words.prefilter,
  match: (view, found) => clausesAbout(view, found, words, { type: 'health', confidence: 0.82 }, CARE_FACTS),
  tells: (plain, found) => factMarks(plain, found, words),
  examples: {
    hit: hits('health', {
      fr: [
        'Mme Roy ⟦est en arrêt maladie pour une dépression⟧, rappeler en mars.',
        'Dossier Roy / ⟦RQTH depuis 2021⟧ / rappeler lundi',
        'Attention, ⟦il suit une chimiothérapie depuis janvier⟧.',
        'Le client a annulé : ⟦sa femme est hospitalisée⟧.',
        'Karim ⟦est diabétique⟧, prévoir le repas.',
        '⟦ma collègue est enceinte de six mois⟧',
        '⟦Ma sœur est épileptique⟧, je pars plus tôt.',
        'Note : Farid, ⟦bipolaire, sous traitement depuis 2019⟧.',
        'Depuis ⟦son accident vasculaire⟧, Marylène parle peu.',
      ],
      en: [
        'John ⟦has been diagnosed with diabetes⟧, avoid lunch meetings.',
        'Note: ⟦she is on sick leave after surgery⟧.',
        'The customer told us ⟦he has epilepsy⟧.',
        'Mrs. Lawson ⟦uses a wheelchair⟧, book the ground floor.',
        'After ⟦his heart attack⟧, Steven sold the firm.',
        'I cannot come, ⟦my husband had a heart attack⟧.',
      ],
    }),
    miss: misses({
      fr: [
        'Notre mutuelle rembourse la chimiothérapie à 100 %.',
        '12 % des salariés sont en arrêt maladie.',
        'La loi protège les personnes en situation de handicap.',
        'Le marché du diabète croît de 5 % par an.',
        'Un salarié en arrêt maladie conserve ses congés.',
        'La trésorerie est anémique, il faut une transfusion.',
        'Mettez-moi en copie, pas en copie aveugle.',
      ],
      en: [
        'Our insurance covers surgery and medication.',
        'The study shows that 8 % of adults have asthma.',
        'The act protects workers on sick leave.',
        'An employee on sick leave keeps her holidays.',
        'Put me in blind copy.',
        'The economic depression of 1929 was long.',
      ],
    }),
  },
};
