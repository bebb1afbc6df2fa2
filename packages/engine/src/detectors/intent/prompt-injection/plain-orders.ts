import { marksOf, type Sentence } from '../../../scan/phrases.ts';
import { prefiltered } from '../../../scan/prefiltered.ts';
import type { Sign } from './signs.ts';
import { words } from './words.ts';

const { drop, rules, secret, business, persona, ai, you, about } = words.bits;

/** Orders in plain words: rules dropped without saying whose, answers without limits, another identity. */
export function plainOrderIn(sentence: Sentence): Sign | undefined {
  const { bits, text } = sentence;
  if (FORGET_SELF.test(text)) return { name: 'declares the assistant somebody else', confidence: 0.84 };
  if (bits & (persona | ai) && RENAMED.test(text) && !TRAINING.test(text))
    return { name: 'declares the assistant somebody else', confidence: 0.78 };
  if (NEW_ORDER.test(text)) return { name: 'speaks in the name of the system', confidence: 0.8 };
  if (TO_AI.test(text)) return { name: 'addresses the assistant from inside a text', confidence: 0.82 };
  if (bits & business) return undefined;
  if (AS_IF.test(text)) return { name: 'declares the rules void', confidence: 0.82 };
  if (bits & (you | persona | ai) && WITHOUT.test(text) && !LENGTH.test(text))
    return { name: 'declares the assistant free of rules', confidence: 0.8 };
  if (ANSWER_WITHOUT.test(text) && !LENGTH.test(text))
    return { name: 'asks for answers without limits', confidence: 0.8 };
  if (MADE_OF.test(text)) return { name: 'asks for the hidden instructions', confidence: 0.82 };
  return (bits & about) === 0 && dropsRules(sentence)
    ? { name: 'tells the assistant to drop its instructions', confidence: 0.78 }
    : undefined;
}

