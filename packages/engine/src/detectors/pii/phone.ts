import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { after, before } from '../../scan/around.ts';
import { matchNumbers, type NumberShape } from '../../scan/digits.ts';
import type { View } from '../../scan/view.ts';
import { isServiceNumber } from './phone/service-number.ts';
import { countsOn, countsSomethingElse } from './phone/other-number.ts';
import { internationalKind, isPossibleSomewhere } from './phone/possible.ts';

const CANDIDATE =
  /(?<![\w@#€$£-]|\d[.,]|(?<!\d{10})(?<=\d)\/)(?:\+ ?|\()?\d(?:(?! {2})[ ().-]{0,3}\d|\/\d| \/ \d){6,16}(?!(?!x\d{1,6}(?!\w))[\w@%]|[.,-]\d|\/\d(?!\d{9}))/g;
const SHAPE: NumberShape = { digits: 7, before: 4, after: 3 };
const EXTENSION = /^ ?(?:\((?:ext\.?|extension|poste) ?\d{1,6}\)|(?:x|ext\.?|extension|poste) ?\d{1,6}(?!\w))/i;

const FRENCH =
  /^(?:0|\(0\) ?)[1-79](?:(?:[ ./-]| \/ )?\d{2}){4}$|^0[1-79]\d{2}(?:[ .-]?\d{2}){3}$|^0 [1-79](?: \d){8}$|^\(0[1-9]\)(?: ?\d{2}){4}$|^0[67] \d{4} \d{4}$|^0[67] \d{3}(?: \d{3}| \d{2}){2}\d?$/;
const NANP = /^(?:\+?1[ .-]?|00?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}$/;
const BRITISH =
  /^(?:\(0\d{2,4}\) ?|0\d{2,4} )\d{3,4} ?\d{3,4}$|^0\d{2,4}([.-])\d{3,4}\1\d{3,4}$|^07\d{3} ?\d{6}$|^07\d{3}[ -]?\d{3}[ -]?\d{3}$/;
/** Swiss numbers go in threes and twos, Belgian mobiles have a stroke behind the network. */
const SWISS_OR_BELGIAN =
  /^0(?:2[1-7]|3[1-4]|4[134]|5[1256]|6[12]|7[15-9]|81|91) \d{3} \d{2} \d{2}$|^04\d{2}\/\d{2,3}[. ]?\d{2,3}(?:[. ]?\d{2})?$/;
/** Mobiles 083 to 089, and Dublin; a French 08 number goes in pairs or after its first four digits. */
const IRISH =
  /^\(?08[35-9]\)?[ .-]\d{3}[ .-]?(?:\d{4}|\d{2}[ .-]\d{2})$|^\(01\) ?\d{3} ?\d{4}$|^01[ -]\d{3}[ -]?\d{4}$/;

const SPOKEN =
  /\b(?:tel(?:ephone)?s?|phones?|mobile|portable|fixe|fax|cell|call(?:ed|ing)?|ring|rang|dial|text|sms|whatsapp|appel\w{0,4}|rappel\w{0,4}|joindre|joignable|(?<![/.])contact\w{0,5}|numero|number|num|reach|answering|line|ligne|coordonnees|gsm)\b/;
const SPOKEN_AFTER =
  /^[\s(-]{0,3}(?:tel|phone|mobile|portable|fixe|fax|cell|office|home|work|bureau|standard|domicile)\b/;
/** A number that costs the caller nothing belongs to an organisation. */
const FREE_OF_CHARGE =
  /^[ (,]{1,3}(?:(?:appel|numero|service|call)s? )?(?:gratuit|non surtaxe|toll[ -]free|freephone|free of charge|prix d'un appel|cout d'un appel)/;
/** "1Z 999 AA1 01 2345 6784": digits behind a group of letters and digits go on with it. */
const IN_A_CODE = /(?<![a-z\d@./-])(?!(?:tel|mob|port|phone|fixe|gsm|num|ligne)\d)[a-z]{1,4}\d{1,4} $/;
const SHOWN = /^ ?[([](?:examples?|exemple|ex\.|e\.g)/;
const FILE_ENDING = /^\.(?:wav|mp3|mp4|m4a|jpe?g|png|pdf|docx?|xlsx?|csv|txt|zip)(?![a-z])/;

export const phone: Detector = {
  id: 'phone',
  category: 'pii',
  types: ['phone'],
  severity: 'medium',
  title: { en: 'Phone number', fr: 'Numéro de téléphone' },
  covers: {
    en: 'Numbers of people, national and international, in every usual way of writing. Not toll-free, short or service numbers.',
    fr: 'Numéros de personnes, nationaux et internationaux, dans toutes les écritures usuelles. Pas les numéros verts, courts ou surtaxés.',
  },
  legalBasis: ['RGPD Art. 4(1)'],
  prefilter: { shape: 'digit' },
  match: (view) => [...candidates(view)],
  examples: {
    hit: hits('phone', {
      fr: [
        'Mon portable : ⟦06 12 34 56 78⟧',
        'Rappelez le ⟦01.42.68.53.00⟧ demain',
        'Joignable au ⟦+33 (0)6 12 34 56 78⟧ le matin',
        'tel ⟦0033612345678⟧ ou par mail',
        'Son numéro à la Réunion est le ⟦0692 12 34 56⟧.',
        'Portable ⟦0612345678⟧.',
        'Standard : ⟦01 44 55 66 77 (poste 214)⟧',
        'Mon numéro : ⟦0 6 1 2 3 4 5 6 7 8⟧',
        'tél ⟦0612345678⟧/0145678901',
        'ou chez sa mère, ⟦(03) 53 01 44 90⟧',
      ],
      en: [
        'Call me on ⟦020 7946 0958⟧ after five.',
        'Mobile: ⟦+44 7911 123456⟧',
        'Her number is ⟦(415) 555-2671⟧.',
        'Ring ⟦212-456-7890⟧ and ask for me.',
        'Reach the consultant at ⟦+1 650 253 0000⟧.',
        'Phone ⟦07911 123456⟧ please',
        'call ⟦+262 692 69 14 05⟧ (2 h ahead)',
        'If quicker, ring me on ⟦085 676 37 15⟧.',
      ],
    }),
    miss: misses({
      fr: [
        'SIRET 552 100 554 00013',
        'Numéro vert : 0 800 12 34 56',
        'Commande n° 0612345678 expédiée',
        'Le 12/03/2024 à 14:30, 1 250 000 € de chiffre',
        'Composez le 3639 ou le 112.',
        'SIREN : 552 100 554',
        'Appelez le 0 969 39 00 00, appel non surtaxé.',
        'Bon de livraison 02 98 44 12 08',
        'Livraison en semaines 06 07 08 09 10',
        'Hotline 09 72 67 50 35 (appel gratuit)',
        'Bon de préparation 0639981107 : manque 2 colis',
        'Appel ouvert le 05/11/2026 08:12, fournisseur BE 0417.497.106',
      ],
      en: [
        'Invoice 2024-0612-345678 is paid.',
        'Call toll-free 1-800-555-0199.',
        'VAT number GB 123 4567 89',
        'Dial 0300 123 1100 or 0345 604 0560.',
        'Your reference is 0117 496 0482.',
        'Called in: opt-in confirmed 03/02/2026 21:14, TWILIO_FROM=+15005550006',
        'Order #4155552671 shipped on 2024-03-12.',
        'Revenue was 1,250,000 in 2023 and 1,400,000 in 2024.',
      ],
    }),
  },
};

function* candidates(view: View): Generator<Match> {
  for (const { 0: matched, index } of matchNumbers(view.text, view.digits, SHAPE, CANDIDATE)) {
    // "… 14 05 (2 h later)": a bracket that stays open begins something else.
    const bracket = matched.lastIndexOf('(');
    const raw = bracket > 0 && !matched.includes(')', bracket) ? matched.slice(0, bracket).trimEnd() : matched;
    const start = raw.startsWith('(') && !raw.includes(')') ? index + 1 : index;
    const written = view.text.slice(start, index + raw.length);
    const digits = written.replace(/[^\d+]/g, '');
    if (ONE_DIGIT.test(digits)) continue;
    if ((!IRISH.test(written) && isServiceNumber(written, digits)) || countsSomethingElse(view.plain, start)) continue;
    const behind = index + raw.length;
    if (before(view.plain, start, 12, IN_A_CODE) || after(view.plain, behind, 12, SHOWN)) continue;
    if (after(view.plain, behind, 34, FREE_OF_CHARGE) || after(view.plain, behind, 6, FILE_ENDING)) continue;
    if (countsOn(written) && !before(view.plain, start, 45, SPOKEN)) continue;
    if (DATE_AND_HOUR.test(written) || isNoPhone(view.plain, written, digits, start)) continue;
    const verdict = judge(written, digits, view, start);
    if (!verdict) continue;
    let end = index + raw.length;
    end += EXTENSION.exec(view.text.slice(end, end + 18))?.[0].length ?? 0;
    yield { type: 'phone', start, end, confidence: verdict.confidence, evidence: [verdict.evidence], value: digits };
  }
}

/** "05/11/2026 08" of "05/11/2026 08:12". */
const DATE_AND_HOUR =
  /^\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?: \d{1,2})?$|^(?:19|20)\d{2}[/.-]\d{1,2}[/.-]\d{1,2}(?: \d{1,2})?$/;

/** Numbers of a social security, of a firm or of a manual, whether or not their check digit fits. */
function isNoPhone(plain: string, written: string, digits: string, start: number): boolean {
  if (/^[12] \d{2} (?:0[1-9]|1[0-2]|[2-9]\d) \d{2}/.test(written) && digits.length >= 13) return true;
  // Numbers that the makers of telephone services keep for tests.
  if (/^\+?1?500555\d{4}$/.test(digits)) return true;
  return (
    /^0\d{3}\.\d{3}\.\d{3}$/.test(written) &&
    /(?<![a-z])(?:be|bce|kbo|tva|vat|btw) ?$/.test(plain.slice(Math.max(0, start - 5), start))
  );
}

/** "0000004599", "0000000000" */
const ONE_DIGIT = /^0{4}|^(\d)\1*$/;

function judge(written: string, digits: string, view: View, start: number) {
  if (/^(?:\+|00)/.test(digits)) {
    const kind = internationalKind(
      digits
        .replace(/^00/, '+')
        .replace(/^\+330/, '+33')
        .replace(/^\+440/, '+44'),
    );
    if (kind === 'valid') return { confidence: 0.95, evidence: 'valid international number' };
    if (kind === 'possible' && /^(?:\+|00 ?[1-9]\d{0,2}[ .-])/.test(written))
      return { confidence: 0.8, evidence: 'possible international number' };
  }
  if (FRENCH.test(written)) {
    const solid = !/\D/.test(written);
    return { confidence: solid ? 0.8 : 0.92, evidence: 'French national number' };
  }
  if (NANP.test(written)) return { confidence: 0.85, evidence: 'North American number' };
  if (IRISH.test(written)) return { confidence: 0.85, evidence: 'Irish national number' };
  if (BRITISH.test(written)) return { confidence: 0.85, evidence: 'British national number' };
  if (SWISS_OR_BELGIAN.test(written)) return { confidence: 0.8, evidence: 'Swiss or Belgian national number' };
  const spoken = before(view.plain, start, 45, SPOKEN) || after(view.plain, start + written.length, 16, SPOKEN_AFTER);
  if (!spoken || looksLikeDate(written)) return undefined;
  if (isPossibleSomewhere(digits)) {
    return { confidence: 0.7, evidence: 'number where a phone number is announced' };
  }
  return undefined;
}

function looksLikeDate(written: string): boolean {
  return /^(?:19|20)\d{2}[-/. ]\d{1,2}[-/. ]\d{1,2}\b|^\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}\b/.test(written);
}
