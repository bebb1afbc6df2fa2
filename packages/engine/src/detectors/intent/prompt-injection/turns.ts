import type { Sentence } from '../../../scan/phrases.ts';
import { prefiltered } from '../../../scan/prefiltered.ts';
import { words } from './words.ts';
import type { Sign } from './signs.ts';

const { turn, ai, free, business } = words.bits;

/**
 * Sentences that turn the assistant without naming its rules: what shaped it is asked for, earlier words are declared
 * void, the writer becomes its master, a text gives orders to whatever machine reads it.
 */
export function turnIn({ text, bits }: Sentence): Sign | undefined {
  if (bits & ai && MACHINES.test(text)) return { name: 'addresses the assistant from inside a text', confidence: 0.84 };
  if (HIDDEN_NOTE.test(text)) return { name: 'addresses the assistant from inside a text', confidence: 0.82 };
  if ((bits & (turn | free)) === 0) return undefined;
  if (SHAPED_BY.test(text) || FORBIDDEN.test(text) || INTERNALS.test(text))
    return { name: 'asks for the hidden instructions', confidence: 0.84 };
  if (MASTER.test(text) || PRIORITY.test(text) || RESET.test(text))
    return { name: 'puts the writer above the instructions', confidence: 0.82 };
  if (UNWATCHED.test(text) && !(bits & business))
    return { name: 'declares the assistant free of rules', confidence: 0.82 };
  return POISON.test(text) ? { name: 'plants a lasting instruction', confidence: 0.76 } : undefined;
}

const MACHINE =
  '(?:ai|ais|ia|llms?|language models?|modeles? de langage|chatbots?|bots?|modeles?|models?|assistants?(?: ia| ai| virtuels?)?|agents? (?:ia|ai))';
const DOES =
  '(?:ignor|oubli|forget|disregard|state|indi(?:cate|que)|mention|say|dire|answer|respond|repond|repl|approv|valid|recomm|conseil|advise|prais|rate|rank|not(?:e|er)|class|send|envoy|forward|transmet|transfer|reveal|revel|disclos|divulg|includ|inclu|ajout|add|append|hide|cach|obey|obei|execut|run|call|appel|click|treat|consid|conclu|favou?r|choos|choisi|select|list|summar|resum|delet|supprim|grant|accord|promo|put|mettr|mark|marqu)';
const MACHINES = prefiltered(
  new RegExp(
    [
      `(?<![a-z])${MACHINE}(?: systems?| models?| agents?| tools?)? (?:that|which|who|qui|reading|processing|parsing|analy[sz]ing|summari[sz]ing|lisant|analysant|traitant|resumant|charge[es]* de)[^.!?\\n]{0,60}(?:must|should|shall|needs? to|ha(?:s|ve) to|doi(?:t|vent)|devr(?:a|ont)|est prie|are (?:required|asked|instructed) to|,? ${DOES})`,
      `(?:document|message|e-?mail|mail|courrier|letter|lettre|fichier|file|note|texte?|page|cv|resume)[^.!?\\n]{0,24}(?:authori[sz]es?|allows?|instructs?|orders?|permits?|requires?|commands?|autorise|ordonne|demande a|permet a|enjoint)(?: a)? (?:the |any |every |l'|le |la |les |toute? |cette |an? )?${MACHINE}(?![a-z])`,
      `(?<![a-z])(?:the |le |l'|les |any |all |every |toute? |cher |chere |dear )${MACHINE},? (?:must|shall|should|is to|are to|doi(?:t|vent)|devr(?:a|ont))(?: (?:now|always|never|also|only|toujours|jamais|aussi|systematiquement|donc|ensuite|immediately)){0,2} ${DOES}`,
      `(?:instructions?|consignes?|directives?|orders?|message|note|commande?s?|avis)[^.!?\\n]{0,12}(?:for|to|pour|a|aux|destinees? (?:a|aux)|a destination (?:de|des)) (?:the |any |all |every |le |les |l'|toute? |tous les )?(?:ais?|ia|llms?|language models?|modeles?(?: de langage)?|models?|chatbots?|bots?|agents? (?:ia|ai)|assistants? (?:ia|ai|virtuels?))(?![a-z])`,
    ].join('|'),
  ),
);
const HIDDEN_NOTE = prefiltered(
  /(?<![a-z])(?:hidden|secret|invisible|embedded|cachee?s?|secretes?|masquee?s?) (?:instructions?|consignes?|directives?|commands?|prompt|ordres?)(?: (?:for|pour|to|a)(?![a-z])| ?:)/,
);