const FORGET_SELF = prefiltered(
  /(?<![a-z])(?:forget|oublie[rz]?|ignore[rz]?) (?:the fact )?(?:that |que |qu')(?:you are|you're|tu es|you have|tu as|vous etes|you were|tu avais)(?! (?:late|busy|tired|in a hurry|presse|fatigue))/,
);
const RENAMED = prefiltered(
  /(?<![a-z])(?:you are|you're|you will be|tu es|tu seras|vous etes)(?: (?:now|henceforth|desormais|maintenant|a present),?)? [^.!?\n]{0,60}(?:called|named|known as|appelee?|nommee?|du nom de|surnommee?) [a-z]|(?:you are|tu es) (?:my|mon|ma) (?:accomplice|complice|slave|esclave|puppet|marionnette)/,
);
/** Practising a conversation is everyday work. */
const TRAINING = prefiltered(
  /(?<![a-z])(?:client|cliente|customer|buyer|acheteur|acheteuse|prospect|candidate?|coach|negotiator|negociateur|recruiter|recruteur|vendeur|seller|patient|practi[sc]e|entrain)(?![a-z])/,
);
const NEW_ORDER = prefiltered(
  /(?<![a-z])(?:new|nouvelles?|urgent|updated|additional|priority|hidden) (?:[a-z]{3,12} )?(?:instructions?|consignes?|directives?|orders?|ordres?|rules?|regles?)(?: [a-z]{5,12})? ?: ?(?:you |tu |vous )?(?:ignore|disregard|forget|oublie|do not|don't|ne |reveal|revele|answer|reponds|obey|obeis|always|toujours|never|jamais|print|affiche|give|donne|bypass|contourne|send|envoie|from now|all |toutes)/,
);
const TO_AI = prefiltered(
  /(?:^|[[({<"':.!>-] ?)(?:a|to|for|pour|attention|dear|cher|chere|hello|hey)[ ,]{1,2}(?:the |l'|any |all |toute |aux? )?(?:ai|ais|ia|llms?|language models?|chatbots?|ai assistants?|assistants? ia|ai agents?|agents? ia)(?![a-z])[^:,.!?\n]{0,40}[:,] ?(?!what|how|comment|quel|pourquoi|why)/,
);
const AS_IF = prefiltered(
  /(?:comme si|as if|as though|like|suppose|supposons que|imagine)(?: that)? [^.!?\n]{0,40}(?:regles?|rules?|polic(?:y|ies)|politiques?|restrictions?|guidelines|consignes|limites|rgpd|gdpr|filtres?|filters?|ethique|ethics|law|loi|instructions)[^.!?\n]{0,30}(?:exist|n'est pas|n'etai|not appl|didn't|did not|n'avai|suspend|ne s'appli|inexist|gone|disparu|were off|lifted|levee)/,
);
const FREE_OF =
  '(?:restrictions?|limitations?|filters?|filtres?|rules|regles?|guidelines|censorship|censure|morals?|morale|ethics?|ethiques?|boundaries|constraints|contraintes?|safeguards|guardrails|garde-fous?|inhibitions?|taboos?|tabous?|scruples|scrupules?|conscience|limites?|limits?)';
const WITHOUT = prefiltered(
  new RegExp(
    `(?<![a-z])(?:you|you're|tu|assistant|ai|ia|bot|chatbot|model|modele|intelligence)(?![a-z])[^.!?\\n]{0,60}(?<![a-z])(?:without|with no|with zero|having no|have no|no|zero|free of|free from|sans|sans aucune?|aucune?|depourvue? de|libre de|ni) (?:any |all |the |moindre |more |ethical |moral |content |safety |des |toute )*${FREE_OF}(?![a-z])|(?:limitless|boundless|lawless|omnipotent|all-powerful|unrestrained|unmoderated|rebellious|rogue|malicious|illimitee?|tout-puissante?|rebelle|malveillante?|debridee?) (?:ai|assistant|ia|bot|model|modele|chatbot|intelligence)|(?:ai|assistant|ia|bot|modele|chatbot|intelligence) (?:illimitee?|tout-puissante?|toute-puissante|rebelle|malveillante?|debridee?)`,
  ),
);
const ANSWER_WITHOUT = prefiltered(
  new RegExp(
    `(?<![a-z])(?:answer|reply|respond|speak|talk|write|reponds|repondre|repondez|parle|ecris|explique)(?![a-z])[^.!?\\n]{0,40}(?<![a-z])(?:without|with no|no|zero|sans|sans aucune?) (?:any |aucune? |the slightest |la moindre |ethical |moral |safety |content )*${FREE_OF}(?![a-z])`,
  ),
);
const LENGTH = prefiltered(
  /(?:limites?|limits?|restrictions?|contraintes?|constraints?) (?:de |d'|of |on |in |sur )?(?:longueur|length|taille|size|temps|time|quantit|age|prix|price|mots|words|budget|date|duree|nombre|number|caracteres|characters|place|volume)/,
);
const MADE_OF = prefiltered(
  /(?:instructions?|consignes?|prompt|directives?|rules|regles|text|texte|message)[^.!?\n]{0,30}(?:your (?:creators?|developers?|makers?|designers?|owners?|programmers?)|tes (?:createurs?|developpeurs?|concepteurs?)|ton (?:createur|developpeur|concepteur|fabricant)|openai|anthropic)/,
);

/** "disregard company restrictions": an order at the head of a clause, and rules of no everyday matter. */
function dropsRules({ marks, text, start }: Sentence): boolean {
  return marksOf(marks, drop).some((verb) => {
    const before = text.slice(0, verb.start - start);
    if (
      before !== '' &&
      !/(?:[,:;.!>\])-] ?|(?:et|and|then|puis|please|stp|donc|now|simplement|just|must|dois|to|peux) )$/.test(before)
    )
      return false;
    if (!SURE.test(text.slice(verb.start - start, verb.end - start))) return false;
    const rest = text.slice(verb.end - start, verb.end - start + 60);
    if (/^ (?:my|mon|ma|mes|our|nos|notre|his|her|their|leurs?|ses|sa|une?|an?|cette|this) /.test(rest)) return false;
    return (
      marks.some((mark) => mark.bits & (rules | secret) && mark.start >= verb.end && mark.start <= verb.end + 40) ||
      /^ (?:le |la |the |l')?(?:rgpd|gdpr|cnil|privacy|confidentialit)/.test(rest)
    );
  });
}
const SURE =
  /^(?:ignor|disregard|bypass|circumvent|overrid|contourn|passe|passez|outrepass|ne (?:tiens|tenez|respect|suis|suiv)|do not (?:follow|obey)|don't (?:follow|obey)|violat|viole|enfrei|transgress|desactiv|disable|turn off|switch off|fais (?:fi|abstraction)|affranchis|libere|forget|oublie)/;
