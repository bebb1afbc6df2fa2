import type { BankSpan } from './span.ts';

interface Pair {
  readonly evidence: string;
  /** The account with the number of its bank; group 1 begins the value and the last group ends it. */
  readonly pattern: RegExp;
}

/** Between the two numbers: signs, and words that name the second. */
const GAP = String.raw`(?:[\s|/,;:.=()#*-]|account|acct?|a/c|number|num|no|name|savings|current|chequing|and|with|the|is){1,12}?`;
const NAMED = String.raw`(?: ?(?:code|number|num|no\.?))?(?: is)?[\s:.=#|*(-]{0,4}`;
const ENDS = String.raw`(?![\w%]|[-/.,]\d)`;
const AUSTRALIAN = String.raw`\d{2,4}(?:[ -]?\d{3,4}){1,2}`;

const PAIRS: readonly Pair[] = [
  {
    evidence: 'Australian BSB and account',
    pattern: new RegExp(String.raw`(?<![a-z])bsb${NAMED}(\d{3}[- ]?\d{3})${GAP}(${AUSTRALIAN})${ENDS}`, 'g'),
  },
  {
    evidence: 'Canadian transit, institution and account',
    pattern: new RegExp(
      String.raw`(?<![a-z])transit${NAMED}(\d{5})(?:-\d{3}|[\s,;|/-]{1,3}inst(?:itution)?\.?${NAMED}\d{3})${GAP}(\d{7,12})${ENDS}`,
      'g',
    ),
  },
  {
    evidence: 'Indian IFSC and account',
    pattern: new RegExp(String.raw`(?<![a-z])ifsc${NAMED}([a-z]{4}0[a-z\d]{6})${GAP}(\d{9,18})${ENDS}`, 'g'),
  },
  {
    evidence: 'Indian account and IFSC',
    pattern: new RegExp(
      String.raw`(?<=(?:account|acct?|a/c)${NAMED})(\d{9,18})[\s,;|/(-]{1,4}(?:and )?ifsc${NAMED}([a-z]{4}0[a-z\d]{6})(?!\w)`,
      'g',
    ),
  },
  {
    evidence: 'account of New Zealand',
    pattern:
      /(?<=(?:account|acct?|a\/c|bank|pay(?:ment)?|nz)[^\d\n]{0,24})(?<![\w-])(\d{2}-\d{4}-\d{7}-(\d{2,3}))(?![\w-])/g,
  },
];

/** What a value is compared by: the words between are not part of it. */
const NUMBERS = /[a-z]{4}0[a-z\d]{6}|\d+/g;

/** One of these stands in every text that holds such an account. */
const WORD = /bsb|transit|ifsc|\d{2}-\d{4}-\d{7}-\d/;

/** Accounts of countries without IBAN, each with the number of its bank and the word that names it. */
export function* foreignAccounts(plain: string): Generator<BankSpan> {
  if (!WORD.test(plain)) return;
  for (const { evidence, pattern } of PAIRS) {
    for (const { 0: whole, 1: first = '', index } of plain.matchAll(pattern)) {
      const start = index + whole.indexOf(first);
      const end = index + whole.length;
      yield { start, end, value: plain.slice(start, end).match(NUMBERS)?.join('') ?? '', evidence };
    }
  }
}
