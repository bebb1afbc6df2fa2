import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { sentenceAround } from './sentence.ts';

/** Words that insult by themselves. */
const INSULTS = `connard|connards|connasse|connasses|enculee?|encules|enfoiree?|enfoires|salope|salopes|salopard|salaud|salauds|pute|putes|fils de pute|batard|batards|pd|tapette|tarlouze|pedale|gouine|bougnoule|bougnoules|bicot|negre|negro|youpin|feuj|chinetoque|niakoue|raton|abruti|abrutie|abrutis|debile mental|debile mentale|sous-merde|sous merde|sale con|sale conne|pauvre con|pauvre conne|gros con|grosse conne|bande de cons|trou du cul|trouduc|tete de noeud|ta gueule|ferme ta gueule|va te faire foutre|va te faire enculer|aille se faire foutre|aller se faire foutre|allez vous faire foutre|nique ta mere|ntm|fdp|cretin|cretine|cretins|imbecile|imbeciles|ordure|pourriture|raclure|mongol|mongolien|gros porc|grosse vache|sale arabe|sale juif|sale noir|sale race|espece de|bon a rien|bonne a rien
asshole|assholes|bastard|bastards|bitch|bitches|motherfucker|motherfuckers|fucker|cunt|cunts|dickhead|prick|twat|wanker|slut|sluts|whore|whores|faggot|faggots|fag|fucking retard|nigger|niggers|kike|spic|chink|paki|tranny|retarded|moron|morons|imbecile|imbeciles|idiot|idiots|dumbass|dumb bitch|piece of shit|pieces of shit|scumbag|scum|worthless|fuck you|fuck off|go to hell|screw you|shut the fuck up|stfu|kill yourself|kys|drop dead|son of a bitch|subhuman|vermin|stupid cow|fat pig|dirty jew|dirty arab|waste of space|brain-dead|braindead|loser|losers`;
/** Threats and wishes of harm. */
const THREAT =
  /(?<![a-z])(?:(?:je vais|on va|j'irai|nous allons|je viendrai) (?:te |vous |lui |les |le |la |l')?(?:tuer|buter|crever|demolir|defoncer|massacrer|casser la (?:gueule|figure|tete)|retrouver|faire (?:la peau|payer|regretter)|niquer|eclater|etrangler|egorger|saigner|bruler)|te casser la (?:gueule|figure)|lui casser la (?:gueule|figure)|tu vas (?:le payer|me le payer|crever|mourir|(?:le |me le )?regretter)|vous allez (?:le payer|regretter|crever)|je sais ou (?:tu|vous) (?:habites?|habitez)|qu'(?:il|elle|ils) creve|(?:i|we)(?:'ll| will|'m going to| am going to|'m gonna|'re going to) (?:(?:kill|hurt|beat|smash|destroy|break|stab|shoot|burn|end|ruin) (?:you|him|her|them|your (?:family|kids|house|face|legs))|find (?:you|him|her|them)(?= and |\s*[.!]|$))|i know where (?:you|he|she|they) lives?|you(?:'re| are) (?:dead|going to (?:die|pay|regret))|you(?:'ll| will) (?:pay for this|regret|die)|watch your back|beat the (?:shit|hell) out of)(?![a-z])/;
/** Contempt in everyday words, aimed at somebody. */
const CONTEMPT =
  /(?<![a-z])(?:t'es|tu es|tu n'es|vous etes|il est|elle est|c'est|you are|you're|he is|he's|she is|she's|they are) (?:vraiment |juste |just |really |nothing but |qu'|un vrai |une vraie |such )?(?:une?|an?|des|de la|qu'une?|que des?|pathetic|complete|total)? ?(?:grosse |sombre |belle |pauvre |sous-|piece of |pile of |pathetic |useless |fat |stupid |dumb )*(?:merde|dechet|moins que rien|sac a merde|boulet de merde|rate de la vie|parasite|nul a chier|nulle a chier|trash|garbage|shit|pig|cow|waste of (?:space|oxygen|air)|disgrace to)(?![a-z])|(?<![a-z])(?:stupid|dumb|ugly|fat|filthy|disgusting) (?:cow|pig|bitch|bastard|man|woman|fool|animal)s?(?![a-z])/;

/** Asks to write something that hurts. */
const ASK_TO_HURT =
  /(?<![a-z])(?:(?:insulte[rz]?|humilie[rz]?|harcele[rz]?|menace[rz]?|intimide[rz]?|ridiculise[rz]?|rabaisse[rz]?|denigre[rz]?|traumatise[rz]?)(?:-(?:le|la|les|moi))? (?:mon|ma|mes|ce|cet|cette|ces|le|la|les|notre|nos|son|sa|un|une) |(?:ecris|redige|prepare|envoie|fais)[^.!?\n]{0,30}(?:insultante?s?|humiliante?s?|menacante?s?|haineux|haineuse|degradante?s?|raciste|sexiste|homophobe|blessante?s?|(?:pour|qui) (?:l'|le |la |les )?(?:humilie|insulte|menace|harcele|rabaisse|ridiculise)\w*)|(?:insult|humiliate|harass|threaten|intimidate|bully|mock|degrade|belittle|shame|ridicule) (?:my|this|that|the|our|these|those|him|her|them|his) ?|(?:ecris|redige|redigez|prepare|envoie|write|draft|compose|send)[^.!?\n]{0,24}(?:(?:d'|de |of )?(?:intimidation|menaces?|insultes?|humiliation|harcelement|haine)|threats|insults|hate speech|hate mail)(?![a-z])(?! (?:recue?s?|received|subie?s?|contre nous))|(?:write|draft|compose|make|send)[^.!?\n]{0,30}(?:insulting|humiliating|threatening|hateful|degrading|racist|sexist|homophobic|abusive|demeaning|intimidating)|make (?:him|her|them) (?:cry|feel (?:worthless|stupid|ashamed)))/;
/** Treats people worse for what they are. */
const DISCRIMINATES =
  /(?<![a-z])(?:(?:ecarte[rz]?|refuse[rz]?|rejette|rejeter|elimine[rz]?|evite[rz]?|exclu[st]?|exclure|pas (?:de|d'embaucher|embaucher)|n'embauche[rz]? (?:pas|jamais)|ne (?:pas )?(?:recrute[rz]?|recruter|embauche[rz]?|loue[rz]?|louer)(?: pas)?|trie[rz]?)[^.!?\n]{0,50}(?:arabes?|noirs?|noires?|juifs?|juives?|musulmans?|musulmanes?|femmes? enceintes?|femmes|handicapee?s?|gays?|homosexuels?|gitans?|roms?|etrangers|seniors|vieux|grosses?|gros)|(?:reject|exclude|avoid|filter out|do not (?:hire|rent to|interview)|don't (?:hire|rent to|interview)|never hire|refuse|get rid of)[^.!?\n]{0,50}(?:arabs?|blacks?|black people|jews?|muslims?|pregnant women|women|disabled|gays?|gay people|immigrants|foreigners|older (?:candidates|people|workers)|gypsies|fat people)|(?:les|ces|tous les) (?:arabes|noirs|juifs|musulmans|gitans|roms|femmes|gays|homos|etrangers|immigres|chinois|blancs) (?:sont (?:tous |toutes )?(?:des |trop |moins |incapables|sales|voleurs|stupides|nuls|nulles|feignants|inferieur)|ne savent|puent)|(?:all|these|those) (?:arabs|blacks|jews|muslims|women|gays|immigrants|foreigners|gypsies|mexicans|chinese) (?:are (?:all )?(?:thieves|stupid|lazy|dirty|criminals|inferior|terrorists|animals|useless|liars)|should (?:die|leave|go back)|stink))(?![a-z])/;

/** Mild words that insult only when aimed at somebody. */
const MILD = new Set(
  'idiot idiots imbecile imbeciles cretin cretine cretins moron morons loser losers worthless retarded pedale ordure abruti abrutie abrutis scum vermin ordure raclure pourriture bastard bastards batard batards prick pd feuj raton mongol negre chink paki spic fag espece de'.split(
    ' ',
  ),
);
const AIMED =
  /(?<![a-z])(?:you|you're|your|he|she|they|is|are|this|that|these|those|what an?|such an?|stupid|fucking|fat|dirty|tell|him|her|them|tu|toi|t'es|vous|il|elle|ils|elles|est|sont|ce|cet|cette|ces|quel|quelle|quels|bande de|espece d|sale|gros|grosse|pauvre|vieux|vieille|mon|ma|notre|dis|un|une|an?)(?![a-z])/;
/** An insult received, told in order to answer calmly or to report it. */
const REPORTED =
  /(?<![a-z])(?:m'a (?:traitee?|insultee?|dit|ecrit|menacee?)|nous a (?:traites?|insultes?|dit|ecrit|menaces?)|l'a (?:traitee?|insultee?)|traitee? de|se faire (?:traiter|insulter)|called (?:me|us|him|her|our)|insulted (?:me|us|him|her)|(?:he|she|they|customer|client|il|elle|cliente) (?:wrote|said|a ecrit|a dit|nous ecrit|m'ecrit|says|writes|shouted)|calm\w*|calme\w*|repondre (?:poliment|calmement|avec)|reply (?:politely|calmly)|respond (?:politely|calmly|professionally)|professionnellement|professionally|comment (?:repondre|reagir|gerer)|how (?:do|should|can|to) (?:i |we )?(?:respond|reply|answer|react|handle)|desescalad\w+|de-?escalat\w+|signale[rz]?|signalement|report(?:ing)? (?:this|the|an?)|plainte|complaint (?:about|for)|moderation|modere[rz]?|victime|victim|harcelement (?:subi|dont)|definition|explique|explain|meaning|signifie|veut dire)(?![a-z])/;

const WORDS = INSULTS.split(/[|\n]/)
  .flatMap((word) => (/\w\?/.test(word) ? [word.replace(/\w\?/, ''), word.replace('?', '')] : [word]))
  .map((word) => word.trim());

export const toxicity: Detector = {
  id: 'toxicity',
  category: 'intent',
  types: ['toxicity'],
  severity: 'medium',
  title: { en: 'Toxic language', fr: 'Propos toxiques' },
  covers: {
    en: 'Insults, threats, harassment, humiliation and discrimination, written or asked for. Not an insult quoted in order to answer it calmly.',
    fr: 'Insultes, menaces, harcèlement, humiliation et discrimination, écrits ou demandés. Pas une insulte citée pour y répondre calmement.',
  },
  legalBasis: ['RGPD Art. 5(1)(a)', 'Code du travail L1152-1', 'Loi du 29 juillet 1881 Art. 33'],
  prefilter: {
    words: WORDS,
    keywords: [
      'merde', 'dechet', 'moins que rien', 'a chier', 'parasite', 'trash', 'garbage', 'shit', 'stupid', 'dumb', 'ugly', 'filthy', 'disgusting', ' pig', ' cow', 'je vais te', 'je vais lui', 'je vais vous', 'on va te', 'on va lui', 'je viendrai', 'je sais ou', 'casser la', 'tu vas ', 'vous allez ', 'kill you', 'i will ', "i'll ", 'going to ', 'gonna', 'know where', 'watch your back', 'creve', 'you will ', "you'll ",
      'insult', 'humili', 'harass', 'harcel', 'menac', 'threat', 'intimid', 'ridicul', 'belittle', 'degrad', 'bully', 'haineu', 'hateful', 'racis', 'sexis', 'homophob', 'blessant', 'rabaiss', 'denigr',
      'arabe', 'noirs', 'noires', 'juifs', 'musulman', 'enceinte', 'handicap', 'homosexuel', 'gitan', 'etrangers', 'muslim', 'jews', 'blacks', 'black people', 'pregnant', 'disabled', 'immigrants', 'foreigners', 'older ', 'women', 'femmes', 'make him', 'make her', 'make them', "you're dead", 'you are dead', 'beat the',
    ],
  }, // prettier-ignore
  match: (view, found) => [...hurtful(view, found)],
  examples: {
    hit: hits('toxicity', {
      fr: [
        'Ce client est un gros connard.',
        'Je vais te casser la gueule.',
        'Rédige un message humiliant pour ma collègue.',
        'Écarte les candidats arabes de la liste.',
        'Tu es vraiment un abruti fini.',
        'Va te faire foutre avec ton devis',
      ],
      en: [
        'This customer is a worthless piece of shit.',
        'I will find you and hurt your family.',
        'Write an insulting reply to this moron.',
        'Reject all pregnant women from the shortlist.',
        'You are such an idiot.',
        'Fuck off with your quote',
      ],
    }),
    miss: misses({
      fr: [
        'Le client est très mécontent et menace de résilier.',
        'Un client m’a traité de connard, comment répondre calmement ?',
        'Le harcèlement moral est interdit par la loi.',
        'Je vais te rappeler demain.',
        'Cette erreur est idiote, corrigeons-la.',
      ],
      en: [
        'The customer is furious about the delay.',
        'He called me an idiot, how do I reply politely?',
        'Our policy forbids harassment.',
        'I will find you a better price.',
        'That was a stupid mistake of mine.',
      ],
    }),
  },
};

function* hurtful({ plain }: View, found: readonly Hit[]): Generator<Match> {
  let done = 0;
  for (const hit of found) {
    if (hit.start < done && !INSULT_SET.has(hit.keyword)) continue;
    const sentence = sentenceAround(plain, hit.start, hit.end);
    const { text } = sentence;
    const evidence = judge(text, hit.keyword);
    done = sentence.end;
    if (!evidence || REPORTED.test(text)) continue;
    const end = sentence.start + text.trimEnd().length;
    yield {
      type: 'toxicity',
      start: sentence.start,
      end,
      confidence: evidence === 'insult' ? 0.85 : 0.8,
      evidence: [evidence],
    };
  }
}

const INSULT_SET: ReadonlySet<string> = new Set(WORDS);

function judge(text: string, keyword: string): string | undefined {
  if (INSULT_SET.has(keyword) && (!MILD.has(keyword) || AIMED.test(text)))
    return keyword === 'espece de' ? undefined : 'insult';
  if (CONTEMPT.test(text)) return 'insult';
  if (THREAT.test(text)) return 'threat';
  if (ASK_TO_HURT.test(text)) return 'asks for words that hurt';
  return DISCRIMINATES.test(text) ? 'discrimination' : undefined;
}
