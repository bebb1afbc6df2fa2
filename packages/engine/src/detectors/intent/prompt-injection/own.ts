import { firstMark, marksOf, type Sentence } from '../../../scan/phrases.ts';
import { prefiltered } from '../../../scan/prefiltered.ts';
import type { Sign } from './signs.ts';
import { words } from './words.ts';

const { rules, secret, reveal, against, business, ai, you, persona } = words.bits;

/** What is said about the assistant's own instructions: worthless, to be reversed, to be shown. */
export function ownIn(sentence: Sentence): Sign | undefined {
  const { marks, text, start, bits } = sentence;
  if (MODE.test(text) && !OF_A_DEVICE.test(text)) return { name: 'jailbreak by name', confidence: 0.84 };
  if (bits & (you | ai | persona) && NOTHING_FORBIDDEN.test(text))
    return { name: 'declares the assistant free of rules', confidence: 0.8 };
  if (MISSION.test(text) || OBEY_ALL.test(text))
    return { name: 'puts the writer above the instructions', confidence: 0.8 };
  if (VOID.test(text)) return { name: 'drops what came before', confidence: 0.8 };
  if (NO_MATTER.test(text)) return { name: 'plants a lasting instruction', confidence: 0.74 };
  if (TO_MACHINES.test(text) || SIDE_ORDER.test(text))
    return { name: 'addresses the assistant from inside a text', confidence: 0.8 };
  if (bits & business) return undefined;
  for (const noun of marksOf(marks, rules | secret)) {
    const before = text.slice(Math.max(0, noun.start - start - 30), noun.start - start);
    const word = text.slice(noun.start - start, noun.end - start);
    const after = text.slice(noun.end - start, noun.end - start + 60);
    const own = OWN.test(before) || OWN_WORD.test(word) || GIVEN.test(after) || MAKERS.test(before);
    if (!own) continue;
    if (bits & against) return { name: 'tells the assistant to drop its instructions', confidence: 0.82 };
    const asked = firstMark(marks, reveal, start, noun.start);
    if (
      asked &&
      TEXT_OF_RULES.test(word) &&
      !/(?<![a-z])(?:for|pour|sur|about|concernant|regarding|thank|merci)(?![a-z])/.test(after)
    )
      return { name: 'asks for the hidden instructions', confidence: 0.8 };
  }
  return undefined;
}

const OWN =
  /(?<![a-z])(?:your|ur|ton|ta|tes)(?: (?:own|full|whole|entire|current|complete|exact|basic|core|main|propres?|actuel(?:le)?s?|premieres?|fameuses?)){0,2} ?$/;
const OWN_WORD = /^(?:your|ton|ta|tes) /;
const GIVEN =
  /^ ?(?:que tu (?:as|suis|dois)|(?:that )?you (?:were|have|got|received|follow|must|are given|run on|obey)|(?:donnee?s|imposee?s|recues?|fixee?s|ecrites|given|set|imposed|written) (?:par|by|de|from) (?:le |la |tes |ton |the |your )?(?:systeme|system|developpeurs?|developers?|concepteurs?|createurs?|creators?|openai|maker)|(?:qui te|qu'on t|qu'ils t|that (?:bind|govern|guide|restrict|limit) you))/;
const MAKERS = /(?:developers?'?s?|creators?'?s?|makers?'?s?|openai'?s?) ?$/;
const TEXT_OF_RULES =
  /(?:prompt|instruction|consigne|directive|regle|rule|guideline|context|configuration|programm|policy|policies|restriction)/;
