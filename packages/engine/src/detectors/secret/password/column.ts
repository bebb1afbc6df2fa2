import type { Match } from '../../../detector.ts';
import type { Hit } from '../../../scan/keywords.ts';
import type { View } from '../../../scan/view.ts';
import { cellsBelow } from '../../pii/column.ts';
import { judgePassword } from './judge.ts';
import { passwordMatch } from './match.ts';

const OPENS = /(?:^|[\n;,|\t])["' ]{0,3}$/;
const CLOSES = /^["' ]{0,3}(?:$|[\r\n;,|\t])/;

/** "user,password" above rows of both: what stands below the name. */
export function passwordsBelow({ text, plain }: View, { start, end, keyword }: Hit): Match[] {
  if (!OPENS.test(plain.slice(Math.max(0, start - 4), start)) || !CLOSES.test(plain.slice(end, end + 5))) return [];
  return cellsBelow(plain, start).flatMap((cell) => {
    const quoted = /^["'].*["']$/.test(text.slice(cell.start, cell.end)) ? 1 : 0;
    const [from, to] = [cell.start + quoted, cell.end - quoted];
    const value = text.slice(from, to);
    const confidence = value.includes(' ')
      ? undefined
      : judgePassword(value, { quoted: false, by: 'sign', closes: true });
    return confidence === undefined ? [] : [passwordMatch(from, to, confidence, keyword)];
  });
}
