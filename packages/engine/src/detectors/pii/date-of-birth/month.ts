/** "né en mars 1985", "born in March 1985": month and year, or the year with a month in digits. */
const MONTH_AND_YEAR =
  /^(?:e\)|es?)?,? (?:en |in |au mois de |au mois d')?((?:janvier|janv\.?|fevrier|fevr?\.?|mars|avril|avr\.?|mai|juin|juillet|juil\.?|aout|septembre|sept\.?|octobre|oct\.?|novembre|nov\.?|decembre|dec\.?|january|jan\.?|february|feb\.?|march|mar\.?|april|apr\.?|may|june|july|august|aug\.?|september|october|november|december)(?: of)? (?:19|20)\d{2}|(?:0[1-9]|1[0-2])[/.-](?:19|20)\d{2})(?!\d)/;

/** The month in which somebody was born, directly behind a verb that ends at a place; takes plain text. */
export function monthAfter(plain: string, end: number): { start: number; end: number } | undefined {
  const found = MONTH_AND_YEAR.exec(plain.slice(end, end + 48));
  if (!found?.[1]) return undefined;
  const stop = end + found[0].length;
  return { start: stop - found[1].length, end: stop };
}
