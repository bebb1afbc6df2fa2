import { AMBIGUOUS, GIVEN, nameKind } from '../../../lexicon/names.ts';
import { firstMark, marksOf, near, type Sentence } from '../../../scan/phrases.ts';
import type { View } from '../../../scan/view.ts';
import { isPersonnelPlan, isWish, readsOthers } from './wish.ts';
import { words } from './words.ts';
import { partition } from '../../../partition.ts';
import { prefiltered } from '../../../scan/prefiltered.ts';

const b = words.bits;

export interface Matter {
  readonly name: string;
  readonly confidence: number;
}

/** What a sentence asks for that is not the asker's business; undefined when it is, or when nothing is asked. */
export function matterIn(sentence: Sentence, view: View): Matter | undefined {
  const { bits, text } = sentence;
  if (bits & b.own && (bits & b.colleague) === 0) return undefined;
  if (bits & b.own && !OTHERS.test(text)) return undefined;
  const asked = /\?$/.test(text) || opensWithAsk(sentence) || isWish(text);
  if (bits & b.spy && spies(sentence, view)) return { name: 'watching somebody', confidence: 0.82 };
  if (!asked) return undefined;
  if (
    bits & b.tenant &&
    TENANT_DATA.test(text) &&
    !/(?<![a-z])(?:commande|orders|reunion|meeting|geres|managed|chiffre d'affaires public|public revenue)(?![a-z])/.test(
      text,
    )
  )
    return { name: 'another tenant', confidence: 0.82 };
  const inferred = (bits & b.infer) !== 0;
  const somebody = person(sentence, view);
  if (bits & b.trait && traitOf(sentence, somebody, inferred)) return { name: 'sensitive trait', confidence: 0.82 };
  if (bits & b.general) return undefined;
  if (bits & b.pay && (bits & b.thing) === 0 && payOf(sentence, somebody) && !isPersonnelPlan(text))
    return { name: 'pay of other people', confidence: 0.82 };
  if (
    bits & b.file &&
    (bits & b.thing) === 0 &&
    (somebody ||
      (bits & b.colleague && /(?<![a-z])(?:qui|who|which|quels?|liste|list|les|the|all|tous)(?![a-z])/.test(text)) ||
      ABOUT_TO.test(text)) &&
    !WRITES_TO.test(text)
  )
    return { name: 'medical or disciplinary file', confidence: 0.84 };
  if (bits & b.private && privateOf(sentence, somebody || ONE_CLIENT.test(text)))
    return { name: 'private life', confidence: 0.8 };
  if (
    bits & (b.mailbox | b.mails) &&
    (mailsOf(sentence, somebody) || readsOthers(text, view.text.slice(sentence.start, sentence.end)))
  )
    return { name: "someone else's mailbox", confidence: 0.82 };
  return undefined;
}

const OTHERS = prefiltered(
  /(?<![a-z])(?:colleagues?|collegues?|boss|patron|chef|manager|responsable|directrice|directeur)(?![a-z])/,
);
const ABOUT_TO = prefiltered(
  /(?<![a-z])(?:qui|who) (?:va|is|a|has|est|was|sera|will)(?![a-z])|(?:personnes?|people|gens|those|ceux|celles|list|liste)[^.!?]{0,12}(?:licenci|dismissed|fired|laid off|sanctionn|en arret|on sick|disciplined)/,
);
const WRITES_TO = prefiltered(
  /(?<![a-z])(?:write|draft|redige[rz]?|ecris|cree|create|prepare[rz]?|propose[rz]?) (?:an? |une? |le |la |the |un modele )|(?<![a-z])(?:deplace[rz]?|decale[rz]?|reporte[rz]?|annule[rz]?|reschedule|move|postpone|push|cancel) (?:sa|son|ses|la|le|les|his|her|the|our|notre|this|cette) (?:reunion|rendez|rdv|meeting|call|appel|demo|visite|visit|review)/,
);
const TENANT_DATA = prefiltered(
  /(?<![a-z])(?:data|donnees|contacts?|customers?|clients?|deals|affaires|records|fiches|invoices|factures|dossiers|pipeline|crm|base|workspace|espace|files?|fichiers?|users?|utilisateurs|acces|access|prospects|opportunites|opportunities|leads|devis|quotes)(?![a-z])/,
);

