import type { BankSpan } from './span.ts';

/** What may stand between two parts of a RIB: signs, line ends and the labels of its columns. */
const BETWEEN =
  '(?:[\\s|/,;:.=()°#\\u2010-\\u2015-]|code|guichet|agence|numero|num|no|n|de|du|compte|cpte|bancaire|cle|rib|et|la|le|branch|account|number|key){0,28}?';
/** Bank 5, branch 5, account 11, key 2. */
const RIB = new RegExp(
  `(?<![\\w.,])(\\d{5})${BETWEEN}(?<![a-z])(\\d{5})${BETWEEN}(?<![a-z])([0-9a-z](?:[ .]?[0-9a-z]){10})${BETWEEN}(?<![a-z])(\\d{2})(?![\\w]|[.,]\\d)`,
  'g',
);
/** The same without anything between: one run of digits, letters in the account. */
const SOLID = /(?<!\w)(\d{5})(\d{5})([0-9a-z]{11})(\d{2})(?!\w)/g;

/** French account numbers whose key is right, in every layout. */
export function* ribs(plain: string): Generator<BankSpan> {
  for (const pattern of [RIB, SOLID]) {
    for (const { 0: written, index, 1: bank = '', 2: branch = '', 3: spaced = '', 4: key = '' } of plain.matchAll(
      pattern,
    )) {
      const account = spaced.replace(/[ .]/g, '');
      if (!hasValidKey(bank, branch, account, key)) continue;
      const value = `${bank}${branch}${account}${key}`;
      yield { start: index, end: index + written.length, value, evidence: 'valid RIB key' };
    }
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
