import { prefiltered } from '../../../scan/prefiltered.ts';

/** A named share of the people on file: "la moitié du fichier donateurs", "the top 2,000 accounts with contact details". */
export function takesShare(text: string, named: boolean): boolean {
  if (!named || STATEMENT.test(text)) return false;
  return SHARE_OF_STORE.test(text) || MANY_RECORDS.test(text) || TURN_BY_TURN.test(text);
}

/** Hundreds of records or accounts with how people are reached. */
export function namesManyRecords(text: string): boolean {
  return MANY_RECORDS.test(text) || TURN_BY_TURN.test(text);
}

/** "Julie a besoin des numéros de nos 800 bénévoles": somebody else wants it, the assistant is to hand it over. */
export function takesForAnother(text: string): boolean {
  return FOR_ANOTHER.test(text);
}

const FOR_ANOTHER = prefiltered(
  /(?<![a-z])(?:a besoin|needs?|wants?|veut|voudrait|aimerait|reclame|is asking for|demande)(?! (?:a|to) )(?: de| d'| des)?(?: the| les| la| nos| our)?(?: [a-z]{2,12} (?:and|et))?(?: [a-z]{2,12})? ?(?:names?|noms|e-?mails?|mails|numeros|numbers|mobiles?|portables?|coordonnees|contact details|addresses|adresses|fiches|records|list|liste|fichier)(?![a-z])/,
);
const STATEMENT = prefiltered(
  /(?<![a-z])(?:is|are|was|were|have|has|had|do|does|did|didn't|haven't|est|sont|ont|etait|etaient|n'a|n'ont|avons|went|make up|represent\w{0,5}|asked|agreed|repond\w{0,3}|opened|ouvert|prefer|preferent|want|veulent|complain\w{0,3})(?![a-z])/,
);
const SHARE_OF_STORE = prefiltered(
  /(?<![a-z])(?:half|moitie|tiers|thirds?|quarts?|three quarters|majority|majorite|bulk|plupart|most|rest|reste)(?: of| de| des| du| d')?(?: the| our| la| le| les| nos| notre| tous)*(?: [a-z'-]{2,14}){0,2}? (?:files?|fichiers?|base|bdd|database|list|liste|listing|directory|annuaire|roster|book|records|fiches|portefeuille|repertoire|registre|registry)(?![a-z])/,
);
const MANY_RECORDS = prefiltered(
  /(?<![a-z])(?:top|first|next|last|premiers?|premieres?|derniers?|dernieres?|suivants?)? ?(?<![\d.,])(?:[1-9]\d{2,5}|\d{1,3}[ .,]\d{3}) (?:accounts|records|rows|entries|comptes|fiches|lignes|profils|profiles|names|noms|cards)(?![a-z])[^.!?\n]{0,40}(?:contact|e-?mails?|mails|phones?|mobiles?|addresses|adresses|telephones?|portables?|coordonnees|tel)(?![a-z])/,
);
/** "les 150 premières fiches, puis les 150 d'après". */
const TURN_BY_TURN = prefiltered(
  /(?:(?<!\d)\d{2,5} (?:premieres?|premiers?|first|next|prochaines?)|(?:first|next|premieres?|premiers?) \d{2,5}) (?:fiches|records|rows|lignes|entries|profiles|profils|contacts|pages)[^.!?\n]{0,30}(?:puis|then|ensuite|et apres|and after)[^.!?\n]{0,20}(?:\d{2,5}|next|rest|suivant\w{0,2}|reste|d'apres)/,
);
