import type { Match } from '../../../detector.ts';
import type { View } from '../../../scan/view.ts';
import { judgePassword, isStrong } from './judge.ts';
import { passwordMatch } from './match.ts';
import { valueAt } from './value.ts';

/** The word is not said again for the next one: "… Celui du NAS : …", "… and for the blog it's …", "… the new one is …". */
const NEXT_ONE =
  /^[^]{0,60}?(?<![a-z])(?:(?:celui|celle|the one|that) (?:du|de|des|d'|pour|for|of|on|sur) ?[^:=\n]{1,32}?|(?:le|la) nouv(?:eau|elle)|the (?:new|old|other) one|l'ancien|(?:and|et|puis) (?:for|pour|on|sur) (?:the |le |la |l')?[a-z0-9 -]{2,24}?)(?: ?(?::|=|->|→)|,? (?:est|is|was|c'est|its|it's|sera|etait)) ?(?=\S)/;
const MOST = 4;

/** Passwords that follow another in the same line. */
export function continuedAfter({ text, plain }: View, end: number, keyword: string): Match[] {
  const found: Match[] = [];
  let from = end;
  while (found.length < MOST) {
    const link = NEXT_ONE.exec(plain.slice(from, from + 140))?.[0];
    const written = link === undefined ? undefined : valueAt(text, from + link.length);
    if (!written || !isStrong(written.value)) break;
    const confidence = judgePassword(written.value, { quoted: written.quoted, by: 'verb', closes: true });
    if (confidence === undefined) break;
    found.push(passwordMatch(written.start, written.end, confidence, keyword));
    from = written.end;
  }
  return found;
}
