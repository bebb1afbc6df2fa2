import type { ChatResponse, ChatToolCall } from '@novacrm/contracts';

/** OpenAI's `chat.completion.chunk`. `nova` stands on the last chunk that has a choice. */
export interface ChatCompletionChunk {
  id: string;
  object: 'chat.completion.chunk';
  created: number;
  model: string;
  choices: {
    index: number;
    delta: { role?: 'assistant'; content?: string; tool_calls?: (ChatToolCall & { index: number })[] };
    finish_reason: ChatResponse['choices'][number]['finish_reason'] | null;
  }[];
  usage?: ChatResponse['usage'] | null;
  nova?: ChatResponse['nova'];
}

export interface ChunkWriter {
  open(): ChatCompletionChunk;
  text(text: string): ChatCompletionChunk;
  toolCall(call: ChatToolCall, index: number): ChatCompletionChunk;
  /** Closes the choice and, when the client wants it, counts. */
  close(response: ChatResponse): Generator<ChatCompletionChunk>;
}

/** Chunks of one answer. With `includeUsage` OpenAI sends `usage: null` on every chunk and the count in one more. */
export function createChunkWriter(
  { id, created, model }: Pick<ChatResponse, 'id' | 'created' | 'model'>,
  { includeUsage = false }: { includeUsage?: boolean } = {},
): ChunkWriter {
  const base = { id, object: 'chat.completion.chunk' as const, created, model };
  const pending = includeUsage ? { usage: null } : {};
  const chunk = (
    delta: ChatCompletionChunk['choices'][number]['delta'],
    finish_reason: ChatCompletionChunk['choices'][number]['finish_reason'] = null,
  ): ChatCompletionChunk => ({ ...base, choices: [{ index: 0, delta, finish_reason }], ...pending });
  return {
    open: () => chunk({ role: 'assistant', content: '' }),
    text: (content) => chunk({ content }),
    toolCall: (call, index) => chunk({ tool_calls: [{ index, ...call }] }),
    *close({ choices, nova, usage }) {
      yield { ...chunk({}, choices[0]?.finish_reason ?? 'stop'), nova };
      if (includeUsage) yield { ...base, choices: [], usage };
    },
  };
}

/** A server-sent event in the form of OpenAI's: a chunk, or an error that ends the stream. */
export function toServerSentEvent(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

/** Closes a stream that came to its end. */
export const DONE = 'data: [DONE]\n\n';
