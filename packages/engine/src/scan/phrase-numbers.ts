const numbers = new Map<string, number>();

/** Gives a phrase of a lexicon its number, the same in all lexicons, so that what they know of a hit is read from an array. */
export function numberPhrase(phrase: string): number {
  const known = numbers.get(phrase);
  if (known !== undefined) return known;
  const number = numbers.size + 1;
  numbers.set(phrase, number);
  return number;
}

/** 0 for what is in no lexicon. */
export function phraseNumber(phrase: string): number {
  return numbers.get(phrase) ?? 0;
}
