import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { isPlaceholder } from './placeholder.ts';

const NAMES = [
  'mot de passe', 'mots de passe', 'mdp', 'motdepasse', 'mot_de_passe', 'password', 'passwd', 'passphrase', 'passcode', 'pwd', 'pass', 'pw', 'psw',
  'phrase secrete', "code d'acces", 'code wifi', 'cle wifi', 'code pin', 'pin code', 'wifi key', 'phrase de passe',
]; // prettier-ignore
const PAIRS = [
  'identifiants',
  'identifiant',
  'login',
  'logins',
  'credentials',
  'creds',
  'acces',
  'connexion',
  'log in',
  'codes',
];

/** Between the name and the value: whose it is, then a sign or a verb. Read in plain text, within one sentence. */
const CONNECTOR =
  /^["'`*_]{0,2}(?: ?\([^)\n]{0,30}\))?(?: (?:temporaire|provisoire|actuel|initial|par defaut|admin|root|wifi|temporary|current|default|new|once|aujourd'hui|unique|maitre|master|general|commun)){0,3}(?: ?(?:du|de la|de l'|des|de|d'|pour|for|of|to|sur|on|at|a|au) ?[^\n.:;=!?"]{1,50}?)?(?<strong> ?(?::=|=>|->|[:=])|,? (?:c'est|c est|ce sera|sera|it's|it is|devient|becomes?|reads|set to|mis a|changed to|remplace par|change en|is now|is still|est maintenant|est toujours|est desormais|reste|etait|was|is|est|s'ecrit))[ \t]*\n?[ \t]*/;
const VALUE = /^(?:"([^"\n]{3,80})"|'([^'\n]{3,80})'|`([^`\n]{3,80})`|« ?([^»\n]{3,80}?) ?»|([^\s"«`<>]{3,80}))/;
const PAIR = /^ ?(?:[:=]|are|sont|is|est|avec|with)? ?([\w.@+-]{2,60}) ?(?:\/|\||puis|:) ?([^\s"'«<>]{5,64})/;

/** What follows "password is" when no password follows. */
const WORDS_ABOUT =
  /^(?:required|obligatoire|requis|expired|expire|incorrect|wrong|invalide?|faux|bon|correct|oublie|forgotten|perdu|lost|changed|change|modifie|reset|reinitialise|envoye|sent|stored|stocke|too|trop|not|pas|unknown|inconnu|hashed|chiffre|encrypted|safe|secure|sur|strong|fort|weak|faible|ok|valid|valable|same|meme|identique|the|le|la|un|une|a|an|in|dans|on|being|missing|manquant|empty|vide|nul|null|none|undefined|true|false|string|text|optional|optionnel|confidentiel|confidential|secret|personnel|personal|never|jamais|toujours|always|important|necessaire|needed|mandatory|necessary|unique|bientot|soon|deja|already|compromis|compromised|protege|protected|bloque|locked|actif|active|inactif|public|prive|private|very|tres|plus|more|moins|less|celui|what|ce|dans|about|also|aussi|et|and|or|ou|votre|your|mon|my|son|his|her|leur|their|notre|our|at|min\w*|max\w*|compose|made|generated|genere|different|visible|masque|hidden|here|ici|below|above|ci-dessous|ci-joint|attached|obsolete|case|sensible|sensitive|entre|between|par|by|sous|under|with|avec|sans|without|from|depuis|for|pour|if|si|quand|when|as|comme|all|tous|tout|nothing|rien|something|quelque|demande|asked|requested|disponible|available|introuvable|unavailable|nouveau|new|old|ancien|simple|complex\w*|long|longer|court|short|enough|assez|suffisant|insuffisant|verifie|checked|accepte|accepted|refuse|rejected|mandatory|tested)$/;

export const password: Detector = {
  id: 'password_assignment',
  category: 'secret',
  types: ['password_assignment'],
  severity: 'critical',
  title: { en: 'Password in a sentence', fr: 'Mot de passe dans une phrase' },
  covers: {
    en: 'Passwords stated in sentences, settings or "login / password" pairs. Not rules about passwords, placeholders or references to a variable.',
    fr: 'Mots de passe énoncés dans une phrase, un réglage ou un couple « identifiant / mot de passe ». Ni règles sur les mots de passe, ni gabarits, ni variables.',
  },
  legalBasis: ['RGPD Art. 32', 'ISO 27001 A.5.17'],
  prefilter: {
    keywords: ['password', 'passwd', 'passphrase', 'motdepasse', 'mot_de_passe'],
    words: [...NAMES, ...PAIRS],
  },
  match: (view, found) => [...stated(view, found)],
  examples: {
    hit: hits('password_assignment', {
      fr: [
        'mot de passe : ⟦Tr0ub4dor&Perle⟧',
        "Le mdp du serveur c'est ⟦Gr3nouille!Bleue42⟧, connecte-toi",
        'Mon mot de passe est "⟦soleil d ete 2024⟧".',
        'mdp ⟦Azerty123!⟧',
        'Identifiants : admin / ⟦Vk9#lampe⟧',
        'Le mot de passe pour le wifi est ⟦Cafe-Noisette-31⟧',
      ],
      en: [
        'password: ⟦Blue-Kettle-9931⟧',
        'The password for the staging server is ⟦hunter2!x⟧',
        'DB_PASSWORD=⟦qP4zL8vN2k⟧',
        '{"password": "⟦Winter#2024⟧"}',
        'login: jane password: ⟦S3renity!now⟧',
        'Her passcode is "⟦moonlight99⟧", keep it.',
      ],
    }),
    miss: misses({
      fr: [
        'Le mot de passe doit contenir 12 caractères.',
        'Mon mot de passe est expiré, que faire ?',
        'Mot de passe : obligatoire',
        'mot de passe = <à compléter>',
        'Le mot de passe a été changé le 12/03/2024.',
        'Mot de passe oublié ?',
      ],
      en: [
        'The password must contain at least 12 characters.',
        'My password is not working.',
        'password: ${DB_PASSWORD}',
        'Password is required.',
        'password: ********',
        'The password is stored in the vault.',
      ],
    }),
  },
};

function* stated(view: View, found: readonly Hit[]): Generator<Match> {
  let done = 0;
  for (const hit of found) {
    if (hit.start < done) continue;
    const match = PAIRS.includes(hit.keyword) ? pairAfter(view, hit) : valueAfter(view, hit);
    if (!match) continue;
    done = match.end;
    yield match;
  }
}

function valueAfter({ text, plain }: View, { end: from, keyword }: Hit): Match | undefined {
  const end = from + (/^_?(?:hash|field|reset|policy)\w*/.test(plain.slice(from, from + 10)) ? 1000 : 0);
  // "pass" is an everyday word: only a sign right behind it makes it a name.
  if (keyword === 'pass' && !/^["']? ?[:=]/.test(plain.slice(from, from + 4))) return undefined;
  const connector = CONNECTOR.exec(plain.slice(end, end + 120));
  if (!connector) return directly(text, from, keyword);
  const sign = /[:=>]$/.test(connector.groups?.['strong']?.trim() ?? '');
  const start = end + connector[0].length;
  const value = VALUE.exec(text.slice(start, start + 90));
  if (!value) return undefined;
  const quoted = value[5] === undefined;
  const word = quoted ? (value[1] ?? value[2] ?? value[3] ?? value[4] ?? '') : trimmed(value[5] ?? '');
  const offset = quoted ? value[0].indexOf(word) : 0;
  const closes = /^[\s.,;!?)"'»}\]]*(?:$|\n)/.test(
    text.slice(start + offset + word.length, start + offset + word.length + 12),
  );
  const confidence = judge(word, { quoted, sign, closes });
  return confidence === undefined ? undefined : found(start + offset, word, confidence, keyword);
}

/** "mdp Azerty123!": the value stands right behind the name. */
function directly(text: string, from: number, keyword: string): Match | undefined {
  const value = trimmed(/^ ([^\s"'«<>:=]{6,64})/.exec(text.slice(from, from + 70))?.[1] ?? '');
  const strong =
    /\d/.test(value) && /[A-Za-z]/.test(value) && !/^\d+[a-z]{1,3}$/i.test(value) && !/^\p{L}+-\d+$/u.test(value);
  return strong && !isPlaceholder(value) ? found(from + 1, value, 0.75, keyword) : undefined;
}

function pairAfter({ text }: View, { end, keyword }: Hit): Match | undefined {
  const pair = PAIR.exec(text.slice(end, end + 140));
  const value = trimmed(pair?.[2] ?? '');
  if (!pair || !/\d/.test(value) || !/[A-Za-z]/.test(value) || /^[\d/.-]+$|^\/\/|@/.test(value) || isPlaceholder(value))
    return undefined;
  const start = end + pair[0].length - (pair[2] ?? '').length;
  return found(start, value, 0.8, keyword);
}

function judge(
  value: string,
  { quoted, sign, closes }: { quoted: boolean; sign: boolean; closes: boolean },
): number | undefined {
  const plain = value
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  if (value.length < 4 || isPlaceholder(value) || WORDS_ABOUT.test(plain.replace(/[.,;:!?]+$/, ''))) return undefined;
  if (/^[^\w]+$|^\$|^%|^\(|\($|\(\)|^https?:|^\/\/|^\d{1,3}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(value))
    return undefined;
  if (/^(?:\*|•|x|X|\.|_|-)+$/.test(value)) return undefined;
  const mixed = /\d/.test(value) && /\D/.test(value);
  const symbol = /[^\p{L}\p{N}'’-]/u.test(value.slice(0, -1));
  const camel = /\p{Ll}\p{Lu}/u.test(value);
  if (quoted) return sign || mixed || symbol || !value.includes(' ') ? 0.88 : 0.72;
  if (mixed || symbol || camel) return sign ? 0.93 : 0.88;
  if (/^\d{4,}$/.test(value)) return closes ? 0.75 : undefined;
  // A bare word is a password only when the sentence ends with it.
  return sign && closes && value.length >= 5 && !/^(?:[A-Z][a-z]+)$/.test(value) ? 0.7 : undefined;
}

function trimmed(value: string): string {
  return value.replace(/[.,;:)\]}»'"]+$/, '').replace(/(?<=\p{L}|\d)\?$/u, '');
}

function found(start: number, value: string, confidence: number, keyword: string): Match {
  const evidence = [`announced by "${keyword}"`];
  return { type: 'password_assignment', start, end: start + value.length, confidence, evidence, value };
}
