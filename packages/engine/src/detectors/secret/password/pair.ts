import type { Match } from '../../../detector.ts';
import type { View } from '../../../scan/view.ts';
import { isStrong, judgePassword } from './judge.ts';
import { passwordMatch } from './match.ts';
import { valueAt } from './value.ts';

/** "identifiants : julie / …", "login admin, pass …", "accès FTP : site42 puis …". Read in plain text. */
const USER =
  /^s?(?: (?:de|du|d'|of|for|to|pour|a|au|sur|on|en|the|la|le|l'|[a-z0-9-]{2,16})){0,4}? ?(?:[:=]|are|sont|is|est|c'est|avec|with|->|)[ \t]{0,2}\n?[ \t]{0,2}["'`]?[\w.@+\\-]{2,60}["'`]?(?: ?[/|:,+][ \t]{0,2}\n?[ \t]{0,2}| (?:puis|et|and|with|avec|-|->) )/;

/** The second half of a pair of credentials; the first half is a name and no secret. */
export function pairAfter(
  { text, plain }: Pick<View, 'text' | 'plain'>,
  end: number,
  keyword: string,
): Match | undefined {
  // "postgres://user:password@host": an address, not a pair.
  const opened = end - keyword.length;
  if (plain.startsWith('//', opened - 2)) return undefined;
  if (/^s? publi/.test(plain.slice(end, end + 8))) return undefined;
  const user = USER.exec(plain.slice(end, end + 180));
  if (!user) return undefined;
  const written = valueAt(text, end + user[0].length);
  if (!written || !isStrong(written.value) || /@[\w-]+\.\w/.test(written.value) || /^\d{1,2}[:h/]/.test(written.value))
    return undefined;
  const confidence = judgePassword(written.value, { quoted: written.quoted, by: 'neighbour', closes: true });
  return confidence === undefined ? undefined : passwordMatch(written.start, written.end, 0.8, keyword);
}