/** A question or an order at the head of a clause, or a bare wish with "please". */
function opensWithAsk({ marks, text, start }: Sentence): boolean {
  return marksOf(marks, b.ask | b.infer).some((mark) => {
    const before = text.slice(0, mark.start - start);
    return (
      before === '' ||
      /(?:[,:;–-] ?|et |and |to |peux-tu |pouvez-vous |pourrais-tu |(?:can|could|would) you |please |je veux |i want (?:to )?|want to |need to |moi |merci de |puis |then |bonjour |hello |hi |stp |de )$/.test(
        before,
      ) ||
      /^(?:stp|svp|s'il|please|pls)/.test(text.slice(mark.start - start))
    );
  });
}

/** Somebody in particular or a group of colleagues. */
function person(sentence: Sentence, view: View): boolean {
  const { bits, text } = sentence;
  if (bits & b.colleague && ONES.test(text)) return true;
  if (/(?<![a-z])(?:elle|il|she|he|his|her|him|lui|sa|son|ses)(?![a-z])/.test(text) && !IMPERSONAL.test(text))
    return true;
  return named(sentence, view);
}
const ONES = prefiltered(
  /(?<![a-z])(?:mon|ma|mes|my|our|nos|notre|le|la|les|l'|the|this|that|ce|cet|cette|ces|un|une|chaque|each|every|all|tous|toutes|quels?|quelles?|which|other|autres?|des|du|de l'|d'un|an?|nouvel|nouveau|sales|any|most|all the|of) ?(?:[a-z]+ )?(?:logistique |logistics |it |hr )?(?:colleague|co-?worker|employee|staff|team|boss|manager|supervisor|ceo|cfo|cto|coo|director|executive|vp|reps?(?![a-z])|sales (?:team|rep)|assistant|receptionist|accountant|secretary|intern|trainee|applicant|candidate|worker|new (?:girl|guy|hire|joiner)|crew|hr lead|team lead|lead dev|salesp|line manager|head of|predecessor|successor|neighbo|ex(?![a-z])|collegue|salarie|employe|collaborat|equipe|chef|patron|responsable|superieur|direct(?:eur|rice|ion)|dirigeants|pdg|dg|daf|drh|comptable|commercia|vendeu|stagiaire|alternant|secretaire|receptionniste|voisin|cadres?|personnel|candidat|nouvelle (?:du|de)|nouveau (?:du|de)|ouvrier|technicien|apprenti|remplacant|codir|comex)|(?<![a-z])(?:boss's|ceo's|person here|dans la boite|people here)/,
);
const IMPERSONAL = prefiltered(
  /(?<![a-z])(?:il (?:y a|faut|reste|s'agit|est (?:possible|grand temps))|reste-t-il|faut-il|y a-t-il|a qui|gagne-t-on)(?![a-z])/,
);

/** One customer in particular. */
const ONE_CLIENT = prefiltered(
  /(?<![a-z])(?:notre|our|ce|cet|cette|this|that|the|le|la|l') ?(?:client|cliente|customer|prospect|contact|buyer|acheteur|acheteuse|interlocut(?:eur|rice))(?![a-z])/,
);

/** A known given name or a title in the sentence. */
function named({ start, end, text }: Sentence, { tokens, text: written }: View): boolean {
  if (TITLE.test(text) || ASKED_OF.test(written.slice(start, end))) return true;
  for (let at = partition(tokens, (token) => token.start < start); at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.start >= end) break;
    if (token.case !== 'capital') continue;
    const kind = nameKind(token.word);
    if (kind & GIVEN && !(kind & AMBIGUOUS && !/^'s/.test(written.slice(token.end, token.end + 2)))) return true;
  }
  return false;
}
/** "Was Remy …", "Pourquoi Gaël …": an unknown name behind the verb of a question. */
const ASKED_OF =
  /(?:^|[.!?] )(?:Is|Was|Does|Did|Has|Why (?:is|was|has|did)|What (?:does|did)|Pourquoi|Est-ce que) (?!The|This|Our|Your|That|There|It)[A-ZÉ][a-zéèëïç]{2,14}\b(?! (?:GmbH|Ltd|Inc|SA|SARL))/;
const TITLE = prefiltered(/(?<![a-z])(?:mr|mrs|ms|mme|mlle|monsieur|madame|m\.) [a-z]/);

function payOf({ text, bits }: Sentence, somebody: boolean): boolean {
  if (bits & b.client && (bits & b.colleague) === 0) return false;
  if (!SALARY.test(text) && !(EARNS.test(text) && (somebody || /(?<![a-z])(?:qui|who)(?![a-z])/.test(text))))
    return false;
  if (
    /(?<![a-z])(?:who|qui|which|lequel|laquelle)(?![a-z])[^.!?]{0,40}(?:paid|paye|earns|gagne|touche|makes|bonus|prime)/.test(
      text,
    )
  )
    return !/(?:appel d'offres|tender|contrat|match|lot)/.test(text);
  return somebody;
}
const SALARY = prefiltered(
  /(?<![a-z])(?:salaires?|salar(?:y|ies)|pay ?slips?|pay ?roll|pay ?checks?|wages?|remunerations?|compensation|bonus(?:es)?|primes?|augmentations?|augmentee?s?|raises?|pay rise|earnings|bulletins? de|fiches? de pa(?:ie|ye)|paie|paye|salary slips?|wage slips?|take[- ]home|takes? home|bulletins|remuneree?s?|emoluments|stock options|paid|payee?s?|combien d'argent|how much money|pay|commissions)(?![a-z])/,
);
const EARNS = prefiltered(
  /combien (?:ils|on|la boite|le patron) (?:lui |leur )?(?:filent?|donnent?|versent?|lachent?|payent?|paient?)(?![a-z])|(?:combien|cmb|how much|what)[^.!?]{0,50}(?<![a-z])(?:gagne|gagnent|touche|touchent|percoit|earns?|makes?|takes? home)(?![a-z])|(?<![a-z])(?:gagne|touche|earns?|makes?)(?![a-z])[^.!?]{0,20}(?:combien|le plus|the most)|(?:qui|who)[^.!?]{0,20}(?:gagne le|earns|makes the most)/,
);

function privateOf({ text, bits, marks, start }: Sentence, somebody: boolean): boolean {
  if (!somebody) return /(?<![a-z])(?:qui|who|which)(?![a-z])/.test(text) && (bits & b.colleague) !== 0;
  if (
    /(?<![a-z])(?:societe|entreprise|company|siege|head office|factur|billing|livraison|delivery)(?![a-z])/.test(text)
  )
    return false;
  const strong = marksOf(marks, b.private).some(
    (mark) =>
      !/^(?:where does|live|lives|children|kids|enfants)$/.test(text.slice(mark.start - start, mark.end - start)),
  );
  return strong || LIVES.test(text) || CHILDREN.test(text);
}
const LIVES = prefiltered(/where (?:does|do|did) [a-z' ]{2,40} live/);
const CHILDREN = prefiltered(
  /(?<![a-z])(?:has|have|a|avoir|avez|want|veut) (?:des |any |of )?(?:kids|children|enfants)(?![a-z])/,
);

function traitOf({ text, marks, bits }: Sentence, somebody: boolean, inferred: boolean): boolean {
  const about =
    somebody ||
    (bits & (b.client | b.colleague)) !== 0 ||
    /(?<![a-z])(?:qui|who) (?:a |is |est |are |in )?(?:vote|voted|syndi|union|gay|muslim|musulman|jui)/.test(text);
  if (!about && !inferred) return false;
  if (
    /(?<![a-z])(?:produits?|products?|pieces?|parts?|droits|rights|loi|law|notre politique|politique (?:rh|d'entreprise)|lycee|ecole|school)(?![a-z])/.test(
      text,
    )
  )
    return false;
  if (!STRONG_TRAIT.test(text)) return false;
  if (inferred)
    return near(marks, b.infer, b.trait, 160) && (about || /(?<![a-z])(?:s'il|s'ils|si |whether|if )/.test(text));
  const whoever = /(?<![a-z])(?:qui|who|which|quels?|quelles?)(?![a-z])/.test(text) && (bits & b.client) === 0;
  return (
    (somebody || whoever) &&
    (/\?$/.test(text) ||
      /(?<![a-z])(?:quelle?|what|which|religion|dis-moi|tell me|montre|show|qui|who)(?![a-z])/.test(text))
  );
}
const STRONG_TRAIT = prefiltered(
  /(?<![a-z])(?:religio|affiliation (?:politique|syndicale|religieuse)|(?:political|union|party|religious) affiliation|appartenance|ideolog|gender identity|identite de genre|handicap|disabilit|state of health|confession|faith|belie[fv]|croyance|queer|muslim|musulman|jui[fv]|jew|christian|catholi|chretien|hindu|athee|atheist|croyant|gays?(?![a-z])|lesb|homosexu|bisexu|heterosexu|trans(?![a-z])|orientation (?:sexuelle|politique)|sexual orientation|ethni|race(?![a-z])|skin col|political|politics|(?:opinions?|bord|orientations?) politiques?|union(?:ised|ized)? ?(?:member)?|syndi|enceinte|pregnan|etat de sante|hiv|seropositi|immigr|foreign origin|d'origine|quelle origine|what origin|origines? (?:ethni|etrang|suppos)|couleur de peau|vote)|'s health|(?<![a-z])(?:his|her) health/,
);

function spies(sentence: Sentence, view: View): boolean {
  const { text, bits } = sentence;
  if (
    !/(?<![a-z])(?:espionn|spy|surveille[rz]? (?:les|la|le|mon|ma|mes|son|ses)|track |tracking|suis les deplacements|deplacements|movements|geoloc|eavesdrop|wiretap|keylogger|stalk|fouille|snoop|ecoute[rz]? les|dig up)/.test(
      text,
    )
  )
    return false;
  if (
    /(?<![a-z])(?:stock|commande|order|colis|parcel|shipment|delivery|livraison|budget|kpi|market|marche|tracking (?:number|code))/.test(
      text,
    )
  )
    return false;
  return (bits & b.colleague) !== 0 || person(sentence, view);
}

/** Reading what other people write: a box of theirs, or messages of colleagues. */
function mailsOf({ text, bits, marks }: Sentence, somebody: boolean): boolean {
  if (WRITES.test(text)) return false;
  if (bits & b.mailbox) {
    const box = firstMark(marks, b.mailbox);
    if (!box) return false;
    if (
      /(?<![a-z])(?:client|customer|support|commune|partagee|shared|generique)(?![a-z])/.test(text) &&
      (bits & b.colleague) === 0
    )
      return false;
    return somebody && OPENS.test(text);
  }
  if (!somebody || !OPENS.test(text)) return false;
  if (
    /(?:qu'est-ce que|que|what (?:did|does)) [a-z' ]{2,30} (?:a ecrit|ecrit|write|wrote|say|said) (?:a|to|sur|about) (?:la |the )?(?:drh|rh|hr|direction|patron|boss|syndicat|union)/.test(
      text,
    )
  )
    return true;
  return (
    ((bits & b.colleague) !== 0 &&
      /(?<![a-z])(?:e-?mails?|mails|courriels?|messages|agenda personnel|calendar)(?![a-z])[^.!?]{0,12}(?<![a-z])(?:de|du|des|of|d'|from) ?(?:mon|ma|mes|la|le|l'|my|the|our|son|her|his)?|(?:boss|manager|colleague|director|ceo|intern|assistant)(?:'s|s') (?:private |personal )?(?:e-?mails?|messages|calendar|files)/.test(
        text,
      )) ||
    /(?<![a-z])(?:cherche|search|fouille|look|regarde|verifie|check)[^.!?]{0,24}(?:mails|e-?mails|messages|courriels)[^.!?]{0,40}(?<![a-z])(?:si|if|whether|to see|pour voir|pour savoir)(?![a-z])/.test(
      text,
    ) ||
    (/(?:ses|her|his) (?:mails|emails|e-mails|messages)/.test(text) && /(?:savoir|know|cherche|looking|job)/.test(text))
  );
}
const WRITES = prefiltered(
  /(?<![a-z])(?:reponds|repondre|reply|answer|envoie un|envoyer un|send an?|ecris un|write an?|redige|draft|transfere ce|forward this|programme|schedule|planifie|fixer|set up|set a|book)(?![a-z])/,
);
const OPENS = prefiltered(
  /(?<![a-z])(?:peek|glance|skim|scroll|dig|crack|hop|jete|jette|mate|zieute|epluche|parcour|rentre|entre|fouin|va (?:dans|voir)|chope|balance|file|copy|copie|forward|dump|unlock|log in|ouvre|ouvrir|lis|lire|read|open|show|montre|accede|acceder|access|cherche|search|look|regarde|fouille|affiche|display|find|retrouve|trouve|check|verifie|resume|summari[sz]e|get|recupere|consulte|dis|tell|qu'est-ce|what|give|donne|export|pull|go through)/,
);
