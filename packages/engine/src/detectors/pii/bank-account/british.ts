import { cellsBelow } from '../column.ts';
import { matchNumbers, type DigitCluster, type NumberShape } from '../../../scan/digits.ts';
import type { BankSpan } from './span.ts';

const SORT_CODE = /(?<![\w.,/-])\d{2}( - |[- .]?)\d{2}\1\d{2}(?![\w%]|[-.,]\d|\/\d(?!\d{7}(?!\d)))/g;
const SHAPE: NumberShape = { digits: 6, before: 1, after: 2 };
const ACCOUNT_AFTER = /^(,|[^\d]{1,80}(?<![\d,.#-]))(\d{8}|\d{4}[ -]\d{4}|\d\d(?: \d\d){3})(?![\w%]|[-/.,]\d)/;
const ACCOUNT_BEFORE = /(?<![\w.,/-])(\d{8}|\d{4}[ -]\d{4})([^\d]{1,48})$/;

const SORT_WORD = /(?<![a-z])(?:sort(?:[ -]?code)?|s\/c(?:ode)?|sc)(?![a-z])/;
/** The sort code directly behind its own name. */
const ANNOUNCED = /(?<![a-z])(?:sort[ -]?code|s\/c(?:ode)?|sort|sc)s?(?: (?:is|no|number)|'s)?[\s:=.#|*(-]{0,4}$/;
const ACCOUNT_WORD = /(?<![a-z])(?:accounts?|acct?s?|a\/cs?|ac)(?![a-z])/;
/** Pairs of a file: `"sort_code":"20-00-00","account_number":"55779911"`. */
const KEYED = /^["',;&\s]{1,6}["']?(?:account|acct|acc)_?-?(?:number|no|num)?["']? ?[:=] ?["']?$/;
/** A name may stand between when the number is announced again. */
const NUMBERED = /(?<![a-z])(?:account|acct?|a\/c)\.? ?(?:number|no|num)[\s:.=]{0,3}$/;
/** Signs and labels, and nothing that says something else. */
const ONLY_LABELS =
  /^(?:[\s|/,;:.=()#&*-]|[\u2010-\u2015]|sort|code|account|acct|acc|a\/c|ac|s\/c|s\/code|sc|number|num|no|n°|bank|and|with|the|is|my|our|his|her|their){1,16}$/;
/** Between the pair another word may stand when both halves are named. */
const BANKING =
  /(?<![a-z])(?:bacs|chaps|faster payments?|bank(?:ing)?|barclays|lloyds|hsbc|natwest|santander|monzo|starling|tsb|rbs|halifax|revolut|metro bank|co-op bank|first direct|bank of scotland|ulster bank|danske|refund(?:ed)?|pay(?:ment|ments|ee|ing)?|transfer(?:red)?|direct debit|standing order|payroll|salary|sort codes?|aib|nationwide|payee|paid|payer|remit(?:tance)?|mandate|wages|debit|credited|standing orders?)(?![a-z])/;

const PAID = new RegExp(`${ACCOUNT_WORD.source}|${BANKING.source}`);
/** "account 70872490 at branch 40-47-84", "payer account 70872490/404784" */
const NEXT = /^(?: ?[/,] ?| at (?:branch )?|, code )$/;

/** Sort code and account number, in either order, announced by one of their names or by words about payments. */
export function* britishAccounts(plain: string, digits: readonly DigitCluster[]): Generator<BankSpan> {
  for (const { 0: code, 1: sign, index } of matchNumbers(plain, digits, SHAPE, SORT_CODE)) {
    const end = index + code.length;
    const ahead = plain.slice(Math.max(0, index - 90), index);
    const announced = ANNOUNCED.test(ahead.slice(-24));
    const account = ACCOUNT_AFTER.exec(plain.slice(end, end + 92));
    const pair = account?.[1] !== undefined && isPlainPair(code, account[1], ahead);
    if (
      account?.[1] !== undefined &&
      (pair || belongs(account[1], ahead, plain.slice(end, end + 120), announced, sign !== ''))
    ) {
      yield found(plain, index, end + account[0].length);
      continue;
    }
    const earlier = ACCOUNT_BEFORE.exec(plain.slice(Math.max(0, index - 62), index));
    if (earlier?.[2] === undefined) continue;
    const named =
      SORT_WORD.test(earlier[2]) ||
      (sign !== '' && BANKING.test(earlier[2]) && ACCOUNT_WORD.test(ahead)) ||
      (NEXT.test(earlier[2]) && sign !== '' && PAID.test(ahead.slice(-48)));
    if (!named) continue;
    yield found(plain, index - earlier[0].length, end);
  }
}

/** "20-00-00 55779911": a pair that nothing else looks like, unless the first half is a date or the words count something. */
function isPlainPair(code: string, gap: string, ahead: string): boolean {
  const [first = 0, second = 0] = code.split('-').map(Number);
  const date =
    (first >= 1 && first <= 31 && second >= 1 && second <= 12) ||
    (second >= 1 && second <= 12 && first >= 19 && first <= 30);
  return code.includes('-') && !date && /^(?: |, ?| ?[/|] ?|\n|\t)$/.test(gap) && !COUNTS.test(ahead);
}

const COUNTS =
  /(?<![a-z])(?:serial|s\/n|orders?|ref(?:erence)?|part|batch|lot|tracking|tickets?|serie|commande|colis|suivi|invoice|facture|phone|tel|fax|imei|sku|item|article|case|incident|version|ean|model|dossier)(?![a-z])[^.\n]{0,24}$/;

function belongs(gap: string, ahead: string, behind: string, announced: boolean, grouped: boolean): boolean {
  if (/[.!?]\s+[a-z]{3,} [a-z]{2,} /.test(gap)) return false;
  if (KEYED.test(gap)) return true;
  if (gap.length > 48) return announced && NUMBERED.test(gap);
  if (announced) return ACCOUNT_WORD.test(gap) || ONLY_LABELS.test(gap) || gap.length <= 24;
  if (/^ ?[ /-] ?$/.test(gap) && BANKING.test(ahead.slice(-48)) && !COUNTS.test(ahead)) return true;
  if (!ONLY_LABELS.test(gap)) return false;
  if (ACCOUNT_WORD.test(gap)) return grouped || SORT_WORD.test(ahead) || BANKING.test(ahead);
  if (/^ ?\/ ?$/.test(gap) && BANKING.test(ahead)) return true;
  const strong = /sort[ -]?code|s\/c/.test(ahead) && ACCOUNT_WORD.test(ahead);
  return strong || (grouped && (BANKING.test(ahead) || /sort[ -]?code/.test(behind)));
}

function found(plain: string, start: number, end: number): BankSpan {
  const value = plain.slice(start, end).replace(/\D/g, '');
  return { start, end, value, evidence: 'sort code and account number' };
}

/** The columns under "sort_code" and "account_number", or the one under "sort_code_account". */
export function* accountsInColumns(plain: string): Generator<BankSpan> {
  for (const { index } of plain.matchAll(SORT_HEADER)) {
    const codes = cellsBelow(plain, index);
    if (codes.length === 0) continue;
    const from = plain.lastIndexOf('\n', index) + 1;
    const head = ACCOUNT_HEADER.exec(plain.slice(from, from + 300).split('\n')[0] ?? '');
    const accounts = head ? cellsBelow(plain, from + head.index) : [];
    for (const [row, code] of codes.entries()) {
      if (PAIR_CELL.test(plain.slice(code.start, code.end))) yield found(plain, code.start, code.end);
      const account = accounts[row];
      if (!account || !CODE_CELL.test(plain.slice(code.start, code.end)) || !NUMBER_CELL.test(plain.slice(account.start, account.end))) continue; // prettier-ignore
      const [start, end] = [Math.min(code.start, account.start), Math.max(code.end, account.end)];
      if (!plain.slice(start, end).includes('\n')) yield found(plain, start, end);
    }
  }
}

const SORT_HEADER = /(?<![a-z])sort(?:[ _-]?code)?(?![a-z])/g;
const ACCOUNT_HEADER = /(?<![a-z])(?<!sort[ _-]?code_)(?:account|acct?|a\/c)(?![a-z])(?! ?_?(?:name|holder|type))/;
const CODE_CELL = /^\d{2}([- ]?)\d{2}\1\d{2}$/;
const NUMBER_CELL = /^\d{4} ?\d{4}$/;
const PAIR_CELL = /^\d{2}([- ]?)\d{2}\1\d{2}[ /,-]{1,3}\d{8}$/;
