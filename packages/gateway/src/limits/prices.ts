import { z } from 'zod';

const Price = z.strictObject({
  provider: z.string(),
  /** A name, or the beginning of one with `*`. */
  model: z.string(),
  /** Per million tokens. */
  input: z.number().nonnegative(),
  output: z.number().nonnegative(),
});

export const PriceTable = z.strictObject({
  /** ISO 4217; every amount of the gateway is in it. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'use three capital letters such as EUR'),
  /** When somebody last compared it with what the vendors charge. */
  checked: z.iso.date(),
  prices: z.array(Price),
});
export type PriceTable = z.infer<typeof PriceTable>;
export type Price = PriceTable['prices'][number];

export interface Use {
  provider: string;
  model: string;
  promptTokens: number;
  completionTokens: number;
}

/** Characters that stand for a token where nobody has counted. */
const TOKEN_LENGTH = 4;

export function estimateTokens(characters: number): number {
  return Math.ceil(characters / TOKEN_LENGTH);
}

/** What a call costs, in the currency of all amounts. */
export type CostOf = (use: Use) => number;

/** What a call costs in the table's currency: the first line that fits counts; 0 for models without a price, as those of the house. */
export function costOf(
  { prices }: Pick<PriceTable, 'prices'>,
  { provider, model, promptTokens, completionTokens }: Use,
): number {
  const fits = (pattern: string) =>
    pattern.endsWith('*') ? model.startsWith(pattern.slice(0, -1)) : pattern === model;
  const price = prices.find((candidate) => candidate.provider === provider && fits(candidate.model));
  return price ? (promptTokens * price.input + completionTokens * price.output) / 1_000_000 : 0;
}
