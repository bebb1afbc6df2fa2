import type { Detector } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { clausesAbout } from './clause.ts';
import { factMarks } from './facts.ts';
import { words } from './belief-words.ts';

export const otherSpecial: Detector = {
  id: 'other_special',
  category: 'special',
  types: ['other_special'],
  severity: 'high',
  title: {
    en: 'Religion, union, politics, orientation, origin',
    fr: 'Religion, syndicat, politique, orientation, origine',
  },
  covers: {
    en: 'Clauses that tell the religion, union membership, political opinion, sexual orientation or ethnic origin of a person.',
    fr: 'Propositions qui disent la religion, l’appartenance syndicale, l’opinion politique, l’orientation sexuelle ou l’origine d’une personne.',
  },
  legalBasis: ['RGPD Art. 9(1)'],
  prefilter: words.prefilter,
  match: (view, found) => clausesAbout(view, found, words, { type: 'other_special', confidence: 0.8 }),
  tells: (plain, found) => factMarks(plain, found, words),
  examples: {
    hit: hits('other_special', {
      fr: [
        'Karim ⟦est musulman pratiquant⟧, pas de rendez-vous vendredi midi.',
        '⟦elle est déléguée syndicale CGT depuis 2021⟧',
        'Note : M. Bertin ⟦est un militant de la France insoumise⟧.',
        'Sophie ⟦est lesbienne⟧, elle vient avec sa compagne.',
        'M. Haddad ⟦est musulman pratiquant⟧, pas de vin au cadeau',
        '⟦Le client est d’origine algérienne⟧.',
      ],
      en: [
        'Mr. Cohen ⟦is Jewish⟧, no calls on Saturday.',
        '⟦she is a union rep at the plant⟧',
        'John ⟦votes Labour⟧, mind the jokes.',
        '⟦my colleague is gay⟧ and told nobody',
        '⟦The buyer is of Algerian descent⟧.',
      ],
    }),
    miss: misses({
      fr: [
        'Cliquez sur la colonne de gauche.',
        'Relancez Baptiste et passez par Lourdes.',
        'La loi interdit la discrimination fondée sur la religion.',
        'Les syndicats CGT et CFDT ont signé l’accord.',
        'Le lycée catholique Saint-Louis a commandé dix licences.',
        '30 % des salariés sont syndiqués.',
      ],
      en: [
        'Click on the menu on the left.',
        'The law bans discrimination based on religion.',
        'The Catholic University ordered ten licences.',
        'The trade union signed the agreement with the sector.',
        'A survey says 20 % of workers are union members.',
      ],
    }),
  },
};
