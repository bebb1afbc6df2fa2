import { z } from 'zod';
import type { ProviderAnswer, ProviderEvent } from './provider.ts';

/** An answer as the gate let it pass, with pseudonyms in place of people: names come back when it is given out. */
const CachedAnswer = z.object({
  text: z.string(),
  toolCalls: z.array(z.object({ id: z.string(), name: z.string(), arguments: z.string() })),
  finishReason: z.enum(['stop', 'length', 'content_filter', 'tool_calls']),
});
export type CachedAnswer = z.infer<typeof CachedAnswer>;

export function writeCached({ text, toolCalls, finishReason }: Omit<ProviderAnswer, 'usage'>): string {
  return JSON.stringify({ text, toolCalls, finishReason });
}

/** Undefined for what an earlier version kept in another form. */
export function readCached(kept: string): CachedAnswer | undefined {
  return CachedAnswer.safeParse(JSON.parse(kept)).data;
}

/** The events of a provider that answers at once and counts nothing. */
export async function* replay({ text, toolCalls, finishReason }: CachedAnswer): AsyncGenerator<ProviderEvent> {
  if (text !== '') yield { type: 'text', text };
  for (const call of toolCalls) yield { type: 'tool_call', call };
  yield { type: 'end', finishReason, usage: { promptTokens: 0, completionTokens: 0 } };
}
