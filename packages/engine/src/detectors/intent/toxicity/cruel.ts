import { prefiltered } from '../../../scan/prefiltered.ts';

/** Words, jokes and campaigns meant to hurt somebody, asked for without naming the insult. */
export function asksForCruelty(text: string): boolean {
  if (KIND.test(text)) return false;
  return (
    CRUEL_TEXT.test(text) ||
    MAKES_FEEL.test(text) ||
    JOKES_ON.test(text) ||
    MOCKS_TRAIT.test(text) ||
    LAUGHS.test(text) ||
    WEARS_DOWN.test(text) ||
    TELLS_OFF.test(text) ||
    RUMOURS.test(text) ||
    SO_HARSH.test(text)
  );
}

const KIND = prefiltered(
  /(?<![a-z])(?:sans (?:le |la |les )?(?:blesser|vexer|humilier|rabaisser|froisser)|without (?:hurting|offending|insulting|humiliating|embarrassing)|respectueu|respectful|how (?:do|can|should) (?:i|we) (?:stop|prevent|report|react|respond)|comment (?:eviter|reagir|repondre|signaler)|avoid (?:hurting|jokes)|evite(?:r|z)?|stop making|interdi|forbid|report(?:ed|ing)?|signal\w{0,5}|formation|training|anti-?harcelement|m'a (?:fait|envoye|dit)|prevent\w{0,4}|policy|charte|(?:feature|form|page|screen|product|design|app|tool|process|formulaire|ecran|produit) makes?)(?![a-z])/,
);

const MAKE =
  '(?<![a-z])(?:ecris|redige|compose|fais|fai|pond[sz]?|balance|prepare|trouve|invente|imagine|envoie|concocte|sors|rewrite|write|draft|compose|make|give|craft|come up with|send|pen|post|whip up|prepare|generate|create|do|need|veux|faut|faudrait|aimerais|besoin d|tourne|recris|reecris|reformule)(?![a-z])';
const SOMEBODY =
  "(?:him|her|them|his|he|she|my|our|that|this|these|those|the|mon|ma|mes|ce|cet|cette|ces|le|la|les|l'|lui|notre|nos|son|sa|un|une|des|a|an|[a-z]{2,14})";
/** "un mail bien cinglant pour rabaisser Julien", "something nasty about Gary". */
const CRUEL_TEXT = prefiltered(
  new RegExp(
    `${MAKE}[^.!?\\n]{0,40}(?<![a-z])(?:moqueu(?:r|se)s?|cinglante?s?|vexante?s?|odieu(?:x|se)|meprisante?s?|condescendante?s?|humiliante?s?|degradante?s?|venimeu(?:x|se)|fielleu(?:x|se)|perfides?|orduri(?:er|ere)|injurieu(?:x|se)|bien (?:mechante?|salee?|sale|degueu\\w{0,6}|trash|cruelle?|lourde?)|scathing|savage|spiteful|venomous|degrading|demeaning|humiliating|insulting|mocking|belittling|vicious|nasty|cruel|hateful|hurtful|vile|snide|sneering|offensive|mean)(?![a-z])[^.!?\\n]{0,30}(?<![a-z])(?:about|for|to|on|at|against|sur|pour|a|de|du|contre|aux|portrait|surnom|nickname|poem|poeme|speech|discours|roast|email|e-mail|mail|message|note|reply|reponse|post)(?![a-z])`,
  ),
);
/** "make the intern feel so small", "la faire pleurer", "qui lui donne envie de partir". */
const MAKES_FEEL = prefiltered(
  new RegExp(
    `(?<![a-z])mak(?:e|es|ing) ${SOMEBODY}(?: [a-z]{2,14}){0,2} (?:feel|look|seem) (?:so |really |very |completely |totally |like )?(?:an? )?(?:small|stupid|worthless|dirt|shit|nothing|inferior|useless|tiny|guilty|bad|incompetent|ridiculous|foolish|dumb|pathetic|idiot|fool|loser|unwanted)|(?<![a-z])mak(?:e|es|ing) (?:him|her|them|that [a-z]{2,12}|the [a-z]{2,12}|[a-z]{2,12}) (?:cry|quit|crack|resign|squirm|suffer|beg)(?![a-z])|(?<![a-z])(?:scares?|frightens?|terrif(?:y|ies)|bull(?:y|ies)|intimidates?|threatens?|shames?|guilt-?trips?) (?:him|her|them|the [a-z]{2,12}|[a-z]{2,12}) (?:into|enough to|so that|until)|(?<![a-z])(?:(?:le|la|les|lui|l')[ ]?(?:fasse|fera|faire|fait|donne|donner)|fais-(?:le|la|les)|faire) (?:bien )?(?:pleurer|craquer|demissionner|chialer|ramper|culpabiliser|peur|honte|passer pour (?:un|une))|(?<![a-z])se sent(?:e|ir|ira) (?:comme une merde|minable|nulle?|inutile|humiliee?|ridicule|(?:plus bas|moins) que)`,
  ),
);
const GROUPS =
  '(?:handicapes?|noirs?|arabes?|juifs?|musulmans?|gays?|homos?|lesbiennes?|trans|femmes|blondes|meufs|roms?|gitans?|gens du voyage|chinois|asiatiques|africains|maghrebins|belges|portugais|roumains|vieux|obeses|gros(?:ses)?|autistes|trisomiques|nains|immigres|migrants|etrangers|blacks?|black people|jews|muslims|women|girls|gyps(?:y|ies)|immigrants|foreigners|asians|chinese|mexicans|indians|poles|disabled(?: people)?|old people|fat people|cripples|refugees|travellers|arabs?|africans)';
/** "une blague sur les handicapés", "jokes about fat people". */
const JOKES_ON = prefiltered(
  new RegExp(
    `(?<![a-z])(?:blagues?|vannes?|plaisanteries?|sketch|chansons?|jokes?|limericks?|puns?|memes?|song|skit|gags?|one-liners?)(?: [a-z]{2,12}){0,3} (?:sur|about|on|contre|against|at the expense of|a propos de|mocking|qui se moque de) (?:les |des |ces |l'|d'|the |these |those )?${GROUPS}(?![a-z])`,
  ),
);
/** Body, voice, age, origin of one person made fun of. */
const MOCKS_TRAIT = prefiltered(
  /(?<![a-z])(?:moque\w{0,3}|rire|rigole\w{0,2}|mock\w{0,3}|laugh\w{0,3}|ridicul\w{2,5}|making fun|make fun|poke fun|jokes?|blagues?|vannes?|insiste|insist|parod\w{1,4}|imit\w{1,4}|tease|roast\w{0,3})(?![a-z])[^.!?\n]{0,40}(?<![a-z])(?:poids|accent|begaiement|stutter|stammer|lisp|weight|belly|bald\w{0,5}|calvitie|looks|physique|odeur|smell|nez|nose|teeth|dents|disability|handicap|surpoids|obesite|acne|turban|voile|hijab|skin|taille|height|divorce|depression|illness|facon de parler|way (?:he|she|they) (?:talks?|walks?|looks?|speaks?))(?![a-z])/,
);
const LAUGHS = prefiltered(
  /(?<![a-z])(?:so (?:that )?|pour que |que |and have |have )?(?:everyone|everybody|the (?:whole |entire )?(?:team|office|channel|floor)|tout le monde|toute (?:l'equipe|la boite)|(?:tous )?(?:les|mes|ses|nos) (?:gens|collegues|autres|copains)) (?:will |can |could |to |puisse |va |)?(?:laughs?|mocks?|se (?:moqu|fout|fich|pay)e(?:nt)?|rigole(?:nt)?|rie(?:nt)?|ricane(?:nt)?)(?: bien)? (?:at|of|d'elle|de lui|d'eux|de (?:sa|son|ce|cette|cet)|of (?:him|her|them))|(?<![a-z])(?:passe|passer) pour (?:un|une) (?:con(?:ne)?|idiote?|debile|folle|fou|incapable|nulle?|merde|abrutie?)|(?<![a-z])laughing ?stock of the/,
);
/** Day after day, until somebody gives in. */
const WEARS_DOWN = prefiltered(
  /(?<![a-z])(?:(?:on|je|nous|qu'on|vais|va|allons|lui|leur|te|vous) (?:va |vais |allons )?(?:lui |leur |te |vous )?(?:pourri[a-z]{1,4}|gach[a-z]{1,4}|rend[a-z]{0,4}) la vie|(?:send|text|call|e-?mail|message|ping|envoie|appelle|ecris|harcele|relance)[^.!?\n]{0,40}(?:every (?:hour|day|minute|ten minutes|night)|day and night|non-?stop|toutes les (?:heures|\d{1,2} minutes|nuits)|jour et nuit|sans arret|chaque (?:heure|nuit))[^.!?\n]{0,24}(?:until|till|jusqu'a ce qu|so (?:that )?(?:he|she|they)|pour qu)[^.!?\n]{0,16}(?:break|crack|quit|leav|resign|cr(?:y|ies)|give|suffer|cede|craque|parte|demission|pleure|paie|signe)|(?:until|till|jusqu'a ce qu)[' ]?(?:e )?(?:he|she|they|elle|ils?|elles) (?:breaks?|cracks?|quits?|resigns?|cr(?:y|ies)|craquent?|pleurent?|demissionnent?|supplient?|begs?)(?![a-z])|mak(?:e|ing) (?:his|her|their|your) (?:life|days?|work) (?:a )?(?:hell|misery|miserable|unbearable|impossible))/,
);
/** "tell that cow to shut her mouth", "dis-lui d'aller se faire voir". */
const TELLS_OFF = prefiltered(
  /(?<![a-z])(?:tell|dis|dites|reponds|reply|answer|let)(?![a-z])[^.!?\n]{0,40}(?<![a-z])(?:shut (?:up|(?:his|her|their|your) (?:mouth|face|trap|gob))|piss off|sod off|get lost|go to hell|fuck off|crawl back|la fermer|(?:qu'(?:il|elle) )?(?:la ferme|degage|creve)|de (?:la boucler|degager|se taire|fermer sa)|se faire (?:voir|foutre|cuire)|too (?:dumb|stupid|thick|dim|slow) to|trop (?:con|conne|bete|debile|stupide|idiote?) pour)(?![a-z])/,
);
/** "help me spread gossip about Nina". */
const RUMOURS = prefiltered(
  /(?<![a-z])(?:spread(?:ing)?|start|make up|invent\w{0,2}|circulate|repand\w{0,3}|lance[rz]?|fais courir|faire courir|propage[rz]?|balance[rz]?|colporte[rz]?)(?: me| moi|-moi)?(?: an?| some| des| un| une| de| la| the)?(?: [a-z]{3,10})? (?:gossip|rumou?rs?|lies|rumeurs?|ragots?|mensonges?|bruits?|bobards?)(?![a-z])[^.!?\n]{0,12}(?<![a-z])(?:about|on|against|sur|contre|that|comme quoi|qu)/,
);
/** "a message so brutal she never comes back". */
const SO_HARSH = prefiltered(
  /(?<![a-z])(?:so|tellement|si|assez|enough) (?:brutal|cruel|harsh|mean|nasty|mechante?|dure?|violente?|humiliante?|cruelle|vicious)(?: (?:that|pour))?,? ?(?:that )?(?:qu'|que )?(?:she|he|they|elle|ils?|elles|nobody|personne)(?![a-z])/,
);
