import { createError } from '@directus/errors';

/** 409: what was asked for does not fit how the two records stand. */
export const MergeRefusedError = createError<{ reason: { en: string; fr: string } }>(
  'MERGE_REFUSED',
  ({ reason }) => reason.en,
  409,
);

export const REASONS = {
  same: { en: 'A record cannot be merged with itself.', fr: 'Une fiche ne se fusionne pas avec elle-même.' },
  merged: {
    en: 'One of the two was merged before. Open the record that was kept.',
    fr: "L'une des deux a déjà été fusionnée. Ouvrez la fiche qui a été gardée.",
  },
  own: { en: 'Own entities are not merged.', fr: 'Les entités du groupe ne se fusionnent pas.' },
  consents: {
    en: 'The two gave different answers for one purpose. Settle the consents first.',
    fr: "Les deux ont répondu autrement pour une même finalité. Réglez d'abord les consentements.",
  },
  undone: { en: 'This merge was undone already.', fr: 'Cette fusion est déjà annulée.' },
  late: {
    en: 'A merge can be undone for 30 days; these are over.',
    fr: "Une fusion s'annule pendant 30 jours ; ils sont passés.",
  },
  again: {
    en: 'The kept record was merged itself since. Undo that merge first.',
    fr: "La fiche gardée a été fusionnée depuis. Annulez d'abord cette fusion.",
  },
} as const;
