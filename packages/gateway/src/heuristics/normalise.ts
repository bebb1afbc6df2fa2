/** One kind of space and of apostrophe. Every offset stays where it was. */
export function unifySigns(text: string): string {
  return text
    .replace(/\r\n?/g, (line) => (line.length === 2 ? ' \n' : '\n'))
    .replace(/[\u00a0\u2007\u2009\u202f\t]/g, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'");
}

/** Lower case without accents, for looking words up. Offsets move. */
export function fold(text: string): string {
  return unifySigns(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').toLowerCase();
}

/** The words of a folded text. */
export function splitWords(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** One expression for many phrases, whole words only, to run over folded text. Phrases may hold regular expressions. */
export function compilePhrases(phrases: readonly string[]): RegExp {
  // A phrase that ends in a space or an apostrophe is followed by a word: only one that ends in a letter needs an end.
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?:(?<![\\p{L}\\p{N}])|(?![\\p{L}\\p{N}]))`, 'gu');
}

/** Cuts at a word's end and says so with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  return `${text.slice(0, space > length / 2 ? space : length).toWellFormed()}…`;
}
