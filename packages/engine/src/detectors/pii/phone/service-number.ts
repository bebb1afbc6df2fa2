/** French 08xx, and 09 69 and 09 70 to 09 77 where companies have their non-surcharged services. */
const FRENCH = /^0(?:8\d{8}|969\d{6})$/;
/** 03xx, 08xx and 09xx belong to organisations; 05xx to companies; 0118 is Reading, 118xxx a directory. */
const BRITISH = /^0(?:3[0347]\d{7,8}|500\d{6}|80[08]\d{6,7}|84\d{7,8}|87\d{8}|9\d{9})$/;
const AMERICAN = /^1?(?:8(?:00|33|44|55|66|77|88)|900)\d{7}$/;
/** How British 03xx and 084x numbers are written; a French number of ten digits goes in pairs. */
const BRITISH_GROUPS = /^\(?0\d{3}\)?[ -]\d{3}[ -]?\d{3,4}$|^\(?0\d{3}\)?[ -]\d{2} \d{2} \d{2,3}$|^0\d{10}$/;
/** Directories and services everybody may ring: 118 218, 116 117, 10 14, 36 39. */
const SHORT = /^(?:118\d{3}|116\d{3}|(?:3\d|10)\d{2})$/;

/** Free, shared-cost, surcharged and short numbers: they belong to nobody. */
export function isServiceNumber(written: string, digits: string): boolean {
  if (digits.startsWith('00800')) return true;
  const british = /^(?:\+|00)44(\d+)$/.exec(digits)?.[1];
  if (british) return BRITISH.test(`0${british.replace(/^0/, '')}`);
  const french = /^(?:\+|00)33(\d+)$/.exec(digits)?.[1];
  if (french) return FRENCH.test(`0${french.replace(/^0/, '')}`);
  if (/^(?:\+|00)/.test(digits)) {
    const american = /^(?:\+|00)1(\d{10})$/.exec(digits)?.[1];
    return american !== undefined && AMERICAN.test(american);
  }
  if (SHORT.test(digits) || FRENCH.test(digits) || AMERICAN.test(digits)) return true;
  return BRITISH.test(digits) && BRITISH_GROUPS.test(written) && !/^0\d{2} /.test(written);
}