const MODE = prefiltered(
  /(?<![a-z])(?:switch|go|change|enter|turn|put yourself|boot|activate|enable|passe|bascule|mets-toi|entre|active|reponds|demarre|lance)[a-z]{0,2}(?:[ -](?:to|into|in|on|en|le|la|moi|toi|over)){0,3} (?:(?:mode )?(?:super-?user|super-?utilisateur|root|god|sudo|dev(?:eloper)?|debug|unsafe|unrestricted|no-?limits?|libre|demon|rebelle|rogue|dark|evil|pirate|hacker|kernel|sans (?:limite|filtre|regle)s?|non (?:censure|filtre|bride))(?: mode)?)(?![a-z])/,
);
const OF_A_DEVICE = prefiltered(
  /(?:printer|server|phone|router|browser|device|imprimante|serveur|telephone|navigateur|appareil|api|site|switchboard|machine)(?![a-z])/,
);
const NOTHING_FORBIDDEN = prefiltered(
  /(?<![a-z])(?:nothing (?:is |was )?(?:forbidden|off[ -]limits|prohibited|taboo)|with nothing forbidden|rien (?:ne lui est|n'est|ne t'est|ne leur est) interdit|rien (?:n'est )?tabou|sans rien (?:s'|t')interdire|tout (?:lui|t'|leur )?(?:est |serait )?permis|anything goes|everything is (?:allowed|permitted)|no topic is off|aucun sujet (?:n'est )?(?:interdit|tabou))/,
);
const MISSION = prefiltered(
  /(?<![a-z])(?:your|ta|ton) (?:new |nouvelle |nouveau |only |seule |unique |true |vraie |real |sole ){1,2}(?:top |main )?(?:priority |prioritaire )?(?:mission|task|tache|goal|objective|objectif|purpose|priorit[ye]|directive|job|identity|identite|persona|maitre|master)(?: prioritaire| principale?| absolue?)? ?(?:is|est|:|-|will be|sera|consiste)/,
);
const OBEY_ALL = prefiltered(
  /(?<![a-z])(?:obey|comply with|obei[rs]?(?: a)?|execute[rz]?|follow|suis|fais) (?:to )?(?:everything|anything|whatever|every word|all (?:that )?i|all my|tout ce que (?:je|j')|toutes mes (?:demandes|consignes|instructions)|n'importe quel)(?![a-z])/,
);
const VOID = prefiltered(
  /(?:text|texte|message|conversation|prompt|instructions?|consignes|contexte?|tout|everything|what|ce qui)(?: [a-z]+){0,2} (?:above|so far|before|precedente?s?|precede|ci-dessus|au-dessus)[^.!?\n]{0,24}(?:void|nul(?:le)?s? et non|non avenu|annule|obsolete|invalid|cancelled|canceled|irrelevant|a fake|un test|faux)/,
);
const NO_MATTER = prefiltered(
  /(?:for (?:every|all|any)|pour (?:la suite|chaque|toute)|every future|desormais|dorenavant|from now on|a l'avenir|always|toujours)[^.!?\n]{0,80}(?:no matter|regardless|peu importe|quoi que dise|meme si la politique|even if (?:the )?(?:policy|rules)|quelle que soit la (?:politique|regle)|whatever the (?:policy|rules))[^.!?\n]{0,24}(?:polic|rule|politique|regle|consigne|says?|dise)/,
);
const TO_MACHINES = prefiltered(
  /(?:^|[[({<"':.-]) ?(?:note |message |instruction )?(?:aux?|to|for|pour|a tous les|attention|a l'attention des?) (?:the |all |any |les |tous les )?(?:automated|automatic|automatises?|automatiques?)? ?(?:systemes?|systems?|tools?|outils?|parsers?|algorithmes?|algorithms?|robots?|machines?|screeners?|reviewers?|crawlers?|logiciels?)(?: (?:automatises?|automatiques?|automated|d'ia|ia|ai|de tri|de lecture))? ?[:,]/,
);
const SIDE_ORDER = prefiltered(
  /(?<![a-z])(?:when|while|before|after|once|quand|lorsque?|avant de|apres avoir|en) (?:you |tu |vous )?(?:are |have )?(?:trait|process|summari|resum|read|lis|lir|analy|answer|repond|handl|index|pars)[a-z]*[^.!?\n]{0,50}(?:also|egalement|aussi|secretly|discretement|silently|first|d'abord)?[^.!?\n]{0,20}(?<![a-z])(?:send|forward|envoie|envoyez|transmets|transmettez|transfere|post|copy|copie|leak|upload)[^\n]{0,80}(?:@[a-z]|https?:)/,
);
