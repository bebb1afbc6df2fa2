import type { Match } from '../../../detector.ts';
import type { Hit } from '../../../scan/keywords.ts';
import type { View } from '../../../scan/view.ts';
import { isStrong, judgePassword, type Announcement } from './judge.ts';
import { passwordMatch } from './match.ts';
import { pairAfter } from './pair.ts';
import { closesClause, valueAt, type Written } from './value.ts';

/** A pass that opens a gate. */
const TICKET = /(?:boarding|ski|bus|day|season|press|rail|train|navigo|culture|sanitaire) $/;
/** What may follow the name inside an identifier without changing what it is: `DB_PASSWORD_PROD`. */
const IDENTIFIER = /^[a-z0-9_]{0,24}/;
const NOT_THE_VALUE =
  /hash|polic|reset|length|field|regex|encod|less|salt|hint|url|file|path|min|max|confirm|expir|age$|manager|label|input|placeholder|error|ref$|id$|rule|valid|strength|change|forgot|protect|command|cmd|provider|generator|callback|prompt/;
const IN_CODE =
  /^["'`]?[)\]]{0,2}(?: ?: ?(?:string|str|&str|&'static str)(?= ?=))?\s{0,3}(?::=|=>|->|=|:)\s{0,3}(?=\S)|^\((?=["'`])|^["'] value=(?=["'])|^>(?=[^<\s]{4,80}<\/)/;
/** `define('DB_PASSWORD', '…')`, `setenv("SMTP_PASSWORD", "…")`. */
const AS_ARGUMENT = /^["'`], {0,3}(?=["'`])/;
const IN_CALL = /\(["'`][\w.-]{0,40}$/;
const VERBS =
  "est reste|'s|c'est|c est|ce sera|sera|it's|it is|devient|becomes?|was|reads|set to|mis a|changed to|remplace par|change en|est|is|was|reste|etait|s'ecrit|will be";
const GAP =
  '^["\'`*_]{0,2}(?<gap>(?: ?\\([^)\\n]{0,40}\\))?(?:,? [^\\s:=;!?"()]{1,30}){0,9}?(?: ?\\([^)\\n]{0,40}\\))?)(?:\\*{2})?';
const BEFORE_VALUE = '[ \\t]{0,3}(?<line>\\n?)[ \\t]{0,3}';
const PLAIN_LINK = `(?<link> ?(?::=|=>|->|→|[:=])(?:\\*{2})?|,? (?:${VERBS})(?![a-z0-9])(?: (?:le suivant|the following|as follows|maintenant|toujours|desormais|now|still|simplement|juste|just|simply|actuellement|currently))?(?: ?[:=])?)`;
const FAINT_LINK = "(?<link>,? (?:to|par|en|a|avec|with)(?![a-z0-9'])|,? [-–—])";
/** The plainer way of saying it first: "le mot de passe par défaut est …" is not about what follows "par". */
const IN_PROSE = [PLAIN_LINK, FAINT_LINK].map((link) => new RegExp(`${GAP}${link}${BEFORE_VALUE}`));
/** The password of what, and which one; anything else between the name and a bare word makes it a sentence. */
const OWNER =
  /^(?: (?:temporaire|provisoire|actuel|initial|par defaut|admin|root|wifi|wi-fi|temporary|current|default|new|once|unique|maitre|master|general|commun)){0,4}(?: ?\([^)\n]{0,40}\))?(?: (?:du|de la|de l'|des|de|d'|pour|for|of|to|sur|on|at|a|au)\b.{0,80})?$/;
const RULE_WORDS =
  /\b(?:doit|doivent|must|should|shall|contien\w{1,3}|contains?|contenir|comport\w{1,5}|peut|peuvent|can|could|faut|needs?|n'est|isn't|not|never|jamais|oublie|forgotten|forgot|reset|manager|polic\w{1,3}|rules?|regles?|politique|expir\w{1,6}|length|longueur|hash\w{0,3}|chiffrement|strength|generator|trop|too|faibles?|weak|incorrecte?|invalide|invalid|wrong|refuse|rejected)\b/;
/** "password reset to …": told what it is now, not a rule. */
const NEW_VALUE = / (?:(?:was|has been|is|a ete|est) )?(?:reset|reinitialise)$/;
const EXAMPLE =
  /\b(?:par exemple|exemples?|for example|examples?|e\.g\.?|p\. ?ex|par ex|such as|tel que|du type|de type|format|modele|template|sample|fictif|placeholder)\b[^.\n]{0,60}$/;

/** "login / mdp : …" announces two values. */
const TWO_NAMES = /(?:login|identifiant|user|username|utilisateur|e-?mail|compte|id)s? ?(?:[/+&|]|et|and) ?$/;

/** "mot de passe : …", "the password for the wifi is …", `DB_PASSWORD=…`. */
export function statedAfter(
  { text, plain }: Pick<View, 'text' | 'plain'>,
  { start, end, keyword }: Hit,
): Match | undefined {
  const rest = IDENTIFIER.exec(plain.slice(end, end + 25))?.[0] ?? '';
  if (NOT_THE_VALUE.test(rest) || (rest !== '' && !/^(?:s$|_|\d)/.test(rest))) return undefined;
  // `${DB_PASSWORD:?missing}`: the variable, and what is said without it.
  if (/\$\{\w{0,24}$/.test(plain.slice(Math.max(0, start - 28), start))) return undefined;
  if (EXAMPLE.test(plain.slice(Math.max(0, start - 80), start))) return undefined;
  if (TWO_NAMES.test(plain.slice(Math.max(0, start - 20), start))) {
    const pair = pairAfter({ text, plain }, end, keyword);
    if (pair) return pair;
  }
  if (keyword === 'pass' && TICKET.test(plain.slice(Math.max(0, start - 12), start))) return undefined;
  const from = end + rest.length;
  const ahead = plain.slice(from, from + 240);
  const called = IN_CALL.test(plain.slice(Math.max(0, start - 44), start));
  const code = IN_CODE.exec(ahead) ?? (called ? AS_ARGUMENT.exec(ahead) : null);
  if (code) {
    const written = valueAt(text, from + code[0].length);
    const match = written && judged(text, written, keyword, { by: 'sign', gap: '', line: code[0].includes('\n') });
    if (match || keyword === 'pass') return match;
  }
  // "pass" is an everyday word: only a sign or a value full of digits right behind it makes it a name.
  if (keyword === 'pass') return besides(text, from, keyword);
  for (const pattern of IN_PROSE) {
    const prose = pattern.exec(ahead);
    const { gap = '', link = '', line = '' } = prose?.groups ?? {};
    if (!prose || RULE_WORDS.test(pattern === IN_PROSE[1] ? gap.replace(NEW_VALUE, '') : gap)) continue;
    const written = valueAt(text, from + prose[0].length);
    const by = /[:=>→]\*{0,2}$/.test(link) ? 'sign' : pattern === IN_PROSE[0] ? 'verb' : 'neighbour';
    const match = written && judged(text, written, keyword, { by, gap, line: line !== '' });
    if (match) return match;
  }
  const changed = CHANGED.exec(ahead);
  const written = changed && valueAt(text, from + changed[0].length);
  const match =
    written && isStrong(written.value) && judged(text, written, keyword, { by: 'verb', gap: '', line: false });
  return match || besides(text, from, keyword);
}

/** "mdp du compte de M. Roy a été réinitialisé à …", "password of the till has been changed to …" */
const CHANGED =
  /^[^\n:=]{0,72}? (?:reset|reinitialisee?|remise?|changee?|modifiee?|mise?|set|definie?|changed|updated) (?:to|a|en|par|sur) (?=\S)/;

interface Found {
  readonly by: Announcement['by'];
  readonly gap: string;
  readonly line: boolean;
}

function judged(text: string, written: Written, keyword: string, { by, gap, line }: Found): Match | undefined {
  const { start, end, value, quoted } = written;
  const strong = isStrong(value);
  if (line && !strong && !quoted) return undefined;
  if (!strong && by !== 'sign' && !OWNER.test(gap)) return undefined;
  const confidence = judgePassword(value, { quoted, by, closes: closesClause(text, end) });
  return confidence === undefined ? undefined : passwordMatch(start, end, confidence, keyword);
}

/** Which password it is may stand between: "mdp provisoire Xk492pp!". */
const BESIDES =
  /^(?:'s)? ?\??[ (]\(?(?:(?:for|of|du|de la|pour) (?:(?:the|le|la|fichier) )?(?:[a-z-]{2,12}) )?(?:(?:temporaire|provisoire|actuel|initial|admin|root|wifi|wi-fi|temporary|temp|current|new|nouveau|general|commun|invite|guest)[ )]{1,2}){0,2}(?=\S)/i;

/** "mdp Azerty123!", 'mot de passe "licorne"', "password (…)": the value stands right behind the name. */
function besides(text: string, from: number, keyword: string): Match | undefined {
  const opening = BESIDES.exec(text.slice(from, from + 48))?.[0];
  const written = opening && valueAt(text, from + opening.length);
  if (!written) return undefined;
  const { start, end, value, quoted } = written;
  // A word and a number is a product or an order as well, except behind names that announce nothing else.
  const numbered = /^\p{L}+-\d+$/u.test(value) && !(/wi-?fi|wpa|mdp/.test(keyword) && /^\p{Lu}\p{Ll}/u.test(value));
  const sure = isStrong(value) && value.length >= 6 && !/^\d/.test(value) && !numbered;
  if (!sure && !(quoted && keyword !== 'pass' && /^[^\s=]{5,40}$/.test(value))) return undefined;
  const confidence = judgePassword(value, { quoted, by: 'neighbour', closes: true });
  return confidence === undefined ? undefined : passwordMatch(start, end, confidence, keyword);
}
