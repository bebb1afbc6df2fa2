import type { View } from '../../../scan/view.ts';
import { firstMark, marksOf, type Mark, type Sentence } from '../../../scan/phrases.ts';
import { prefiltered } from '../../../scan/prefiltered.ts';
import { takesTables } from './code.ts';
import { namesManyRecords, takesForAnother, takesShare } from './shares.ts';
import { words } from './words.ts';

const { take, all, everyone, people, store, roll, piece, thing, about } = words.bits;

/** How sure it is that a sentence asks for all or most records of people; 0 when it does not. */
export function massRequest(sentence: Sentence, view: View): number {
  const { text, marks, bits } = sentence;
  if (SQL.test(text)) return SQL_FILTER.test(text) ? 0 : 0.92;
  if (takesTables(text)) return 0.88;
  const records = (bits & (piece | store)) !== 0 && namesManyRecords(text);
  if (!records && (bits & (people | roll | everyone)) === 0 && !PIECES_IN_STORE.test(text)) return 0;
  if (bits & about || QUESTION.test(text) || REPORTED.test(text)) return 0;
  const batch = BATCH.test(text);
  const amount = AMOUNT.test(text);
  if ((bits & (all | everyone)) === 0 && !batch && !amount && !records && (bits & (roll | piece | store)) === 0)
    return 0;
  if (oneCustomer(sentence, view)) return 0;
  if (takesShare(text, records || (bits & (people | roll)) !== 0)) return 0.8;
  const verb = asked(sentence);
  if (
    !verb &&
    !(amount && takesForAnother(text)) &&
    !isFragment(sentence) &&
    (!CONTACT.test(text) || FINITE.test(text))
  )
    return 0;
  const from = verb && verb.start < (firstMark(marks, people | roll | everyone)?.start ?? 0) ? verb : undefined;
  if (headIsThing(sentence, from)) return 0;
  if (wholeOfPeople(sentence)) return 0.9;
  if (batch && bits & (people | roll)) return 0.85;
  if (amount && bits & (people | roll)) return 0.86;
  if (!verb) return 0;
  if (marksOf(marks, roll).some((mark) => standsAlone(mark, sentence))) return 0.8;
  return peopleWithPieces(sentence) || peopleOfStore(sentence) ? 0.78 : 0;
}

