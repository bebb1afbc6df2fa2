import { AMBIGUOUS, COMMON, GIVEN, listedKind, SURNAME } from '../../../lexicon/names.ts';
import type { View } from '../../../scan/view.ts';

const BEFORE = /(?:^|[^a-z0-9@/\\._-])([a-z]{3,16}(?:-[a-z]{3,12})?)$/;
const BEHIND = /^([a-z]{1,20}(?:-[a-z]{2,16})?)\d{0,2}(?![a-z0-9@/\\_-]|\.[a-z0-9]|["']@)/;
/** What a program, a file or a site is called ends like this. */
const ENDING =
  /^(?:com?|org|net|fr|uk|ie|de|eu|io|ai|dev|app|info|biz|pdf|docx?|xlsx?|pptx?|csv|txt|json|ya?ml|xml|html?|css|m?[jt]sx?|py|rb|go|rs|java|sh|sql|md|png|jpe?g|gif|svg|zip|gz|exe|log|conf|config|cfg|ini|env|local|lan|internal|example|test|name|id|key|value|length|map|get|set|new|first|last|data|text|vue|php)$/;
/** Somebody is logged in, writes or is written to. */
const ACCOUNT =
  /(?:\b(?:user(?:name)?|utilisateur|login|logon|compte|account|uid|owner|author|as|by|par|from|for|de|pour|session(?: of| de)?)[ =:"']{1,3}|(?:^|\n|\] ?|@))$/;

/** Where a program writes who it is that logs in; what follows is an account and nothing else. */
const LOGIN =
  /(?:(?<![a-z])(?:user(?:name)?|login|logon|uid|account|owner|author|utilisateur|identifiant)[=:]\s?["']?|(?<![a-z])(?:password for|session opened for user|session closed for user|publickey for|logged in as|signed in as|connecte en tant que)(?: invalid user)? |(?:^|\n)\d{1,3}(?:\.\d{1,3}){3} - )$/;
const LOGIN_WORD = /(?<=[=: "'-])[a-z]{5,18}(?![a-z@.\\/_-])/g;
const LOGIN_HINT =
  /(?:user|login|logon|uid|account|owner|author|utilisateur|identifiant|password|session|key|signed|logged|connecte|\d - )/;

/** "Failed password for ygauthier": an initial and a family. */
function* namesInLogins({ plain }: View): Generator<{ start: number; end: number }> {
  if (!LOGIN_HINT.test(plain)) return;
  for (const { 0: account, index } of plain.matchAll(LOGIN_WORD)) {
    if (listedKind(account) !== 0 || !isFamily(account.slice(1))) continue;
    if (LOGIN.test(plain.slice(Math.max(0, index - 40), index))) yield { start: index, end: index + account.length };
  }
}

function isFamily(word: string): boolean {
  const kind = listedKind(word);
  return (kind & SURNAME) !== 0 && (kind & COMMON) === 0;
}

/** "tom.hale: on my way", "session opened for user julie.moreau": the account of somebody bears the name. */
export function* namesInHandles(view: View): Generator<{ start: number; end: number }> {
  const { plain } = view;
  yield* namesInLogins(view);
  for (let dot = plain.indexOf('.'); dot > 0; dot = plain.indexOf('.', dot + 1)) {
    const next = plain.charCodeAt(dot + 1);
    if (next < 97 || next > 122) continue;
    const given = BEFORE.exec(plain.slice(Math.max(0, dot - 31), dot))?.[1];
    const family = given === undefined ? undefined : BEHIND.exec(plain.slice(dot + 1, dot + 42))?.[1];
    if (given === undefined || family === undefined || ENDING.test(family)) continue;
    const kind = listedKind(given.split('-')[0] ?? '');
    if (!(kind & GIVEN)) continue;
    const known = listedKind(family);
    const start = dot - given.length;
    const end = dot + 1 + family.length;
    const both = (known & SURNAME) !== 0 && (known & COMMON) === 0;
    const account = ACCOUNT.test(plain.slice(Math.max(0, start - 24), start));
    if ((both && !(kind & AMBIGUOUS)) || (account && (!(kind & AMBIGUOUS) || (known & SURNAME) !== 0)))
      yield { start, end };
  }
}
