import { fold } from './fold.ts';

/**
 * How well a text answers a search: 1 when it holds every word, less for words with typing errors, 0 when it does not
 * answer it. Decided on what the reader may see: a field that is hidden from him never makes a hit.
 */
export function matchText(query: string, text: string): number {
  const words = fold(query).trim().split(/\s+/);
  const folded = fold(text);
  const digits = text.replace(/\D/g, '');
  const scores = words.map((word) => matchWord(word, folded, digits));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Share of a word's trigrams that one word of the text must have; the database looks a little wider. */
const ENOUGH = 0.5;

function matchWord(word: string, folded: string, digits: string): number {
  const number = /^\+?[\d.-]{4,}$/.test(word) ? word.replace(/\D/g, '').replace(/^0(?=[1-9])/, '') : '';
  if (folded.includes(word) || (number && digits.includes(number))) return 1;
  const others = splitWords(folded);
  const shares = splitWords(word).map((part) =>
    others.reduce((most, other) => Math.max(most, compare(part, other)), 0),
  );
  const least = Math.min(...shares);
  return shares.length > 0 && least >= ENOUGH ? least * 0.9 : 0;
}

/** Letters left out, added, changed or swapped; one in a short word, two in a long one. */
function compare(wanted: string, other: string): number {
  const errors = countErrors(wanted, other);
  if (errors <= (wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2)) return 1 - errors / 10;
  return share(trigrams(wanted), trigrams(other));
}

/** Optimal string alignment distance. */
function countErrors(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  let [older, old]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const [left = 0, above = 0, corner = 0] = [row[j - 1], old[j], old[j - 1]];
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(left + 1, above + 1, corner + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [older, old] = [old, row];
  }
  return old[b.length] ?? Infinity;
}

function splitWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function share(wanted: ReadonlySet<string>, found: ReadonlySet<string>): number {
  let common = 0;
  for (const trigram of wanted) if (found.has(trigram)) common += 1;
  return common / wanted.size;
}

/** As pg_trgm: two spaces before the word and one after it. */
function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)));
}
