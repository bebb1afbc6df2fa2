import type { ProviderAnswer, ProviderEvent, ToolCall } from './provider.ts';

/** The events of one answer put together; rejects as the stream fails. */
export async function collectAnswer(events: AsyncIterable<ProviderEvent>): Promise<ProviderAnswer> {
  const texts: string[] = [];
  const toolCalls: ToolCall[] = [];
  for await (const event of events) {
    if (event.type === 'text') texts.push(event.text);
    if (event.type === 'tool_call') toolCalls.push(event.call);
    if (event.type === 'end')
      return { text: texts.join(''), toolCalls, finishReason: event.finishReason, usage: event.usage };
  }
  throw new TypeError('the stream of a provider ended without an end');
}
