import { matchNumbers, type DigitCluster, type NumberShape } from '../../../scan/digits.ts';
import type { BankSpan } from './span.ts';

const ROUTING = /(?<![\w.,/-])\d{9}(?![\w%]|[-/.,]\d)/g;
const SHAPE: NumberShape = { digits: 9, before: 1, after: 2 };
const ANNOUNCED =
  /(?<![a-z])(?:routing|aba|ach|rtn|rt|transit|wire|direct deposit)(?![a-z])[^\d\n]{0,24}\n?[^\d\n]{0,12}$/;
const ACCOUNT_AFTER = /^([^\d]{1,40})(?<![\d,.-])(\d{6,17}|\d{4}(?:[ -]\d{4}){1,3})(?![\w%]|[-/.,]\d)/;
const ACCOUNT_BEFORE =
  /(?<![a-z])(?:accounts?|acct?|a\/c|checking|savings)(?![a-z])[^\d]{0,20}?(\d{6,17})([^\d]{1,36})$/;
const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1];

/** Routing number with a valid check digit and account number, in either order. */
export function* americanAccounts(plain: string, digits: readonly DigitCluster[]): Generator<BankSpan> {
  for (const { 0: routing, index } of matchNumbers(plain, digits, SHAPE, ROUTING)) {
    if (!isRouting(routing) || !ANNOUNCED.test(plain.slice(Math.max(0, index - 48), index))) continue;
    const end = index + routing.length;
    const after = ACCOUNT_AFTER.exec(plain.slice(end, end + 64));
    if (after) {
      yield found(plain, index, end + after[0].length);
      continue;
    }
    const from = Math.max(0, index - 84);
    const earlier = ACCOUNT_BEFORE.exec(plain.slice(from, index));
    if (!earlier?.[1]) continue;
    yield found(plain, index - (earlier[2]?.length ?? 0) - earlier[1].length, end);
  }
}

/** Weights 3, 7, 1 over the nine digits give a multiple of ten (ABA). */
function isRouting(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
  return sum % 10 === 0 && /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(digits);
}

function found(plain: string, start: number, end: number): BankSpan {
  const value = plain.slice(start, end).replace(/\D/g, '');
  return { start, end, value, evidence: 'valid routing number and account' };
}
