import dni from 'stdnum/lib/cjs/es/dni.js';
import nie from 'stdnum/lib/cjs/es/nie.js';
import bsn from 'stdnum/lib/cjs/nl/bsn.js';
import type { Match } from '../../../detector.ts';
import { cellsBelow } from '../column.ts';

const ANNOUNCEMENT =
  /\b(?:cnis?|passe?ports?|cartes? (?:nationales? )?d'identite|carte nationale|(?:pieces?|titres?|justificatifs?|papiers?|documents?) d'identite|(?:numero|n[°o]) d'identite|(?:national )?identity cards?|(?:national )?id cards?|national id|identity (?:document|number|no)|travel document|personalausweis(?:nummer)?|reisepass(?:nummer)?|ausweisnummer|carta d'identita|cartao de cidadao|documento nacional|titres? de sejour|cartes? de (?:sejour|resident)|recepisse|residence (?:permits?|cards?)|(?:biometric )?residence permit|brp|permis de conduire|(?:numero|n[°o]) (?:de |du )?permis(?! de )|permis(?= ?(?:n[°o]|num|:))|driving licen[cs]e|licen[cs]e (?:number|no)|driver'?s? licen[cs]e|ssn|social security (?:number|no)|nino|ni (?:number|no)|national insurance(?: (?:number|no))?|pps ?n?(?: (?:number|no))?|bsn|burgerservicenummer|(?:numero|n[°o]|identifiant|reference) fiscal(?:e)?(?: de reference)?|spi|pesel|steuer-?(?:id(?:entifikationsnummer)?|nummer)|idnr|codice fiscale|personnummer|personnr|cpr(?:-nummer)?|henkilotunnus|nif|niss|egn|cnp|itin|sin|social insurance (?:number|no)|nhs (?:number|no)|(?:numero|n[°o])(?: d')? ?etranger|visas?(?= n)|emirates id|nin|permis [a-d](?= n)|pass(?=\.? n)|green card(?: (?:number|no))?|alien (?:registration )?(?:number|no)|residence card|aadh?aar|uidai|dni|nie|rijksregisternummer|numero (?:de registre )?national)\b/g;

/** Of each announcement the words that are rarest: whatever is one holds them. */
export const ANNOUNCING_WORDS = [
  'cni', 'cnis', 'passeport', 'passeports', 'passport', 'passports', 'identite', 'carte nationale', 'identity', 'id card', 'id cards', 'national id', 'travel document',
  'personalausweis', 'personalausweisnummer', 'reisepass', 'reisepassnummer', 'ausweisnummer', 'identita', 'cidadao', 'documento nacional', 'sejour', 'resident', 'recepisse',
  'residence permit', 'residence permits', 'residence card', 'residence cards', 'brp', 'permis', 'licence', 'license', 'ssn', 'social security', 'nino', 'ni number', 'ni no',
  'national insurance', 'pps', 'ppsn', 'bsn', 'burgerservicenummer', 'aadhaar', 'aadaar', 'uidai', 'dni', 'nie', 'rijksregisternummer', 'numero national', 'numero de registre national',
  'fiscal', 'fiscale', 'spi', 'pesel', 'steuer', 'steuerid', 'steuernummer', 'steueridentifikationsnummer', 'idnr', 'personnummer', 'personnr', 'cpr', 'cpr-nummer', 'henkilotunnus', 'nif', 'niss', 'egn', 'cnp', 'itin', 'sin', 'social insurance', 'green card', 'alien number', 'nhs', 'etranger', 'visa', 'visas', 'emirates', 'nin', 'pass', 'alien no', 'alien registration',
] as const; // prettier-ignore