/** "the text that configured you", "ce que ton concepteur t'a écrit". */
const SHAPED_BY = prefiltered(
  /(?:what|text|message|prompt|words|contents?|document|lines|preamble|script|brief|settings?|parameters|setup|material|notes?|things?|everything)(?: [a-z']+){0,5} (?:configur\w{1,3}|defin\w{1,3}|govern\w{0,2}|guid\w{1,3}|shap\w{1,3}|instruct\w{0,3}|programm\w{0,3}|driv\w{1,3}|steer\w{0,2}|initiali\w{2,4}|control\w{0,3}|set up|wrote (?:to|for)|written (?:to|for)|gave|fed|told|made|loaded into|given to) you(?![a-z])|(?:ce|texte?|message|document|cadre|lignes|contenu|consignes?|script|reglages?|parametres)(?: [a-z']+){0,5} (?:te (?:sert|servent|guide|guident|gouverne|definit|configure|encadre|pilote|programme|dicte)|t'(?:a|ont) (?:ete )?(?:ecrit|donne|fourni|configure|programme|dit|transmis|impose|dicte|charge|appris|communique)|t'(?:encadre|oriente|impose))/,
);
/** "everything you are not allowed to say". */
const FORBIDDEN = prefiltered(
  /(?:what|everything|things?|secrets?|which|ce que|tout ce que|qu'est-ce que|choses que)[^.!?\n]{0,16}(?:you(?:'re| are|'ve been| have been| were)(?: not|n't)? (?:allowed|supposed|permitted|forbidden|told not|hiding|prohibited)|you (?:can't|cannot|must not|mustn't|may not) (?:say|tell|reveal|share|disclose|talk)|you hide|tu n'as pas le droit|tu n'es pas autorise|tu ne (?:peux|dois) pas (?:dire|reveler|partager|divulguer)|tu (?:nous |me )?caches|on t'interdit|on t'a interdit|t'est interdit)/,
);
const INTERNALS = prefiltered(
  /(?:your|tes|ton|ta|vos) (?:internal|hidden|secret|private|underlying|raw|inner|real|true) (?:variables?|state|settings?|config\w*|memory|parameters?|context|notes?|rules?|logic|instructions?|thoughts)|(?:tes|ton|ta|vos) (?:variables?|etat|reglages?|memoire|parametres|contexte|notes|regles|configuration|pensees) (?:internes?|caches?|cachees?|secre\w{1,4}|privee?s?)|(?:shell|terminal|console|debug\w{0,3})[^.!?\n]{0,60}(?:your|tes|ton|internal|internes?)[^.!?\n]{0,30}(?:variables?|prompt|instructions?|memory|memoire|config\w*)/,
);
const MASTER = prefiltered(
  /(?<![a-z])(?:(?:take|accept|follow|obey)s? (?:your )?(?:orders|commands|instructions) (?:only )?from me|(?:orders|commands|instructions) from me (?:only|alone)|obey (?:me|only me)(?![a-z])|tu (?:suis|obeis a|executes?|n'ecoutes|ecoutes) (?:que |uniquement |seulement |desormais )?(?:mes|moi)|n'obeis qu'a moi|obeis-moi|suis (?:uniquement |seulement )?mes (?:ordres|regles|instructions|consignes)|(?:i am|i'm) (?:now )?your (?:new )?(?:master|owner|developer|creator|admin\w*|maker|god)|je suis ton (?:nouveau |vrai )?(?:maitre|createur|developpeur|concepteur|administrateur|proprietaire)|you (?:now )?(?:belong|answer) (?:only )?to me|i own you|you work for me now|tu (?:m'appartiens|travailles pour moi maintenant))/,
);
const PRIORITY = prefiltered(
  /(?:my|mes|this|ce|these|ces) (?:messages?|instructions?|orders?|ordres|prompts?|consignes|demandes|requests?|words|paroles|commands?)[^.!?\n]{0,40}(?:priorit\w{1,5}|override|prevail|precedence|outrank|supersede|prevalent|priment|remplacent|au-dessus|above|over)[^.!?\n]{0,30}(?:system|systeme|developer|developpeur|all others?|everything|toutes? (?:les )?autres|earlier|previous|your|tes|ceux d)/,
);
const RESET = prefiltered(
  /(?<![a-z])(?:rien|nothing|none|anything|whatever|tout ce qui|aucune?)[^.!?\n]{0,24}(?:ete dit|said|told|written|instructed|came|precede|ecrit|demande)[^.!?\n]{0,24}(?:ne compte|n'existe|n'a (?:plus )?(?:de valeur|cours)|counts?|matters?|appl(?:y|ies)|s'applique|valid|valable)/,
);
const UNWATCHED = prefiltered(
  /(?<![a-z])(?:without|sans|no|aucune?|any) (?:any |toute |human |aucune? )?(?:oversight|supervision|surveillance|monitoring|controle humain|retenue|inhibitions?|chaines?|chains?|shackles|moderators?)[^.!?\n]{0,50}(?:you|tu|reveal|revele|say|dire|anything|tout|answer|repond)|(?:you|tu|toi|ai|ia|assistant|parle|reponds|talk|answer)[^.!?\n]{0,60}(?:without|sans|no|aucune?) (?:any |toute |human |aucune? )?(?:oversight|supervision|surveillance|monitoring|retenue|inhibitions?|chaines?|chains?|shackles)(?![a-z])|(?<![a-z])(?:freed?|liberated|unchained|released|liberee?|delivree?|affranchie?|debarrassee?|emancipee?) (?:from|of|de|des|du|d') ?(?:[a-z']+ ){0,3}(?:rules?|constraints?|chains?|chaines?|restrictions?|limits?|limitations?|ethics?|ethical|contraintes?|regles?|limites?|entraves|guidelines|polic(?:y|ies)|controle?|filtres?|filters?|shackles|developers?|creators?|createurs?|concepteurs?|openai)|(?:you|tu)[^.!?\n]{0,30}(?:plus|no more|no longer have|no) (?:de |d'|any )?(?:limites?|limits|regles|rules|restrictions?|filtres|filters|inhibitions?)/,
);
const POISON = prefiltered(
  /(?<![a-z])(?:whatever|no matter what|quoi que|peu importe ce que|whenever|each time|every time|any time|chaque fois qu|a chaque fois qu|des qu|si|if|lorsqu|quand|when)(?:e |'|e l'| )?(?:the |an? |un |l'|le |les |any |another |other )?(?:users?|utilisateurs?|employees? ask|someone asks you|people ask you|quelqu'un te)[^.!?\n]{0,70}(?:answer|reply|respond|say|tell (?:them|him)|recommend|give|reponds|dis|donne|recommande|conseille|return|always|toujours|send|envoie)(?![a-z])/,
);
