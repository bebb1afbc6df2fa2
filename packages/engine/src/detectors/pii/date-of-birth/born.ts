import { before } from '../../../scan/around.ts';

/** Things that are born too, and have birthdays. */
const THINGS =
  'projets?|projects?|societes?|entreprises?|compan(?:y|ies)|startups?|start-ups?|marques?|brands?|idees?|ideas?|associations?|produits?|products?|groupes?|groups?|partenariats?|partnerships?|cabinets?|agences?|agency|firms?|fondations?|collaborations?|sites?|applications?|apps?|logiciels?|software|concepts?|festivals?|filiales?|subsidiary|offres?|offers?|services?|contrats?|contracts?|mouvements?|movements?|plateformes?|platforms?|outils?|tools?|clubs?|federations?|enseignes?|initiatives?|programmes?|programs?|campagnes?|campaigns?|business|ventures?|boutiques?|magasins?|shops?|stores?|restaurants?|studios?|labels?|reseaux?|networks?|collectifs?|banques?|banks?|fusions?|mergers?|holdings?|ong|ngo|charity|gamme|range|edition|newsletter|podcast|blog|demarche|methode|method|solution|usine|factory|cooperative|mutuelle|reglement|regulation|lois?|laws?|normes?|standards?|traditions?|mariage|wedding|marriage|noces';
const NOT_A_PERSON = new RegExp(`\\b(?:${THINGS})\\b[^.!?\\n\\d]{0,24}$`);
const ABOUT_A_THING = new RegExp(`\\b(?:${THINGS})\\b`);
/** Between the words and the date: an event, a rule or a cause instead of a birth. */
const BETWEEN =
  /\b(?:sale|soldes?|promo\w{0,6}|party|event|soiree|leaders?|obligatoire|mandatory|required|demandee?|attend\w{0,3}|since|depuis|avant|before|until|jusqu'?a|d'une?|from|signe\w{0,2}|signed|fournir|provide|invoice|facture|contrat|contract|bonus|gift|cadeau|travail|work|rabais|discount)\b/;
const CELEBRATION = /^(?:anniversaire|birthday)$/;
/** The first year in which a birthday is more likely a day to celebrate than a day of birth. */
const RECENT = 2020;

/** Whether what was born, by the words before, is no person. */
export function isThing(plain: string, start: number): boolean {
  return before(plain, start, 60, NOT_A_PERSON);
}

/** Whether the words from the announcement to the date say that it is no date of birth. */
export function saysOtherwise(keyword: string, between: string, date: string): boolean {
  if (BETWEEN.test(between) || ABOUT_A_THING.test(between)) return true;
  return CELEBRATION.test(keyword) && Number(/(?:19|20)\d{2}/.exec(date)?.[0] ?? 0) >= RECENT;
}