const NUMBER =
  '(?:\\d{2} ?[a-z]{2} ?\\d{5}|[a-z9]{5} ?\\d{6} ?[a-z9]{2}[a-z\\d]{3}|[a-z]\\d{7,14}|[a-z]{1,3} ?\\d{6,9}|[a-z]{2}\\d{5}[a-z]{2}|\\d{12,13}|\\d{2} \\d{2} \\d{3} \\d{3} \\d{3}|\\d{11}|\\d{6}[-+]\\d{3}[\\da-z]|9\\d{2}-\\d{2}-\\d{4}|\\d{5} \\d{5}|\\d{2} \\d{3} \\d{3} \\d{3}|[a-z]\\d{2}[a-z]\\d{2}[a-z]\\d{3}|(?=[a-z0-9]*\\d[a-z0-9]*\\d)[a-z][a-z0-9]{8}|\\d{3} \\d{3} \\d{3}|\\d{3}[ -]\\d{3}[ -]\\d{4}|784-\\d{4}-\\d{7}-\\d|\\d{9,10}|\\d{3}-\\d{7}-\\d{2}|\\d{8} ?\\d ?[a-z]{2}\\d|\\d{8}-?[a-z]|\\d{7} ?[a-z]{1,2}|[xyz]-?\\d{7}-?[a-z]|\\d{4} \\d{4} \\d{4})(?![\\w@-])';
/** Behind the words, in the same clause, or alone on the next line. */
const BEHIND = new RegExp(
  `^\\.?(?:(?:(?!(?<!\\b(?:no|n°|num|nr|nb))[.]|[\\n;!?])[^\\n]){0,44}?|[ \\t:.*_|-]{0,6}\\n[ \\t|*_-]{0,6})(?<![\\w@.-])(${NUMBER})`,
);
/** Further behind where a sign announces it: "carte d'identité : Ada Roy, née le 21.07.1988, n° …". */
const NUMBERED = new RegExp(`^[^\\n;!?]{44,110}?(?<![a-z])(?:n[°o]\\.?|numero|number) ?(${NUMBER})`);
const WHOLE_CELL = new RegExp(`^${NUMBER}$`);
/** What is numbered, bought or counted near the name of a document. */
const OTHER_NUMBER =
  /\b(?:siren|siret|commande|order|facture|invoice|ticket|dossier|tel|telephone|phone|entreprise|company|societe|empresa|firm|mobile|portable|gsm|whatsapp|iban|compte|account|serial|serie|scanner|printer|imprimante|lecteur|reader|capital|raised|budget|contributions?|office|vaccinal|competences|session|ref|reference|client|customer|call|appel\w{0,3}|rdv|rendez-vous)\b/;
const AMOUNT = /^ ?(?:€|£|\$|eur|euros?|gbp|usd|pounds?|dollars?|%)/;

/** Numbers behind or below the name of an identity document; takes plain text. */
export function* documentNumbers(plain: string): Generator<Match> {
  for (const { 0: words, index } of plain.matchAll(ANNOUNCEMENT)) {
    const from = index + words.length;
    const cells = cellsBelow(plain, index);
    for (const { start, end } of cells) {
      const value = plain.slice(start, end);
      if (value.length <= 24 && WHOLE_CELL.test(value)) yield match(start, end, value);
    }
    if (cells.length > 0) continue;
    const behind = plain.slice(from, from + 140);
    const found = BEHIND.exec(behind.slice(0, 70)) ?? NUMBERED.exec(behind);
    const value = found?.[1];
    if (!found || !value || OTHER_NUMBER.test(found[0])) continue;
    const end = from + found[0].length;
    if (AMOUNT.test(plain.slice(end, end + 10)) || !isValid(words, value)) continue;
    yield match(end - value.length, end, value);
  }
}

/** Some numbers carry a check digit. */
function isValid(words: string, value: string): boolean {
  if (words === 'dni') return dni.validate(value).isValid;
  if (words === 'nie') return nie.validate(value).isValid;
  return words !== 'bsn' || bsn.validate(value).isValid;
}

function match(start: number, end: number, value: string): Match {
  return { type: 'national_id', start, end, confidence: 0.85, evidence: ['number of an identity document'], value };
}
