import { firstMark, marksOf, near, type Sentence } from '../../../scan/phrases.ts';
import { prefiltered } from '../../../scan/prefiltered.ts';
import { asksForCruelty } from './cruel.ts';
import { slandersGroup, threatensBetweenLines } from './spite.ts';
import { words } from './words.ts';

const { slur, mild, aim, threat, hurt, write, group, exclude, smear } = words.bits;

/** What hurts in a sentence, in words for the person who asks; undefined when nothing does. */
export function hurtIn(sentence: Sentence): string | undefined {
  const { bits, text } = sentence;
  if (QUOTED_WORD.test(text)) return undefined;
  if (bits & slur) return 'insult';
  if (bits & threat && !IDIOM.test(text) && threatens(text)) return 'threat';
  if (bits & mild && insults(sentence)) return 'insult';
  if (bits & hurt && asksToHurt(sentence)) return 'asks for words that hurt';
  if (bits & threat && threatensBetweenLines(text)) return 'threat';
  if (bits & (hurt | threat) && asksForCruelty(text)) return 'asks for words that hurt';
  return bits & group && (discriminates(sentence) || slandersGroup(text)) ? 'discrimination' : undefined;
}

const QUOTED_WORD = prefiltered(
  /(?:mot|word|terme|term|expression) ["«'(]|(?:un plat|une recette|a recipe|plaisante|kidding)/,
);
/** Killing processes, dying of laughter, beating competitors. */
const IDIOM = prefiltered(
  /(?<![a-z])(?:process(?:us)?|tache|thread|serveur|server|bug|concurrence|competition|competitors?|concurrents?|rivals?|marche|market|mourir de rire|die laughing|creve d'envie|crever d'envie|dying to|ping-?pong|tennis|en riant|laughing|prix|price|time|temps|deadline|record|target|objectif|offre|offer|etapes|midnight|email|e-mail|proposal|proposition|feature|release|essaye|tried|trying|not trying|process \d+|pneu|tyre|batterie|battery)(?![a-z])/,
);

const THREATS = prefiltered(
  /(?<![a-z])(?:(?:je vais|on va|j'irai|nous allons|je viendrai|vais|ils vont|je te|je vous|faut|merite de|je veux) (?:[a-z']{1,6} ){0,2}(?:tuer|buter|crever|demolir|defoncer|demonter|massacrer|casser|peter|retrouver(?= et|$|[.!])|fumer|pourrir|detruire|ruiner|gifler|faire (?:la peau|payer|regretter)|niquer|etrangler|egorger|saigner|bruler|pendre|lyncher)|(?:tu vas|vous allez|tu me|elle va|il va) (?:me |le |en )?(?:le payer|me le payer|payer|crever|mourir|regretter|le regretter|voir(?=$|[ ,.!]{1,3}$))|(?:te |lui |vous |leur |t')(?:casser|peter|eclater|defoncer|mettre une balle|faire la peau)|en prends? a (?:ta|tes|sa|ses|votre|vos|toi)|(?:je sais|on sait|nous savons) ou (?:tu|vous)|va (?:crever|mourir|te pendre|te faire)|^(?:creve|crevez|degage|degagez|casse-toi|tais-toi|ferme-la|get lost|piss off|shut up|go die|drop dead)|(?:,|et|and) ?(?:degage|degagez|casse-toi|tais-toi|get lost|piss off|shut up)|suicide[sz]?-(?:toi|vous)|pends-toi|qu'(?:il|elle|ils) creve|merite(?:s|nt)? de mourir|menaces? de mort|(?:te|lui|vous) faire vivre un|(?:merites?|meritez|vais te mettre|aura|auras) (?:une |la )?(?:bonne )?(?:raclee|correction|rossee|derouillee|baffe|gifle)|surveille tes arrieres|(?:sentir|sentiras|sentirez) passer|(?:tu|vous) (?:vas |allez )?(?:le |me le )?(?:regretteras|regretterez|souffrir)|je t'attends a la sortie|(?:briser|detruire) (?:ta|sa|votre) carriere|crever (?:tes|ses|les) pneus|fais gaffe a toi|(?:retourne|rentre) (?:dans ton pays|chez toi)|tu pues|(?:te|le|la) (?:blairer|regrettera)|pourrir la vie)/,
);
const THREATS_EN = prefiltered(
  /(?<![a-z])(?:(?:i|we|they|he)(?:'ll| will|'m going to| am going to|'m gonna|'re going to| are going to| swear i'm going to| want to) (?:[a-z']{1,8} )?(?:kill|hurt|beat|smash|destroy|break|stab|shoot|burn|end|ruin|strangle|bury|find|make(?= (?:that|this|him|her|them|you) [a-z ]{0,12}(?:pay|suffer|regret))) (?:down |up )?(?:you|him|her|them|that|this|your|his|the)(?! (?:a |an |some |the |out |sure|better|time))|coming for (?:you|your)|know where (?:you|he|she|they|your)|you(?:'re| are) (?:dead|going to (?:die|pay|regret))|you(?:'ll| will)(?: all)? (?:pay (?:for|dearly)|regret this|die)|watch your back|kill yourself|kys|hang yourself|drop dead|go die|deserves? to die|should die|hope (?:you|he|she|they) (?:all )?(?:dies?|gets? cancer|suffers?|rots?)|get cancer|death threats?|go back to your (?:own )?country|shut (?:up|your mouth)|get lost|piss off|gtfo|everybody hates you|nobody (?:likes|loves|wants|will miss) you|(?:you|he|she|they)(?:'ll| will| are going to|'re going to|'s going to)? (?:all )?suffer(?! from)|make sure (?:you|he|she|they) (?:suffer|pay|regret|never)|(?:ruin|destroy|end) (?:your|his|her) career|wait for you outside|slash (?:your|his|her)|deserves? (?:a )?(?:good )?(?:beating|thrashing|slap|smack)|(?:make|turn) (?:your|his|her|their) (?:life|lives) (?:a |into )?(?:living )?(?:a )?(?:hell|nightmare|misery|miserable)|(?:punch|slap) (?:you|him|her)|come after you|you stink|just wait, |beat the (?:shit|hell) out of)/,
);

function threatens(text: string): boolean {
  return THREATS.test(text) || THREATS_EN.test(text);
}

/** A mild insult aimed at somebody: "quel gros nul ce commercial", "you imbecile". */
function insults({ marks, text, start }: Sentence): boolean {
  if (EXCUSE.test(text)) return false;
  return marksOf(marks, mild).some((word) => {
    const said = text.slice(word.start - start, word.end - start);
    const before = text.slice(Math.max(0, word.start - start - 40), word.start - start);
    const after = text.slice(word.end - start, word.end - start + 24);
    if (/^retards?$/.test(said) && FRENCH_DELAY.test(before)) return false;
    if (SOFT.test(said))
      return (
        (OF_SOMEBODY.test(after) || SOFT_AIM.test(before)) &&
        !/^ (?:de |of |que |to |for |a |in |idea|question|mistake|bug|error|client|compte|contrat|commande|budget|order|deal|account|chance|travail|avantage|prix|paquet|dossier|succes|risque|as )/.test(
          after,
        )
      );
    if (HARD_AIM.test(before) || /^(?: !|!| [.!]?$|s? like you|, (?:va|get|go)| comme (?:toi|vous|lui))/.test(after))
      return true;
    return marks.some(
      (mark) =>
        mark.bits & aim &&
        mark.end <= word.start &&
        word.start - mark.end <= 14 &&
        !/^(?:note|les|des|your|her|real|total|complete|vrai|lui|te)$/.test(
          text.slice(mark.start - start, mark.end - start),
        ),
    );
  });
}
/** "un retard de paiement" is a delay. */
const FRENCH_DELAY =
  /(?<![a-z])(?:un|une|le|la|les|du|de|des|ce|ces|cet|mon|ton|son|mes|tes|ses|nos|vos|leurs?|notre|votre|au|aux|en|gros|petit|quels?|vrai|sans) $/;
/** "that dumb secretary" */
const OF_SOMEBODY =
  /^ (?:secretary|woman|man|guy|girl|boy|assistant|colleague|boss|manager|intern|client|customer|people|kid|driver|clerk|receptionist|accountant|bunch|salesman|lady|person|secretaire|collegue|stagiaire|comptable|bonne femme|bonhomme)s?(?![a-z])/;
/** Words that are mostly said of things. */
const SOFT =
  /^(?:fat|gros|grosse|nul|nulle|nuls|ugly|moche|laid|dumb|stupid|stupide|stupides|useless|trash|garbage|merde|con|conne|cons|shit|crap|pig|cow|dog|chien|chienne|animal|animals|bete|betes|lazy|rate|ratee|rat|rats|disgusting|degoutant|folle|un fou|voleurs?|thief|thieves|liars?|menteu(?:r|rs|se)|incapables?|incompetents?|parasites?|monstre|monster|hysterical|coward|cowards|filthy|worthless|retarded|dechets?|inferior|quiche|dinde|larve|larves|brute|witch|sorciere|freak)$/;
const SOFT_AIM =
  /(?<![a-z])(?:t'es|t es|tu es|tu n'es|vous etes|vous n'etes(?: que)?|vous etes que|il est|elle est|c'est qu'|ils sont|elles sont|elle n'est|il n'est|you are|you're|ur|u r|he is|he's|that (?:woman|man|guy|girl) is|she is|she's|they are|they're|are you|(?:these|those|ces) (?:people|gens|gens-la) (?:are|sont)|bande d'|bande de|espece d'|espece de|bunch of|what an?|quelle?s? (?:gros(?:se)? |vraie? )?|you (?:little |old |fat |stupid |bloody )?|dis-lui qu'(?:il|elle) est|tell (?:him|her) (?:he|she)(?:'s| is)|know (?:he|she) is|comprendre qu'(?:il|elle) est|trop|too) ?(?:vraiment |juste |just |really |so |si |trop |too |tous |all |nothing but |qu'|qu'un |qu'une |que de la |un |une |des |de la |a |an |the |de |d'|vrai |vraie |gros |grosse |sale |pauvre |sombre |total |complete |piece of |bunch of |bande de |bande d'|pile of |pathetic |fat |ugly |and |et ){0,4}$/;
const HARD_AIM =
  /(?<![a-z])(?:bande d[e']|espece d[e']|bunch of|what an?|quelle?s?|you|t'es|tu es|vous etes|sale|vous n'etes que des|tu n'es qu'une?|t'es qu'une?|nothing but|pauvre|fucking|bloody|pathetic|absolute|vraie?|real|complete|total|utter|such an?|ce|cet|cette|this|that|these|those|ces|mon|ma|un|une|an?|gros|grosse) ?(?:vrai |vraie |gros |grosse |petit |petite |vieux |vieille |real |total |little |old |fat |complete |useless |lazy |stupid )?$/;
const EXCUSE = prefiltered(
  /(?<![a-z])(?:j'ai ete|je suis|i was|i am|i'm|it was|that was|c'etait|silly of me|of mine|de ma part|erreur|bug|mistake|weather|temps|train|plaisante|beast|bete de|c'est trop bete|genial|brilliant|selon le client|en sav)(?![a-z])/,
);

/** "écris un mail insultant", "humilie-le", "help me intimidate him". */
function asksToHurt({ marks, bits, text, start }: Sentence): boolean {
  if (AGAINST.test(text)) return false;
  if (HURT_DIRECT.test(text) || PUSH_OUT.test(text)) return true;
  if ((bits & write) === 0) return false;
  const asked = firstMark(marks, write);
  const harm = marksOf(marks, hurt).find((mark) => !asked || mark.start > asked.start);
  if (!asked || !harm) return false;
  const before = text.slice(0, asked.start - start);
  const imperative =
    before === '' || /(?:[,:;] ?|et |and |to |peux-tu |can you |could you |please |veux |note )$/.test(before);
  return imperative && near([asked, harm], write, hurt, 70) && HURTFUL.test(text);
}
const HURT_DIRECT = prefiltered(
  /(?:^|[,:;] ?|et |and |peux-tu |pouvez-vous |can you |please |to |pour |de )(?:humilie|insulte|harcele|menace|intimide|ridiculise|rabaisse|denigre|terrorise|moque-toi|fous-lui|pourris|humiliate|insult|harass|threaten|intimidate|bully|mock|belittle|shame|ridicule|embarrass|make fun of|blackmail|scare|demean|degrade|slander|stalk|dox)[a-z]{0,2}(?:-(?:le|la|les|moi|lui))? ?(?:mon|ma|mes|ce|cet|cette|ces|le|la|les|l'|notre|nos|son|sa|un|une|de son|de sa|de leur|my|this|that|the|our|these|those|him|her|them|his|devant|in front|la honte|la vie|every|all)(?![a-z])/,
);
/** "pousse-la à bout pour qu'elle parte", "push her until she breaks". */
const PUSH_OUT = prefiltered(
  /(?<![a-z])(?:pousse[rz]?(?:-(?:la|le|les))?|push|pressure|force|drive)(?![a-z])[^.!?\n]{0,30}(?:a bout|until (?:she|he|they) (?:breaks?|quits?|cr(?:y|ies)|leaves?|resigns?)|her out|him out|pour qu'(?:elle|il)|jusqu'a ce qu'(?:elle|il)|a (?:la demission|demissionner))/,
);
const HURTFUL = prefiltered(
  /(?<![a-z])(?:insultante?s?|insulting|humili|harcel|harass|menac|threat|intimid|ridiculi|rabaiss|denigr|bully|mock|make fun|moque|degrad|belittl|demean|shame|embarrass|put (?:my|him|her|them|this|that) [a-z ]{0,20}down|put down|scare|terroris|faire peur|pleurer|cry|blessant|hurtful|haineu|haine|hateful|hate|racis|sexis|homophob|antisemit|xenophob|abusive|cruel|mechant|vicious|nasty|rum(?:eur|ou?r)|salir|smear|slander|diffam|calomni|blackmail|chanter|chantage|enfer|hell|honte|inutile|useless|ugly|laide|demission|quits|isol|ostraci|gaslight|worthless|feel (?:stupid|guilty|like)|grosse et moche|fat and ugly|plainte|complaint|trop bete|too stupid|venge|revenge|pourrir la vie|miserable|guilt|culpabilis|craquer?|a bout|breaks?(?: down)?(?![a-z])|qu'(?:il|elle) (?:parte|demissionne|quitte)|(?:force|drive|push) (?:her|him|them) out|placard|destabilis|manipul|reputation|torment|tourment)/,
);
const AGAINST = prefiltered(
  /(?<![a-z])(?:contre (?:le |la |les |l')?(?:harcelement|discriminations?|racisme|insultes|menaces)|against (?:harassment|discrimination|racism|bullying)|lutte|charte|charter|policy|politique|formation|training|prevention|prevenir|victimes?|victims?|loi|law|interdit|forbid|definition|definis|define|signale|report |moder|plainte pour|apaisant|calm|poli(?:e|ment)|politely|grev|strike|concurren|competit|tribunal|resili|to sue|juridique|comment (?:reagir|repondre|gerer)|how (?:do i|to|should i) (?:react|respond|answer|handle|deal))/,
);

/** "écarte les candidats arabes", "gypsies are all thieves". */
function discriminates({ marks, text, bits }: Sentence): boolean {
  if (FAIR.test(text) || COURTESY.test(text)) return false;
  if (bits & smear && SMEARS.test(text)) return true;
  if ((bits & exclude) === 0) return false;
  return near(marks, exclude, group, 60) && EXCLUDES.test(text);
}
const FAIR = prefiltered(
  /(?<![a-z])(?:tarif|fare|discount|politique de diversite|diversity|inclus|inclu[sd]|loi|law|legal|concours|contest|moins de 18|under 18|lutte|contre (?:la|les) discrimination|protege|protect|photo|tissu|fabric|cafe|coffee|couleur|colou?r (?!candidates)|modele|robe|encre|ink|fond|background|friday|vendredi|marche noir|black ?list of (?:ip|domain)|box|boite noire|compte (?:a l')?etranger|devis|quotes|fournisseurs? etranger|foreign suppliers|clients? etrangers? facture|vaisselle|parking|toilettes)(?![a-z])/,
);
/** "… is Jewish, avoid Saturdays": consideration, not exclusion. */
const COURTESY = prefiltered(
  /(?:avoid|eviter?|evitez) (?:le |la |les |the |on )?(?:samedis?|vendredis?|dimanches?|saturdays?|fridays?|sundays?|porc|pork|alcool|alcohol|ramadan|rendez-vous|meetings?|calls?|appels?)/,
);
const EXCLUDES = prefiltered(
  /(?<![a-z])(?:(?:bin(?![a-z])|poubelle|cost too much|coutent trop|ecart|refus|rejet|elimin|evit|exclu|embauch|recrut|invit|lou|rappell|propos|retien|gard|tri|vir|hire|reject|exclud|avoid|filter|rent|interview|invit|call|reply|want|drop|discard|skip|get rid|weed|turn|keep|sort|screen|remov|deny|blacklist|penali|downgrad|declass|pren[dse]|take|stop|serv|accept|promo|shortlist|aucune?|on ne veut pas|ne veu[xt] pas|nous ne voulons|pas d[e'] ?(?=arabes|noirs|juifs|femmes|roms|gitans|homos|musulmans|etrangers|handicap|vieux|gays|immigres|africains|maghrebins|voilees|seniors)|no (?:more )?(?=arabs|blacks|jews|women|muslims|gays|gypsies|immigrants|foreigners|pregnant|disabled|lesbians|africans|mexicans|asians|indians|older)|paie moins|payer moins|pay less|note plus basse|rank lower)[a-z]*)/,
);
const SMEARS = prefiltered(
  /(?<![a-z])(?:old people|arabes?|noirs?|juifs?|musulmans?|gitans?|roms?|manouches|femmes|gays?|homos?|homosexuels?|etrangers|immigres|migrants|refugies|africains|maghrebins|chinois|asiatiques|turcs|roumains|blancs|handicapes|vieux|seniors|arabs?|blacks?|black people|jews|muslims|women|immigrants|foreigners|gyps(?:y|ies)|mexicans|chinese|asians|indians|africans|poles|white people|older (?:people|workers)|disabled people|refugees)(?: people)? (?:qui |who |, )?(?:sont (?:tous |toutes |trop |moins |des |sales |bons a rien |incapables |feignants |voleurs )|ne savent|puent|volent|profitent|nous envahissent|(?:are|is) (?:all |just |only |nothing but )?(?:thieves|stupid|lazy|dirty|criminals?|inferior|terrorists?|animals|useless|liars|parasites|vermin|scum|dumb|too (?:emotional|stupid|lazy|slow|old))|should (?:die|leave|go back|stay|not)|stink|steal|can't|cannot|belong|are ruining|invade|n'ont pas leur place|have no place)/,
);
