import { before } from '../../../scan/around.ts';

const THINGS =
  "company (?:registration )?(?:number|no)|registration number|charity|siren|siret|tva|vat|rcs|naf|ape|iban|bic|rib|compte|account|commande|bl|bc|lv|cde|cmd|cdes|remittance|parcel|colis|order|facture|invoice|ref|reference|dossier|contrat|contract|ticket|devis|quote|client|customer|colis|tracking|suivi|livraison|delivery|expedition|shipment|bordereau|ean|gtin|isbn|issn|sku|article|item|produit|product|part|piece|modele|model|serie|serial|s/n|sn|imei|carte|card|cheque|po|bon|lot|batch|version|build|firmware|id|identifiant|matricule|license|licence|permis|adherent|policy|police|sinistre|claim|case|incident|sort code|code[- ]barres?|barcode|consignment|booking|reservation|asset|compteur|meter|pdl|prm|abonnement|subscription|transaction|virement|mandat|marche|appel d'offres|duns|eori|nomenclature|douanier|douaniere|douane|hs code|tariff|ratio|catalogue|tirage|loto|loterie|lottery|caf|allocataire|tarif|cotation|parcelle|cadastre|coordonnees lambert|lambert|gps|numero fiscal|spi|utr|nhs|finess|rpps|adeli|rna|compte client|no de serie|recepisse|quittance|recu|receipt|voucher|coupon|bon d'achat|carte cadeau|gift card|pnr|vol|flight|train|siege|seat|agrement|certificat|certificate|ot|bon de (?:preparation|commande|reception|livraison|travail)|preparation|picking|amt|pan|rrn|inventaire|inventory|cote|idu|norme|nf|semaine|week|departement|taille|size|code|budget|montant|amount|total|serveur|server|enregistrement|recording|palette|pallet|exemple|example|ex|fictif|fictive|format|mesure|serie|releve|code confidentiel|code secret|code d'acces";
const SIGN = '(?:n[o°.]*|num(?:ero)?|nb|number|numbers|id|code|ref|reference|client|#|:)';
/** "order number", "référence client :", "N° de série", "part no." right before the digits. */
const DIRECTLY = new RegExp(
  `(?<![a-z.@-])(?:${THINGS})s?(?: [a-z]{2,6})?(?: ?${SIGN}){0,3}[\\s:#=.(]{0,4}(?:n[o°]\\.?[\\s:]{0,2})?$`,
);
/** "your reference is …", "le numéro de dossier est le …", "our account number with the supplier is …" */
const STATED = new RegExp(
  `(?<![a-z.@-])(?:${THINGS})(?: ?${SIGN})?(?: [a-z']{1,12}){0,4} (?:is|was|are|est|sera|porte)(?: (?:le|the|now))?(?: ${SIGN})?[\\s:]{0,2}$`,
);
const PHONE_WORDS =
  /\b(?:tel|telephone|phone|mobile|portable|fixe|fax|call|appel(?!s? d'offres)\w{0,4}|joindre|rappel\w{0,4}|ring|dial|sms|whatsapp|gsm|ligne)\b/;

/** "tél. client : …", "phone of the customer": named after whom it rings. */
const PHONE_OF =
  /\b(?:tel|telephone|phone|mobile|portable|fax|gsm)\b\.?(?: (?:du|de la|de l'|of the|of))? ?(?:client|customer|adherent)e?s?[\s:=.(]{0,4}$/;

/** "semaines 06 07 08 09 10": pairs that count on are a list. */
export function countsOn(written: string): boolean {
  let signs = 0;
  for (const char of written) if (char === ' ' || char === '.' || char === '-') signs++;
  if (signs !== 4) return false;
  const pairs = written.split(/[ .-]/).map(Number);
  return pairs.length === 5 && pairs.every((pair, at) => at === 0 || pair - (pairs[at - 1] ?? 0) === 1);
}

/** Whether the words before a number say that it counts something else than a phone. */
export function countsSomethingElse(plain: string, start: number): boolean {
  if (before(plain, start, 40, DIRECTLY)) return !before(plain, start, 40, PHONE_OF);
  const ahead = plain.slice(Math.max(0, start - 70), start);
  return STATED.test(ahead) && !PHONE_WORDS.test(ahead);
}
