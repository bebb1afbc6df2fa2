import type { ChatResponse } from '@novacrm/contracts';

/** OpenAI's `chat.completion.chunk`. `nova` stands on the last chunk that has a choice. */
export interface ChatCompletionChunk {
  id: string;
  object: 'chat.completion.chunk';
  created: number;
  model: string;
  choices: {
    index: number;
    delta: { role?: 'assistant'; content?: string };
    finish_reason: ChatResponse['choices'][number]['finish_reason'] | null;
  }[];
  usage?: ChatResponse['usage'] | null;
  nova?: ChatResponse['nova'];
}

/** Longest piece of text in one chunk, in UTF-16 code units; pieces end after a space where they can. */
const PIECE = 48;

/** Streams an answer that has already been judged as a whole. */
export function* toChunks(
  response: ChatResponse,
  options: { includeUsage?: boolean } = {},
): Generator<ChatCompletionChunk> {
  const { id, created, model, nova, usage } = response;
  const base = { id, object: 'chat.completion.chunk' as const, created, model };
  // With include_usage OpenAI sends `usage: null` on every chunk and the count in one more, without choices.
  const pending = options.includeUsage ? { usage: null } : {};
  for (const choice of response.choices) {
    const { index } = choice;
    yield { ...base, choices: [{ index, delta: { role: 'assistant', content: '' }, finish_reason: null }], ...pending };
    for (const content of splitText(choice.message.content)) {
      yield { ...base, choices: [{ index, delta: { content }, finish_reason: null }], ...pending };
    }
    yield { ...base, choices: [{ index, delta: {}, finish_reason: choice.finish_reason }], ...pending, nova };
  }
  if (options.includeUsage) yield { ...base, choices: [], usage };
}

/** The chunks as server-sent events, closed by OpenAI's `[DONE]`. */
export function* toServerSentEvents(chunks: Iterable<ChatCompletionChunk>): Generator<string> {
  for (const chunk of chunks) yield `data: ${JSON.stringify(chunk)}\n\n`;
  yield 'data: [DONE]\n\n';
}

function* splitText(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = findCut(text, start);
    yield text.slice(start, end);
    start = end;
  }
}

function findCut(text: string, start: number): number {
  const limit = start + PIECE;
  if (limit >= text.length) return text.length;
  const space = text.lastIndexOf(' ', limit - 1);
  if (space > start) return space + 1;
  // Never between the two halves of a surrogate pair.
  return (text.codePointAt(limit - 1) ?? 0) > 0xffff ? limit + 1 : limit;
}
