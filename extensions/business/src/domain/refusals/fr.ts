import type { RefusalCode } from './en.ts';

export const FR: Readonly<Record<RefusalCode, string>> = {
  NEGATIVE_QUANTITY: 'Une quantité ne peut pas être négative ici. Corrigez ce qui a été facturé par un avoir.',
  DISCOUNT_OUT_OF_RANGE: 'Une remise est comprise entre 0 et 100 pour cent.',
  DOCUMENT_ISSUED: 'Ce document a son numéro et ne change plus. Corrigez-le par un avoir, ou faites-en un nouveau.',
  QUOTE_DECIDED:
    'Ce devis est décidé et ses lignes ne changent plus. Repassez-le en brouillon, ou faites-en un nouveau.',
  NO_LINES: 'Un document sans ligne ne peut pas être émis. Ajoutez au moins une ligne.',
  TAX_RATE_MISSING: "Une ligne n'a pas de taux de TVA. Choisissez-en un pour chaque ligne.",
  TAX_RATE_NOT_IN_FORCE:
    "Une ligne a un taux de TVA d'un autre pays ou d'une autre époque. Choisissez un taux en vigueur ce jour-là.",
  ZERO_RATE_NEEDS_REASON:
    "Un taux normal de 0 % ne dit rien. Choisissez le taux qui dit pourquoi la TVA n'est pas due.",
  VAT_NOT_APPLICABLE:
    'Aucune TVA ne peut être facturée sur cette ligne : le vendeur ou le taux est exonéré. Choisissez un taux de 0 %.',
  VAT_NUMBER_REQUIRED: 'Sans TVA parce que le client la doit : il manque le numéro de TVA du client.',
  NOT_INTRA_COMMUNITY: "Cette exonération vaut pour un client d'un autre pays de l'UE. Choisissez un autre taux.",
  NOT_AN_EXPORT: "Cette exonération vaut pour un client hors de l'UE. Choisissez un autre taux.",
  NOT_AN_OWN_ENTITY: 'Seule une entité du groupe émet des documents. Choisissez-en une comme émetteur.',
  ISSUE_DATE_IN_FUTURE: 'Un document ne peut pas être émis à une date future.',
  ISSUE_DATE_OUT_OF_ORDER:
    'Numéros et dates se suivent : le dernier document est daté du {last}. Choisissez ce jour ou un jour suivant.',
  CREDIT_NOTE_NEEDED: "Une facture s'annule par des avoirs de tout son montant. Émettez-les d'abord.",
  CREDIT_NOTE_OF_ANOTHER_INVOICE: "L'avoir et la facture doivent avoir le même émetteur et le même client.",
  CREDIT_NOTE_TOO_LARGE: "Les avoirs d'une facture ne peuvent pas la dépasser. Réduisez les montants.",
  INVOICE_NOT_ISSUED: 'La facture est encore un brouillon : modifiez-la au lieu de faire un avoir.',
  TOTALS_DISAGREE: 'Le hors taxes et la TVA ne font pas le total TTC. Vérifiez les trois montants.',
  AMOUNT_NOT_POSITIVE: 'Le montant doit être supérieur à zéro.',
  OVER_ALLOCATED: "C'est plus que ce qui a été payé ou que ce qui est dû. Réduisez le montant.",
  STAGE_OF_ANOTHER_PIPELINE: "Cette étape est d'un autre pipeline. Choisissez une étape du pipeline de l'affaire.",
  STATUS_NOT_OF_STAGE:
    "C'est l'étape qui dit si une affaire est gagnée ou perdue. Déplacez l'affaire vers l'étape qui le dit.",
  STAGE_FIELDS_MISSING: "Remplissez ces champs avant que l'affaire arrive à cette étape : {fields}.",
  LOST_REASON_MISSING: "Dites pourquoi l'affaire est perdue.",
  COMPANY_CYCLE: "Une société ne peut pas s'appartenir, même par d'autres. Choisissez une autre société mère.",
};
