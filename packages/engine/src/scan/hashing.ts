/** Fowler–Noll–Vo, 32 bits: cheap, one step a character, and the hash of a beginning comes for free. */
export const HASH_START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** Hash of a word with those before it. */
export function hashPair(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
}

export function hashOf(word: string): number {
  return hashBetween(word, 0, word.length);
}

/** `hashOf` what stands in [start, end). */
export function hashBetween(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at++) hash = hashStep(hash, text.charCodeAt(at));
  return hash;
}