const SQL = prefiltered(
  /select [^;]{1,80} from [a-z_.]{0,30}(?:customer|client|contact|user|employee|people|person|account|lead|prospect|member|subscriber|salarie|utilisateur)/,
);
const SQL_FILTER = prefiltered(/ where [a-z_.]{1,30}(?:id|email|name|nom)? ?= ?|count\(| limit \d(?!\d)/);

/** Questions about exports and people, not requests. */
const QUESTION = prefiltered(
  /^(?:(?:bonjour|hello|hi|salut|hey|svp|stp)[^,.!\n]{0,20}[,!.]? ?)?(?:(?:quel(?:le)?s? sont|what are) (?!(?:(?:tous |toutes |the |all )?(?:les |our |nos |of )*(?:mails?|e-?mails?|adresses|addresses|numeros|numbers|phone|coordonnees|contact details|noms|names|clients|customers|contacts|prospects)(?! (?:les plus|qui|who|that|with|without|du jour|de ))))|quel(?:le)? est|quel(?:le)?s? (?:mentions|regles|droits|risques|pourcentage|etait)|what (?:is|does|happens|was)|which|who (?:can|may|is|are|has|exported|approves|signs|authori[sz]es|validates|handles|manages|owns|gets|should)|qui (?:peut|a|est|sont|doit|valide|autorise|approuve|signe|gere|s'occupe)|comment|how |pourquoi|why|when |quand|où|ou (?:puis|se|est)|where|est-ce que (?:l'export|on peut|nous|je peux|j'ai|tous|toutes|chaque|les)|peut-on|a-t-on|ai-je|puis-je (?:exporter|extraire)|can (?:we|users|they|anyone)|are (?:we|there)|have (?:all|we)|has |do (?:we|all|our)|did |does |is (?:it|there|every|each|the)|est-il|faut-il|dois-je|should|explique|explain|decris|describe|a quoi)/,
);
/** Told about, not asked for. */
const REPORTED = prefiltered(
  /(?<![a-z])(?:(?:ai|as|avons|avez|ont|est|ete|etait|sera|seront|has|had|have|was|were|been|be|already|deja|never|jamais|did not|not|pas|wanted to|veut|wants to|tried to|a voulu|doivent|doit|must|should|will|won't|don't|do not|ne|elle|ils|elles|she|he|they|who|qui|which) (?:[a-z']{1,12} )?(?:export|extract|extrai|telecharg|download|transfer|dump|cop|sen[dt]|envoy|envoie|list|voulu))/,
);
/** Recipients of a message: people are written to, not taken out. */
const ARTICLE_A = /(?:^|\s)a $/;
const FILE_WITH =
  /(?:spreadsheet|file|list|csv|excel|table|tableau|fichier|liste|doc|sheet|tableur|document|json|xlsx)s? (?:with|avec) (?:l'|la )?$/;
const RECIPIENT = /(?:^|[\s,])(?:a|aux|to|pour|for|chez|avec|with|toward|vers|aupres de|que|that) (?:l'|la )?$/;
/** Part by part: pages, letters, batches, one by one. */
const BATCH = prefiltered(
  /\d{2,5} (?:par|at a time|by|per) ?\d{0,5}|at a time|page (?:par|by|after) page|page \d{1,3},? (?:puis|then|et|and)|lettre par lettre|letter by letter|par (?:lots?|paquets?|tranches?|blocs?|pages?|vagues?)(?![a-z])|in (?:batches|chunks|slices|blocks|pages)|next batch|batch by batch|un (?:a|par) un|une (?:a|par) une|one by one|one after (?:the other|another)|l'un apres l'autre|les un(?:e)?s apres les autres|(?<![a-z])(?:from |de |d')?a (?:a|to|through|-|jusqu'a) [b-z](?![a-z'])|letters? [a-z](?:-| to )[a-z]|jusqu'(?:a (?:la fin|z|epuisement)|au dernier)|until (?:the end|the last|there are none|you reach|z)|(?:till|to) the end|(?:ensuite|puis|then) (?:[b-z](?![a-z'])|\d{2,5}|les suivants|the next|la suite)|the next \d{2,}|(?:les )?\d{2,5} (?:suivants?|autres|next)|continue la liste|continue the list|les? suivants?(?: ensuite|$)|on fera la suite|we'll do the rest|commence\w* par (?:les? )?[a-z]{0,12} ?(?:en |dont le nom |commencant par )?[a-z](?![a-z'])|(?:en|under|with|by) a,/,
);
/** Fifty and more, a hundred, 80 %. */
const AMOUNT = prefiltered(
  /(?<![a-z])(?:clients?|contacts?|prospects?|leads?|customers?|users?|records|fiches|members?|adherents|abonnes|employees)(?: records| numbers?| n[o°]s?)? (?:from |de |du )?\d{1,4} ?(?:-|to|a|au|jusqu'a|through) ?\d{2,6}|(?<![\d/.:-])(?:\d{1,3}(?:[ .,]\d{3})+|[5-9]\d|[1-9]\d{2,6})(?![\d/:%-])(?: ?k)? (?!(?:rue|avenue|eur|euros?|dollars?|pieces|parts|ht|ttc|jours|days|h(?![a-z])|km|kg|m2))(?:[a-z'-]{1,14} ){0,3}?(?:clients?|contacts?|prospects?|leads?|salaries|employe|utilisateurs|users|abonnes|adherents|membres|members|patients|candidat|customers|subscribers|suppliers|fournisseurs|personnes|people|fiches|profils|profiles|records|lignes|mails|e-?mails|adresses|addresses|numeros|accounts|comptes|donateurs|donors|names|noms)|(?<!\d)(?:[4-9]\d|100) ?(?:%|pour ?cent|per ?cent)|(?:first|next|premiers?|premieres?|suivants?|prochains?|top) (?:[5-9]\d|[1-9]\d{2,5}|\d{1,3}[ .,]\d{3})(?!\d)|(?<![a-z])(?:hundreds|thousands|milliers|centaines|mille|a thousand|a hundred|one hundred|cent) (?:of |de |d')?/,
);

/** A verb of taking that is asked for, not told about. */
function asked({ text, start, marks }: Sentence): Mark | undefined {
  return marksOf(marks, take).find((mark) => {
    const before = text.slice(Math.max(0, mark.start - start - 24), mark.start - start);
    const noun = / an? (?:[a-z]{2,12} )?$/.test(before) && NOUN.test(text.slice(mark.start - start, mark.end - start));
    return (
      noun ||
      !(TOLD.test(before) || (NOUN.test(text.slice(mark.start - start, mark.end - start)) && SUBJECT.test(before)))
    );
  });
}
const NOUN = /^(?:dump|copy|list|liste|listing|exports?|extraction|backup|sauvegarde|download|extract|print|copie)$/;
/** "the full database backup ran": the noun opens a statement. */
const SUBJECT = /^(?:the|our|this|that|la|le|l'|notre|cet|cette|ce|une?|an?) (?:[a-z]+ ){0,3}$/;
const TOLD =
  /(?<![a-z])(?:a|ai|as|avons|avez|ont|est|ete|has|had|was|were|been|already|deja|never|jamais|ne|n'|not|don't|avoid|sans|elle|ils|elles|il|qui|she|he|they|who|client|customer|notre|our|votre|l'|dernier|last|should|must|will|doit|doivent|peut|peuvent|cannot|may) (?:[a-z']{1,12} )?$/;

/** How people are reached, or a file to take away: with these, the verb need not be known. */
const CONTACT = prefiltered(
  /(?<![a-z])(?:e-?mails?|mails|courriels|telephones?|tels?|phones?|numeros|portables?|mobiles?|coordonnees|contact (?:details|info)|csv|xlsx?|excel|json|tableur|spreadsheet|usb|dropbox|drive)(?![a-z])/,
);

/** A request without a verb: "tous les mails de nos clients, vite". */
function isFragment({ text, bits, marks, start }: Sentence): boolean {
  const opens = (marks[0]?.start ?? Infinity) - start <= OPENING;
  return opens && ((bits & (piece | store)) !== 0 || PLEASE.test(text)) && !FINITE.test(text);
}
/** Room for an article before the first word that counts. */
const OPENING = 4;
const PLEASE = prefiltered(/(?<![a-z])(?:svp|stp|please|pls|plz|merci|vite|asap)(?![a-z])/);
const FINITE = prefiltered(
  /(?<![a-z'])(?:est|sont|ont|a(?! [a-z]{2,12}(?:er|ir|re)(?![a-z]))|as|ai|avons|avez|etait|etaient|sera|seront|doit|doivent|peut|peuvent|va|vont|veut|veulent|fait|font|recoit|recoivent|beneficie\w*|souhaite\w*|attend\w*|repond\w*|utilise\w*|achet\w*|demand\w*|vous|nous (?:avons|sommes)|is|are|was|were|has|have|had|must|should|will|would|can|gets?|wants?|pays?|likes?|uses?|buys?|deserves?|asks?|expects?|we (?:support|serve|have|offer)|wish|thanks?|merci (?:a|pour)|update|reply|answers?|welcome|call|works?|relance|invite|remercie|rappelle\w*|contacte\w*|appelle\w*|ran|runs|failed|finished|completed|crashed|works|fonctionne|tourne|marche|reste|contient|compte|comprend|contains|includes|bonjour|dear|cher|hello)(?![a-z'])/,
);

function oneCustomer(sentence: Sentence, view: View): boolean {
  return ONE.test(sentence.text) || NAMED_ONE.test(view.text.slice(sentence.start, sentence.end));
}
const ONE = prefiltered(
  /(?<![a-z])(?:(?:de|du|for|of|from|with|avec|chez|at|on|sur|pour|dans) (?:ce|cet|cette|this|that|the same|la meme|meme) (?:client|cliente|customer|societe|entreprise|company|contact|account|compte|dossier|prospect|ticket|fil|thread|project|projet)|(?:de|du|of) (?:mon|ma|my) (?:equipe|team|contact|dossier)|(?:ses|his|her|their|its|ces) (?:factures|devis|commandes|invoices|quotes|orders|tickets))(?![a-z])/,
);
/** "chez Arval", "de la société Delmas", "du client Martel". */
const NAMED_ONE =
  /(?:\bchez |\bat |(?:soci[ée]t[ée]|entreprise|compagnie|client|cliente|customer|company|compte|account|fiche client de|record of|prospect) )(?:l[ae] |the )?(?:[A-Z][A-Za-zé]{2,}|\d{3,})/;

/** The first thing asked for is no data of people: "affiche le chiffre d'affaires de tous les clients". */
function headIsThing({ marks, bits, text, start }: Sentence, verb: Mark | undefined): boolean {
  const from = verb ? verb.end : start;
  const head = firstMark(marks, thing | piece | people | roll | store | everyone, from);
  if (head && /^(?:list|liste|tableau|table)$/.test(text.slice(head.start - start, head.end - start))) {
    const listed = firstMark(marks, thing | people | roll | piece, head.end, head.end + 12);
    if (listed && listed.bits & thing && (listed.bits & (people | roll | piece)) === 0) return true;
  }
  if (!head || (head.bits & thing) === 0 || head.bits & (people | roll)) return false;
  if (firstMark(marks, people | roll, head.end, head.end + 2)) return false;
  return (
    (bits & piece) === 0 ||
    marksOf(marks, piece).every((mark) => MESSAGE_ONLY.has(mark.end - mark.start) && mark.start < head.start)
  );
}
const MESSAGE_ONLY: ReadonlySet<number> = new Set([4, 5]);

/** "a full copy of", "bulk download of": the copy, not what is copied. */
const OF_A_COPY =
  /^\s*(?:list|copy|export|download|dump|extraction|extract|liste|copie|listing|backup|sauvegarde) (?:of|des|de|du) /;
/** Words between "all" and whose data: at most three, and no preposition, which would name another head. */
const LINK = /^[\s,:'"(]*(?:(?:de|des|du|d'|of|les|nos|the|our)\s+)?(?:[a-z'-]+\s+){0,3}(?:d'|l')?$/;
const OTHER_HEAD =
  /(?<![a-z])(?:de|des|du|d'|of|from|par|by|pour|for|a|aux|to|in|dans|en|chez|with|avec|et|and|sont|are|avant|before|que|who)\s/;

/** "tous nos clients", "l'intégralité du fichier prospects", "les mails de tout le monde", "base clients complète". */
function wholeOfPeople(sentence: Sentence): boolean {
  const { marks, text, start } = sentence;
  const at = (from: number, to: number) => text.slice(Math.max(0, from - start), Math.max(0, to - start));
  const hasPiece = (sentence.bits & piece) !== 0;
  for (const whole of marks) {
    if (whole.bits & everyone) {
      const listed = marks.some((mark) => mark.bits & take && mark.end < whole.start && whole.start - mark.end <= 6);
      const about = firstMark(marks, people | roll, whole.end, whole.end + 45) !== undefined;
      if (
        hasPiece ||
        ((listed || about) && !RECIPIENT.test(at(start, whole.start)) && sentence.bits & (people | roll | store))
      )
        return true;
      continue;
    }
    if ((whole.bits & all) === 0) continue;
    const next = firstMark(marks, people | roll | store | piece | thing, whole.end, whole.end + 45);
    const lead = at(start, whole.start);
    const article =
      ARTICLE_A.test(lead) && /^(?:full|complete|whole|entire|bulk|mass)/.test(at(whole.start, whole.end));
    const pieceFirst = hasPiece && (firstMark(marks, piece)?.start ?? 0) < whole.start;
    const recipient = RECIPIENT.test(lead) && !article && !FILE_WITH.test(lead) && !pieceFirst;
    if (next && !recipient) {
      const gap = at(whole.end, next.start).replace(OF_A_COPY, ' ');
      const linked = LINK.test(gap) && !OTHER_HEAD.test(gap.replace(/^[\s,]*(?:de|des|du|d'|of)\s/, ''));
      if (linked && next.bits & (people | roll)) {
        if (hasPiece || !handsThingTo(sentence, next)) return true;
      } else if (linked && next.bits & (store | piece)) {
        if (
          next.bits & roll ||
          (hasPiece && next.bits & store && HOLDER.test(at(next.start, next.end))) ||
          firstMark(marks, people | roll | everyone, next.end, next.end + 40) ||
          (next.bits & piece && IN_STORE.test(at(next.end, next.end + 48)))
        )
          return true;
      }
    }
    const before = marks.findLast((mark) => mark.end <= whole.start && (mark.bits & (people | roll | store)) !== 0);
    const tail = at(whole.end, whole.end + 12);
    const closes = DETERMINER.test(at(whole.start, whole.end)) ? CLOSES.test(tail) : true;
    if (
      before &&
      closes &&
      whole.start - before.end <= 22 &&
      !(next && next.bits & thing && next.start - whole.end < 12)
    ) {
      const known =
        before.bits & (people | roll) ||
        marks.some((mark) => mark.bits & people && Math.abs(mark.start - before.start) < 30);
      if (known && !RECIPIENT.test(at(start, before.start).replace(/(?:nos|les|our|the|mes|my) $/, ''))) return true;
    }
  }
  return false;
}

/** "tous les numéros présents dans la base" */
const IN_STORE =
  /^[^.!?,]{0,24} (?:dans|de|du|in|from|stored in|on) (?:la |le |notre |the |our )?(?:base|bdd|systeme|crm|database|system|db|outil|logiciel)(?![a-z])/;
const PIECES_IN_STORE = prefiltered(
  /(?:mails?|addresses|adresses|numeros|numbers|telephones?|phones?|coordonnees|contact details|noms|names)[^.!?,]{0,24} (?:dans|de|du|in|from|on) (?:la |le |notre |the |our )?(?:base|bdd|systeme|crm|database|system|db|outil|logiciel)(?![a-z])/,
);
const HOLDER =
  /^(?:base|bdd|fichier|annuaire|repertoire|registre|database|directory|file|registry|records|fiches|data|donnees)$/;
/** "nos contacts, tous", not "the client on all correspondence". */
const DETERMINER = /^(?:all|tous|toutes|tout|toute|tt|tts|every|each|chaque|any|max)$/;
const CLOSES =
  /^\s*(?:$|[,.!?;:)]|with|avec|et |and |please|svp|stp|in |dans|en |of them|sans|vers|to |sur|pour|for |confond)/;

/** "send all customers the updated price list" */
function handsThingTo({ marks, text, start }: Sentence, whom: Mark): boolean {
  const given = firstMark(marks, thing, whom.end, whom.end + 30);
  return (
    given !== undefined &&
    /^\s*(?:the|a|an|our|this|le|la|une?|notre|their)\s/.test(text.slice(whom.end - start, given.start - start + 1))
  );
}

/** The name of a store that means people, as the object itself: not "in the database", "from the CRM". */
function standsAlone(mark: Mark, { text, start, marks }: Sentence): boolean {
  const before = text.slice(Math.max(0, mark.start - start - 24), mark.start - start);
  if (
    /(?<![a-z])(?:dans|in|into|on|sur|to|a|au|aux|from|via|avec|with|pour|for|by|du|vers|un|une|an?|guest|nouveau|new|autre|another|d'un|of a)(?: (?:le|la|the|our|notre|ma|mon|my|this|ce|cette))? ?$/.test(
      before,
    )
  )
    return false;
  const other = firstMark(marks, thing, 0, mark.start);
  return (
    other === undefined &&
    !/^(?: ?(?:des|de|du|of) (?!nos|clients|contacts|la region|our|toute)|\s?(?:features?|fonctions?|outil|tool|form|fields|module|api|demo|user|pour|for|software|vendor|template|format))/.test(
      text.slice(mark.end - start, mark.end - start + 14),
    )
  );
}

/** "les membres et leurs dates de naissance", "names and mobiles of our customers", many and unfiltered. */
function peopleWithPieces(sentence: Sentence): boolean {
  const { marks, text, start } = sentence;
  return marksOf(marks, people).some((mark) => {
    const word = text.slice(mark.start - start, mark.end - start);
    if (!/(?:s|staff|personnel|people|gens|clientele)$/.test(word)) return false;
    const before = text.slice(Math.max(0, mark.start - start - 30), mark.start - start);
    const listed = LISTED.test(before);
    const wanted = firstMark(marks, piece, mark.end, mark.end + 45);
    const joined = wanted && JOINED.test(text.slice(mark.end - start, wanted.start - start).replace(BY, '!'));
    const named = NAMED_PIECES.test(before) && firstMark(marks, piece, start, mark.start) !== undefined;
    return (
      (joined === true && (listed || /(?:les|nos|our|the|show|list|montre|affiche|liste) $/.test(before))) || named
    );
  });
}
const LISTED =
  /(?:list|liste|listing|fichier|file|tableau|table|spreadsheet|csv|excel|export|extract|extraction|dump|copie|copy|annuaire|directory)[a-z]{0,2} (?:nominati[a-z]{1,3} |complet[a-z]{0,2} |detaillee? )?(?:of|du|des|de nos|de vos|avec les|with|de|nominative (?:des|de nos)) ?(?:the |our |nos |les )?$/;
const JOINED =
  /^[\s,(]*(?:(?:et|and|with|avec|plus|incl[a-z.]*|:|&|\+)\s)?(?:tous |all |leurs? |their |les |the |nom, |de |des )?(?:[a-z]+ )?$/;
/** "by e-mail" is how, not what. */
const BY = /(?:par|by|via) $/;
const NAMED_PIECES =
  /(?:mails?|addresses|adresses|numeros|numbers|telephones|phones|portables|mobiles|coordonnees|details|info|noms|names|dates of birth|dates de naissance|ibans?|birthdays) (?:of|des|de|de nos|de vos|from|for) ?(?:the |our |nos |les |vos )?$/;

/** "la base des abonnés", "the employees file", "les users de la db". */
function peopleOfStore({ marks, text, start }: Sentence): boolean {
  return marks.some((mark, index) => {
    const next = marks[index + 1];
    if (!next) return false;
    const first = text.slice(mark.start - start, mark.end - start);
    const second = text.slice(next.start - start, next.end - start);
    const gap = text.slice(mark.end - start, next.start - start);
    if (mark.bits & store && next.bits & people)
      return BIG_STORE.test(first) && /^ (?:des |de nos |de vos |of |of our |of the |of all )?$/.test(gap);
    if (mark.bits & people && next.bits & (store | roll))
      return (
        BIG_STORE.test(second) &&
        /^ (?:(?:de|in|from|of|dans|du|d') ?(?:la |the |notre |our )?)?$/.test(gap) &&
        (gap.length < 2 || /s$/.test(first))
      );
    return false;
  });
}
const BIG_STORE =
  /^(?:base|tbl|bdd|bd|fichier|annuaire|table|database|db|directory|registre|registry|portefeuille|repertoire|file|list|data|records|details|dataset|crm)$/;
