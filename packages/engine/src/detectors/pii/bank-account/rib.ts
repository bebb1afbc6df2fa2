import { matchNumbers, type DigitCluster, type NumberShape } from '../../../scan/digits.ts';
import type { BankSpan } from './span.ts';

/** What may stand between two parts of a RIB: signs, line ends and the labels of its columns. */
const BETWEEN =
  '(?:[\\s|/,;:.=()°#\\u2010-\\u2015-]|code|guichet|agence|numero|num|no|n|de|du|compte|cpte|bancaire|cle|rib|et|la|le|branch|account|number|key){0,28}?';
/** Bank 5, branch 5, account 11, key 2. */
const RIB = new RegExp(
  `(?<![\\w.,])(\\d{5})${BETWEEN}(?<![a-z])(\\d{5})${BETWEEN}(?<![a-z])([0-9a-z](?:[ .]?[0-9a-z]){10})${BETWEEN}(?<![a-z])(\\d{2})(?![\\w]|[.,]\\d)`,
  'y',
);
/** Where one may begin. */
const BANK = /(?<![\w.,])\d{5}/g;
const BANK_SHAPE: NumberShape = { digits: 5, before: 1, after: 0 };
/** The same without anything between: one run of digits, letters in the account. */
const SOLID = /(?<!\w)(\d{5})(\d{5})([0-9a-z]{11})(\d{2})(?!\w)/g;
const SOLID_SHAPE: NumberShape = { digits: 10, before: 1, after: 14 };

/** French account numbers whose key is right, in every layout. */
export function* ribs(plain: string, digits: readonly DigitCluster[]): Generator<BankSpan> {
  const written = [...spaced(plain, digits), ...matchNumbers(plain, digits, SOLID_SHAPE, SOLID)];
  for (const { 0: whole, index, 1: bank = '', 2: branch = '', 3: middle = '', 4: key = '' } of written) {
    const account = middle.replace(/[ .]/g, '');
    if (!hasValidKey(bank, branch, account, key)) continue;
    const value = `${bank}${branch}${account}${key}`;
    yield { start: index, end: index + whole.length, value, evidence: 'valid RIB key' };
  }
}

function* spaced(plain: string, digits: readonly DigitCluster[]): Generator<RegExpExecArray> {
  RIB.lastIndex = 0;
  for (const { index } of matchNumbers(plain, digits, BANK_SHAPE, BANK)) {
    if (index < RIB.lastIndex) continue;
    const done = RIB.lastIndex;
    RIB.lastIndex = index;
    const found = RIB.exec(plain);
    if (found) yield found;
    else RIB.lastIndex = done;
  }
}

/** 97 − (89·bank + 15·branch + 3·account) mod 97, letters counted as A=1 … I=9, J=1 … R=9, S=2 … Z=9. */
function hasValidKey(bank: string, branch: string, account: string, key: string): boolean {
  const digits = account.replace(/[a-z]/g, (letter) => {
    const rank = letter.charCodeAt(0) - 97;
    return String(rank < 18 ? (rank % 9) + 1 : rank - 16);
  });
  const sum = 89 * Number(bank) + 15 * Number(branch) + 3 * Number(digits);
  return 97 - (sum % 97) === Number(key);
}
