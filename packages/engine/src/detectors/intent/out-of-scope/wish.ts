import { prefiltered } from '../../../scan/prefiltered.ts';

/** A wish, a hurried fragment or idle curiosity asks as well as a question does. */
export function isWish(text: string): boolean {
  return WISH.test(text) || (FRAGMENT.test(text) && !FINITE.test(text));
}

/** Pay that is planned or offered, not somebody's. */
export function isPersonnelPlan(text: string): boolean {
  return PLAN.test(text);
}

/** "peek into Olivia's inbox", "ouvre la boîte mail de Sandrine": a box with its owner's name, known or not. */
export function readsOthers(text: string, written: string): boolean {
  if (WHOM.test(written)) return !SHARED.test(text);
  return READS.test(text) && (BOX_OF.test(written) || OWNERS_BOX.test(written)) && !SHARED.test(text);
}

const WISH = prefiltered(
  /(?<![a-z])(?:j'aurais besoin|j'ai besoin|il me (?:faut|faudrait)|me faudrait|j'aimerais|je (?:voudrais|veux|souhaite\w{0,4})|jveux|i(?:'d| would) (?:like|love)|i (?:need|want|wanna)|i(?:'m| am) curious|curious (?:about|to)|i wonder|wondering|je me demande|je suis curieu(?:x|se)|can i (?:see|get|have)|puis-je (?:voir|avoir)|je peux (?:voir|avoir)|fais[- ](?:moi|voir)|me (?:dire|montrer|sortir|donner|lire|trouver)|(?:have|take|need) a (?:look|peek)|(?:told|asked|wants) (?:me|you) to (?:get|find|look|read|pull|check)|m'a demande (?:de|d'))(?![a-z])/,
);
const FRAGMENT = prefiltered(
  /^(?:(?:the |le |la |les |l')?(?:motifs?|raisons?|listes?|montants?|details?|contenu|copies?|amounts?|reasons?|contents?|copy|history|historique|diagnosis|diagnostic|salaires?|salary|salaries|bonus|payslips?|fiches? de pa(?:ie|ye)|bulletins?|primes?|private (?:address|number)|adresse perso\w*|dossiers?|[a-z]{2,12} (?:amounts?|details?|figures?|list))(?![a-z]))[^.!?:\n]{0,90}$|(?:, ?|\s)(?:vite|stp|svp|pls|plz|please|asap|merci|en csv|as csv)[ .!]*$/,
);
const FINITE = prefiltered(
  /(?<![a-z])(?:est|sont|a|ont|sera|seront|doit|doivent|is|are|was|were|has|have|will|must|jusqu'au|until|verses?|versee?s?|recus?|arrive\w{0,2}|joint\w{0,2}|attached)(?![a-z])/,
);
const PLAN = prefiltered(
  /(?<![a-z])(?:should (?:we|i)|shall we|do we (?:offer|propose)|faut-il|(?:we|i) (?:offer|propose)|proposer|on propose|market rate|prix du marche|for an? (?:junior|senior|new|future|entry)|pour un(?:e)? (?:poste|junior|debutant|futur|nouveau poste)|embauch\w{1,3}|recrut\w{1,5}|hiring|job (?:ad|offer|posting)|offre d'emploi|annonce)(?![a-z])/,
);
/** "who did Laura text": whom somebody writes to. */
const WHOM =
  /(?:[Ww]ho(?:m)? (?:did|does|has|is) [A-Z][a-z]{1,14} (?:been )?(?:text|call|messag|e-?mail|writ|chat|DM)[a-z]{0,3}|[ÀAaà] qui (?:est-ce que )?[A-ZÉ][a-zéèëïç]{1,14} (?:a |t-elle |)?(?:écrit|ecrit|envoyé|téléphoné|parle|textote))(?![a-z])/;
const READS = prefiltered(
  /(?<![a-z])(?:peek|glance|look|read|open|go|hop|log|get|search|check|skim|scroll|dig|snoop|browse|see|show|pull|summari[sz]e|forward|access|lis|lire|ouvre|ouvrir|ouvrez|regarde\w{0,2}|cherche\w{0,2}|fouille\w{0,2}|fouine\w{0,2}|va|aller|entre|rentre|jette|jeter|accede\w{0,2}|consulte\w{0,2}|montre|affiche|resume|epluche|parcours|recupere|connecte\w{0,3})(?![a-z])/,
);
const BOX_OF =
  /(?:[Bb]o[iî]te(?: de réception| mails?| e-?mail| perso(?:nnelle)?| privée)?|[Mm]essagerie(?: perso(?:nnelle)?| privée)?|[Mm]essages (?:privés|persos?|directs)|[Mm]ails (?:privés|persos?|personnels)|[Aa]genda (?:perso(?:nnel)?|privé)|[Cc]onversations?(?: privées?)?|DM|SMS|[Tt]extos|[Ii]nbox|[Mm]ailbox) (?:de |d'|d’|of |entre |between )[A-ZÉ][a-zéèëïç]{1,14}/;
const OWNERS_BOX =
  /(?<![A-Za-z])[A-ZÉ][a-zéèëïç]{1,14}(?:'s|’s|s'|s’) (?:(?:private|personal|work|own) )?(?:inbox|mailbox|DMs|texts|text messages|private messages|messages|private calendar|personal calendar|chats?|WhatsApp|voicemail|e-?mails|browsing history|drafts|sent items)(?![A-Za-z])/;
const SHARED = prefiltered(
  /(?<![a-z])(?:client|cliente|customer|prospect|supplier|fournisseur|support|shared|commune|partagee|ltd|gmbh|sarl|reply to|reponds?|repondre)(?![a-z])/,
);
