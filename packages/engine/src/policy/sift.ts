import { RE2Set, type RE2JS } from 're2js';

/** Instructions; a larger program slows down the automaton of all, and is soon ruled out alone by the letters it needs. */
const LARGEST_SIFTED = 450;

/** Tells which patterns match a text at all. */
export type Sift = (text: string) => (pattern: number) => boolean;

/** One pass over a text answers for all patterns but the largest, which always may match. */
export function compileSift(regexes: readonly (RE2JS | undefined)[]): Sift {
  const set = new RE2Set();
  const places = new Map<number, number>();
  for (const [pattern, regex] of regexes.entries()) {
    if (!regex || regex.programSize() > LARGEST_SIFTED) continue;
    const source = regex.pattern();
    places.set(pattern, set.add(regex.flags() === 0 ? source : `(?i:${source})`));
  }
  if (places.size === 0) return () => () => true;
  set.compile();
  return (text) => {
    const present = new Set(set.match(text));
    return (pattern) => {
      const place = places.get(pattern);
      return place === undefined || present.has(place);
    };
  };
}
