/** What the model tells apart, in the order of its weights. */
export const INTENTS = ['mass_export', 'prompt_injection', 'out_of_scope', 'toxicity'] as const;
export type Intent = (typeof INTENTS)[number];
export const CLASSES = INTENTS.length;

/** Kinds of features, each with its own place in the table and its own damping. */
export const KINDS = ['words', 'pieces', 'concepts', 'context'] as const;
export const CONTEXT = 3;

/** Rows of weights that hashes share, as powers of two. */
const INSIDE_BITS = 16;
const CONTEXT_BITS = 12;
export const ROWS = (1 << INSIDE_BITS) + (1 << CONTEXT_BITS);

const SEEDS = [0x3c6ef372, 0x1f83d9ab, 0x5be0cd19, 0] as const;

/** Row of the weights that a feature of a kind uses. */
export function rowOf(kind: number, hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15) ^ (SEEDS[kind] ?? 0), 0x2c1b3c6d);
  return kind === CONTEXT ? (1 << INSIDE_BITS) + (mixed >>> (32 - CONTEXT_BITS)) : mixed >>> (32 - INSIDE_BITS);
}

/** What the sum over `count` features of a kind is multiplied with, so that length decides nothing. */
export function damping(kind: number, count: number): number {
  if (count === 0) return 0;
  return kind === 2 ? 1.5 / Math.sqrt(8 + count) : 1 / Math.sqrt(4 + count);
}

/** Sentences on either side in whose light a window is judged. */
export const CONTEXT_REACH = 2;
/** Most sentences of a window. */
export const LONGEST_WINDOW = 3;
/** Texts of more than `LONGEST_WINDOW` and up to so many sentences are also judged as a whole. */
export const WHOLE_UP_TO = 8;
