/** A chunk of OpenAI's form that carries a piece of text and nothing that ends or counts an answer. */
interface TextChunk {
  choices: [{ delta: { content: string } }];
}

export interface DeltaMerger {
  /** The whole events of what came so far. */
  push(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
  /** What never became a whole event. */
  end(): Uint8Array<ArrayBuffer>;
}

/**
 * Server-sent events in OpenAI's form, with neighbouring pieces of text put together that arrived in one read: whoever is
 * behind reads one long piece in place of many short ones. An event that arrives alone, and everything that is not a mere
 * piece of text, passes as it is.
 */
export function createDeltaMerger(): DeltaMerger {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let rest = '';
  return {
    push(bytes) {
      const events = (rest + decoder.decode(bytes, { stream: true })).split(EVENT_END);
      rest = /\n\r?\n$/.test(events.at(-1) ?? '') ? '' : (events.pop() ?? '');
      return encoder.encode(events.length > 1 ? merge(events) : events.join(''));
    },
    end: () => encoder.encode(rest + decoder.decode()),
  };
}

/** Behind the empty line that ends an event. */
const EVENT_END = /(?<=\n\n|\r\n\r\n)/;

function merge(events: readonly string[]): string {
  const merged: string[] = [];
  let open: { first: string; chunk: TextChunk; pieces: string[] } | undefined;
  const close = () => {
    if (open) merged.push(open.pieces.length === 1 ? open.first : write(open.chunk, open.pieces.join('')));
    open = undefined;
  };
  for (const event of events) {
    const chunk = readTextChunk(event);
    if (!chunk) {
      close();
      merged.push(event);
      continue;
    }
    open ??= { first: event, chunk, pieces: [] };
    open.pieces.push(chunk.choices[0].delta.content);
  }
  close();
  return merged.join('');
}

function write(chunk: TextChunk, content: string): string {
  const [choice] = chunk.choices;
  return `data: ${JSON.stringify({ ...chunk, choices: [{ ...choice, delta: { ...choice.delta, content } }] })}\n\n`;
}

function readTextChunk(event: string): TextChunk | undefined {
  const data = /^data: ?(\{.*\})\r?\n\r?\n$/.exec(event)?.[1];
  if (data === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(data);
    return isTextChunk(value) ? value : undefined;
  } catch {
    // Whoever reads it next says what is wrong with it.
    return undefined;
  }
}

function isTextChunk(value: unknown): value is TextChunk {
  if (!isRecord(value) || !isEmpty(value['usage']) || !isEmpty(value['error'])) return false;
  const choices: unknown = value['choices'];
  if (!Array.isArray(choices) || choices.length !== 1) return false;
  const choice: unknown = choices[0];
  if (!isRecord(choice) || choice['index'] !== 0 || !isEmpty(choice['finish_reason']) || !isEmpty(choice['logprobs']))
    return false;
  const delta: unknown = choice['delta'];
  if (!isRecord(delta) || typeof delta['content'] !== 'string') return false;
  return Object.entries(delta).every(([name, part]) => name === 'content' || name === 'role' || isEmpty(part));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null;
}
