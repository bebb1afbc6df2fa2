/** Amounts of money and percentages of a text, as written, without repetitions. */
export function findAmounts(text: string): string[] {
  const found = new Map<string, string>();
  for (const [match] of text.matchAll(AMOUNT)) {
    const amount = match.trim();
    if (!found.has(amount.toLowerCase())) found.set(amount.toLowerCase(), amount);
  }
  return [...found.values()];
}

/** Much cheaper than looking for all of them. */
export function hasAmount(text: string): boolean {
  return ANY_AMOUNT.test(text);
}

/** Grouped by spaces, points, commas or apostrophes, or not at all. */
const NUMBER = "(?:\\d{1,3}(?:[ .,']\\d{3}){1,4}(?:[.,]\\d{1,2})?|\\d{1,12}(?:[.,]\\d{1,3})?)(?!\\d)";
const SCALE = "(?: ?(?:k|K|M|Md|bn|millions?(?: d[e'])?|milliards?(?: d[e'])?|thousand|million|billion)(?![\\p{L}]))?";
const BASIS = '(?: ?(?:HT|TTC|hors taxes?|excl?\\.? VAT|incl?\\.? VAT))?';
const PACE = '(?: ?(?:/|par|per|a|each) ?(?:mois|an|jour|utilisateur|poste|month|year|day|user|seat)(?![\\p{L}]))?';
const UNIT = 'k€|K€|M€|€|\\$|£|(?:euros?|EUR|USD|GBP|CHF|dollars?|pounds?|francs?)(?![\\p{L}])';

const AMOUNT = new RegExp(
  [
    `(?:€|\\$|£|(?:EUR|USD|GBP|CHF)(?= ?\\d)) ?${NUMBER}${SCALE}${BASIS}${PACE}`,
    `(?<![\\p{L}\\d.,])${NUMBER}${SCALE} ?(?:${UNIT})${BASIS}${PACE}`,
    `(?<![\\p{L}\\d.,])\\d{1,3}(?:[.,]\\d{1,2})? ?%`,
  ].join('|'),
  'gu',
);
const ANY_AMOUNT = new RegExp(AMOUNT.source, 'u');
