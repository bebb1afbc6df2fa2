const MONTH =
  '(?:janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|september|october|november|december)';
const YEAR = "(?:19\\d{2}|20[0-2]\\d|'?\\d{2})";
const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty-first)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';

/** A whole date in plain text (lower case, no accents), numeric or in words, French or English. */
export const DATE = new RegExp(
  [
    `(?:19|20)\\d{2}([-/.])(?:0?[1-9]|1[0-2])\\1${DAY}(?!\\d)`,
    `(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
    `${DAY}( ?[-/.] ?| )(?:0?[1-9]|1[0-2])\\2(?:19|20)\\d{2}(?!\\d)`,
    `(?:0?[1-9]|1[0-2])([-/.])${DAY}\\3(?:19|20)\\d{2}(?!\\d)`,
    `${DAY}([-/.])(?:0?[1-9]|1[0-2])\\4\\d{2}(?!\\d)`,
    `${DAY}(?:er|st|nd|rd|th)?(?: of)?[ -]${MONTH}\\.?,?[ -]${YEAR}(?!\\d)`,
    `${ORDINAL}(?: of)? ${MONTH},? (?:19|20)\\d{2}(?!\\d)`,
    `${DAY} ${MONTH} ?/ ?[a-z]{3,5}\\.? ${YEAR}(?!\\d)`,
    `(?:0[1-9]|[12]\\d|3[01])${MONTH}(?:19|20)\\d{2}(?!\\d)`,
    `${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?,? ${YEAR}(?!\\d)`,
  ]
    .map((form) => `(?<!\\d)${form}`)
    .join('|'),
  'g',
);
