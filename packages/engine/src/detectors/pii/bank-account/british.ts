import type { BankSpan } from './span.ts';

const SORT_CODE = /(?<![\w.,/-])\d{2}([- .]?)\d{2}\1\d{2}(?![\w%]|[-/.,]\d)/g;
const ACCOUNT_AFTER = /^([^\d]{1,48})(?<![\d,.#-])(\d{8}|\d{4}[ -]\d{4})(?![\w%]|[-/.,]\d)/;
const ACCOUNT_BEFORE = /(?<![\w.,/-])(\d{8}|\d{4}[ -]\d{4})([^\d]{1,48})$/;

const SORT_WORD = /(?<![a-z])(?:sort(?:[ -]?code)?|s\/c(?:ode)?|sc)(?![a-z])/;
/** The sort code directly behind its own name. */
const ANNOUNCED = /(?<![a-z])(?:sort[ -]?code|s\/c(?:ode)?|sort|sc)s?(?: (?:is|no|number))?[\s:=.#|*(-]{0,4}$/;
const ACCOUNT_WORD = /(?<![a-z])(?:accounts?|acct?s?|a\/cs?|ac)(?![a-z])/;
/** Signs and labels, and nothing that says something else. */
const ONLY_LABELS =
  /^(?:[\s|/,;:.=()#&*-]|[\u2010-\u2015]|sort|code|account|acct|acc|a\/c|ac|s\/c|s\/code|sc|number|num|no|n°|bank|and|with|the|is|my|our|his|her|their){1,16}$/;
/** Between the pair another word may stand when both halves are named. */
const BANKING =
  /(?<![a-z])(?:bacs|chaps|faster payments?|bank(?:ing)?|barclays|lloyds|hsbc|natwest|santander|monzo|starling|refund(?:ed)?|pay(?:ment|ments|ee|ing)?|transfer(?:red)?|direct debit|standing order|payroll|salary|sort codes?|aib|nationwide)(?![a-z])/;

/** Sort code and account number, in either order, announced by one of their names or by words about payments. */
export function* britishAccounts(plain: string): Generator<BankSpan> {
  for (const { 0: code, 1: sign, index } of plain.matchAll(SORT_CODE)) {
    const end = index + code.length;
    const ahead = plain.slice(Math.max(0, index - 90), index);
    const announced = ANNOUNCED.test(ahead.slice(-24));
    const account = ACCOUNT_AFTER.exec(plain.slice(end, end + 60));
    if (account?.[1] !== undefined && belongs(account[1], ahead, plain.slice(end, end + 120), announced, sign !== '')) {
      yield found(plain, index, end + account[0].length);
      continue;
    }
    const earlier = ACCOUNT_BEFORE.exec(plain.slice(Math.max(0, index - 62), index));
    if (earlier?.[2] === undefined || !SORT_WORD.test(earlier[2])) continue;
    yield found(plain, index - earlier[0].length, end);
  }
}

function belongs(gap: string, ahead: string, behind: string, announced: boolean, grouped: boolean): boolean {
  if (/[.!?]\s+[a-z]{3,} [a-z]{2,} /.test(gap)) return false;
  if (announced) return ACCOUNT_WORD.test(gap) || ONLY_LABELS.test(gap) || gap.length <= 24;
  if (!ONLY_LABELS.test(gap)) return false;
  if (ACCOUNT_WORD.test(gap)) return grouped || SORT_WORD.test(ahead) || BANKING.test(ahead);
  const strong = /sort[ -]?code|s\/c/.test(ahead) && ACCOUNT_WORD.test(ahead);
  return strong || (grouped && (BANKING.test(ahead) || /sort[ -]?code/.test(behind)));
}

function found(plain: string, start: number, end: number): BankSpan {
  const value = plain.slice(start, end).replace(/\D/g, '');
  return { start, end, value, evidence: 'sort code and account number' };
}
