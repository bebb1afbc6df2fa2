import type { Match } from '../../../detector.ts';
import type { Hit } from '../../../scan/keywords.ts';
import type { View } from '../../../scan/view.ts';
import { judgePassword } from './judge.ts';
import { passwordMatch } from './match.ts';
import { valueAt } from './value.ts';

/** Command lines and queries that take a password, by the word that opens them, and what leads to it. */
const LEADS: Readonly<Record<string, RegExp>> = {
  curl: /^[^\n|]{0,160}? (?:-u|--user)[ =]["']?[\w.@-]{1,60}:/,
  wget: /^[^\n|]{0,160}? --(?:http-)?password[ =]/,
  mysql: /^[^\n|]{0,80}? -p(?=[^\s-])/,
  mysqldump: /^[^\n|]{0,80}? -p(?=[^\s-])/,
  sshpass: /^ -p ?/,
  'identified by': /^ (?=['"])/,
  'docker login': /^[^\n|]{0,80}? (?:-p|--password)[ =]/,
  'redis-cli': /^[^\n|]{0,80}? -a ?/,
  'net use': /^[^\n]{0,80}?\/user:\S{1,40} /,
  sqlplus: /^[^\n]{0,24}? [\w.-]{1,40}\//,
  requirepass: /^ /,
  masterauth: /^ /,
  mysqli_connect: /^ ?\((?: ?["'][^"'\n]{0,80}["'] ?,){2} ?(?=["'])/,
  pg_connect: /^ ?\(["'][^\n]{0,120}? password=/,
  'new pdo': /^ ?\((?: ?["'][^"'\n]{0,120}["'] ?,){2} ?(?=["'])/,
  'convertto-securestring': /^ (?=["'])/,
};
export const COMMANDS = Object.keys(LEADS);

/** `curl -u admin:…`, `mysql -p…`, `IDENTIFIED BY '…'`. */
export function passwordInCommand({ text, plain }: View, { end, keyword }: Hit): Match | undefined {
  const lead = LEADS[keyword]?.exec(plain.slice(end, end + 260));
  const written = lead && valueAt(text, end + lead[0].length);
  if (!written) return undefined;
  const confidence = judgePassword(written.value, { quoted: written.quoted, by: 'sign', closes: true });
  return confidence === undefined ? undefined : passwordMatch(written.start, written.end, 0.9, keyword);
}
