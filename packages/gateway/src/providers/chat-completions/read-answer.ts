import { StringDecoder } from 'node:string_decoder';
import { createParser } from 'eventsource-parser';
import { ProviderFailure, type FinishReason, type ProviderEvent, type TokenUsage } from '../../provider.ts';
import { isRecord, type UnknownRecord } from './unknown-record.ts';

/**
 * A stream of `chat.completion.chunk` as events of ours. Pieces of text that arrived together are one piece; calls of tools
 * are given whole, at the end. An answer that cannot be read, or that never says how it ended, is malformed.
 */
export async function* readAnswer(provider: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<ProviderEvent> {
  const answer = new Answer(provider);
  const parser = createParser({ onEvent: ({ data }) => answer.take(data) });
  const decoder = new StringDecoder('utf8');
  for await (const bytes of body) {
    parser.feed(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
    yield* answer.events();
  }
  yield* answer.end();
}

interface OpenCall {
  id: string;
  name: string;
  arguments: string;
}

class Answer {
  readonly #provider: string;
  readonly #calls = new Map<unknown, OpenCall>();
  #waiting: ProviderEvent[] = [];
  #usage: TokenUsage = { promptTokens: 0, completionTokens: 0 };
  #finish: string | undefined;
  #refused = false;

  constructor(provider: string) {
    this.#provider = provider;
  }

  /** One chunk, as JSON. */
  take(data: string): void {
    if (data === '[DONE]') return;
    const chunk = this.#parse(data);
    const { choices, usage, error } = chunk;
    if (isPresent(error) || !Array.isArray(choices)) throw this.#malformed();
    if (isRecord(usage))
      this.#usage = {
        promptTokens: count(usage['prompt_tokens']),
        completionTokens: count(usage['completion_tokens']),
      };
    // OpenAI sends the count in a chunk without a choice.
    const choice: unknown = choices[0];
    if (!isPresent(choice)) return;
    if (!isRecord(choice)) throw this.#malformed();
    if (typeof choice['finish_reason'] === 'string') this.#finish = choice['finish_reason'];
    if (isPresent(choice['delta'])) this.#takeDelta(choice['delta']);
  }

  /** What was understood since the last time. */
  events(): readonly ProviderEvent[] {
    const events = this.#waiting;
    if (events.length > 0) this.#waiting = [];
    return events;
  }

  end(): readonly ProviderEvent[] {
    for (const call of this.#calls.values()) {
      if (call.name === '') throw this.#malformed();
      this.#waiting.push({ type: 'tool_call', call });
    }
    this.#waiting.push({ type: 'end', finishReason: this.#finishReason(), usage: this.#usage });
    return this.events();
  }

  #takeDelta(delta: unknown): void {
    if (!isRecord(delta)) throw this.#malformed();
    const { content, refusal, tool_calls: calls } = delta;
    if (isPresent(delta['reasoning_content']) || isPresent(delta['reasoning'])) this.#progress();
    if (typeof content === 'string') this.#say(content);
    else if (Array.isArray(content)) for (const part of content) this.#takePart(part);
    else if (isPresent(content)) throw this.#malformed();
    // A model that refuses says so beside the content, and then reports that it stopped.
    if (typeof refusal === 'string' && refusal !== '') {
      this.#refused = true;
      this.#say(refusal);
    }
    if (Array.isArray(calls)) for (const call of calls) this.#takeCall(call);
    else if (isPresent(calls)) throw this.#malformed();
  }

  /** Of Mistral's parts only text is shown; others are thoughts and references. */
  #takePart(part: unknown): void {
    if (!isRecord(part)) throw this.#malformed();
    if (part['type'] === 'text' && typeof part['text'] === 'string') this.#say(part['text']);
    else this.#progress();
  }

  /** Pieces of a call share its index; one without an index is whole. */
  #takeCall(piece: unknown): void {
    if (!isRecord(piece)) throw this.#malformed();
    const { index, id, function: called } = piece;
    const key = index ?? this.#calls.size;
    const call = this.#calls.get(key) ?? { id: `call_${this.#calls.size}`, name: '', arguments: '' };
    this.#calls.set(key, call);
    if (typeof id === 'string' && id !== '') call.id = id;
    if (isRecord(called)) {
      if (typeof called['name'] === 'string' && call.name === '') call.name = called['name'];
      if (typeof called['arguments'] === 'string') call.arguments += called['arguments'];
    }
    this.#progress();
  }

  #say(text: string): void {
    if (text === '') return;
    const last = this.#waiting.at(-1);
    if (last?.type === 'text') last.text += text;
    else this.#waiting.push({ type: 'text', text });
  }

  #progress(): void {
    if (this.#waiting.at(-1)?.type !== 'progress') this.#waiting.push({ type: 'progress' });
  }

  #finishReason(): FinishReason {
    switch (this.#finish) {
      case undefined:
      case 'error':
        throw this.#malformed();
      case 'length':
      case 'model_length':
        return 'length';
      case 'content_filter':
        return 'content_filter';
      default:
        if (this.#calls.size > 0) return 'tool_calls';
        return this.#refused ? 'content_filter' : 'stop';
    }
  }

  #parse(data: string): UnknownRecord {
    try {
      const value: unknown = JSON.parse(data);
      if (isRecord(value)) return value;
    } catch {
      // What it was stays here: it may repeat the prompt.
    }
    throw this.#malformed();
  }

  #malformed(): ProviderFailure {
    return new ProviderFailure(this.#provider, 'malformed');
  }
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** No model reads or writes more in one answer, in tokens: a larger count is a mistake, and would not fit into the books. */
const MOST_TOKENS = 100_000_000;

function count(value: unknown): number {
  return Number.isSafeInteger(value) && Number(value) > 0 ? Math.min(Number(value), MOST_TOKENS) : 0;
}
