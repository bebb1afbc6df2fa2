/** Months in both languages, accents optional, with their number; abbreviations may end with a full stop. */
export const MONTHS: readonly (readonly [pattern: string, month: number])[] = [
  ['janvier|january|janv|jan', 1],
  ['f[ée]vrier|february|f[ée]vr|feb', 2],
  ['mars|march|mar', 3],
  ['avril|april|avr|apr', 4],
  ['mai|may', 5],
  ['juin|june|jun', 6],
  ['juillet|july|juil|jul', 7],
  ['ao[ûu]t|august|aug', 8],
  ['septembre|september|sept|sep', 9],
  ['octobre|october|oct', 10],
  ['novembre|november|nov', 11],
  ['d[ée]cembre|december|d[ée]c|dec', 12],
];

export const WEEKDAYS = [
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
].join('|');
