import cardValidator from 'card-validator';
import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { before, near } from '../../scan/around.ts';
import { matchNumbers, type NumberShape } from '../../scan/digits.ts';
import type { View } from '../../scan/view.ts';

/** Groups of a UUID may be digits by chance: no card begins behind one or goes on with one. */
const CANDIDATE =
  /(?<![\w#€$£]|[\d][.,/-]|[\dA-Fa-f]{4}-)\d(?:[ .\-_]{0,2}\d){12,18}(?![\w%]|[.,/-]\d|-[\dA-Fa-f]{4}-)/g;
const SHAPE: NumberShape = { digits: 13, before: 6, after: 7 };
const USUAL_GROUPS = /^\d{4}([ .-])\d{4}\1\d{4}\1\d{4}$|^3[47]\d{2}[ -]\d{6}[ -]\d{5}$|^3[068]\d{2}[ -]\d{6}[ -]\d{4}$/;
const CARD =
  /\b(?:cartes?|cb|cards?|visa|mastercard|amex|diners|american express|maestro|credit|debit|cc|cvv|cvc|cryptogramme|pan|paiement|payment|expir\w{0,5}|paye\w{0,2}|pay|charge|debiter)\b/;
const OTHER_NUMBER =
  /\b(?:commande|order|facture|invoice|ref|reference|dossier|ticket|colis|tracking|suivi|ean|isbn|sku|article|produit|product|code[- ]barres?|serie|serial|imei|siret|siren|contrat|contract|lot|batch|client|customer|fidelite|loyalty|transaction|bon|code|id|compteur|pdl|prm)\s*(?:client|produit|article|card)?\s*(?:n[o°.]*|num(?:ero)?|number|id|#)?[\s:#=.]*$/;

export const paymentCard: Detector = {
  id: 'payment_card',
  category: 'pii',
  types: ['payment_card'],
  severity: 'high',
  title: { en: 'Payment card', fr: 'Carte de paiement' },
  covers: {
    en: 'Card numbers of the known networks with valid check digit. Masked numbers, last four digits and product codes are not.',
    fr: 'Numéros de carte des réseaux connus, clé valide. Ni les numéros masqués, ni les quatre derniers chiffres, ni les codes produits.',
  },
  legalBasis: ['RGPD Art. 4(1)', 'RGPD Art. 32', 'PCI DSS 3.5'],
  prefilter: { shape: 'digit' },
  match: (view) => [...candidates(view)],
  examples: {
    hit: hits('payment_card', {
      fr: [
        'Carte bancaire : ⟦4539 1488 0343 6467⟧, exp 09/27',
        'CB ⟦4539148803436467⟧ à débiter',
        'Il a payé avec la ⟦5425-2334-3010-9903⟧.',
        'Amex ⟦3714 496353 98431⟧',
        'le numéro est ⟦4539.1488.0343.6467⟧',
      ],
      en: [
        'Card number ⟦4539 1488 0343 6467⟧',
        'Please charge ⟦5425233430109903⟧ today.',
        'visa ⟦4539-1488-0343-6467⟧ exp 09/27',
        'My amex is ⟦371449635398431⟧.',
        'Diners Club ⟦3056 930902 5904⟧, valid thru 03/29',
        'card ⟦4 5 3 9 1 4 8 8 0 3 4 3 6 4 6 7⟧',
      ],
    }),
    miss: misses({
      fr: [
        'Carte se terminant par 6467',
        'Commande n° 4539148803436467',
        'Carte 4539 **** **** 6467',
        'SIRET 552 100 554 00013',
        'Numéro erroné : 4539 1488 0343 6466',
      ],
      en: [
        'Card ending in 6467',
        'Order 4539148803436467 has shipped.',
        'GET /cards/45391488-0343-6467-abcd-def012345678',
        'GET /cards/abcdefab-1234-4abc-4539-148803436467',
        'Tracking number: 5425233430109903',
        'SKU 4539-1488-0343-6467',
        'The wrong number 4539 1488 0343 6466',
      ],
    }),
  },
};

function* candidates(view: View): Generator<Match> {
  for (const { 0: written, index: start } of matchNumbers(view.text, view.digits, SHAPE, CANDIDATE)) {
    const value = written.replace(/\D/g, '');
    if (before(view.plain, start, 34, OTHER_NUMBER) && !before(view.plain, start, 26, /\b(?:carte|card|cb|visa)\b/))
      continue;
    if (!checkDigitFits(value) && !UNCHECKED.test(value)) continue;
    const { isValid, card } = cardValidator.number(value);
    if (!isValid || !card || /^(\d)\1+$/.test(value)) continue;
    const end = start + written.length;
    const announced = near(view.plain, { start, end }, 60, CARD);
    // Short or rare lengths are shared with company, article and device numbers.
    const distinctive = value.length === 16 && card.type !== 'maestro';
    if (!announced && !distinctive && !USUAL_GROUPS.test(written)) continue;
    const confidence = announced ? 0.97 : USUAL_GROUPS.test(written) ? 0.9 : 0.75;
    yield { type: 'payment_card', start, end, confidence, evidence: ['known network, valid check digit'], value };
  }
}

/** UnionPay, whose numbers need no check digit, begins so. */
const UNCHECKED = /^[68]/;

/** The check digit of ISO/IEC 7812-1, asked first because looking up the network takes far longer. */
function checkDigitFits(value: string): boolean {
  let sum = 0;
  for (let back = 1; back <= value.length; back++) {
    const digit = value.charCodeAt(value.length - back) - 48;
    const weighed = back % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
