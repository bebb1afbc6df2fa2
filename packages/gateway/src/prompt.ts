import { Exchange, MAX_TEXT_LENGTH, type ChatRequest, type Part } from '@novacrm/contracts';
import type { z } from 'zod';
import { GatewayInvalidRequest } from './errors.ts';
import type { ProviderRequest } from './provider.ts';

export type ParsedChatRequest = z.output<typeof ChatRequest>;

/** Every text of a request that would leave the house, by path. What is not a part is not sent. */
export interface Prompt {
  purpose: string | undefined;
  parts: readonly Part[];
}

/** Collects the texts to judge: the messages and the stop sequences. Names and user ids of a request stay here. */
export function readPrompt(request: ParsedChatRequest): Prompt {
  const parts: Part[] = request.messages.map((message, index) => ({ path: messagePath(index), text: message.content }));
  listStops(request).forEach((text, index) => parts.push({ path: stopPath(index), text }));
  if (parts.reduce((length, part) => length + part.text.length, 0) > MAX_TEXT_LENGTH) {
    throw new GatewayInvalidRequest('CONTEXT_TOO_LONG', 'messages');
  }
  return { purpose: readPurpose(request), parts };
}

/** The request as a provider gets it. `texts` holds what the verdict let through, by path. */
export function buildProviderRequest(
  request: ParsedChatRequest,
  model: string,
  texts: ReadonlyMap<string, string>,
): ProviderRequest {
  const limit = request.max_completion_tokens ?? request.max_tokens;
  const stop = listStops(request).map((_, index) => takeText(texts, stopPath(index)));
  return {
    model,
    messages: request.messages.map(({ role }, index) => ({
      role: role === 'developer' ? 'system' : role,
      content: takeText(texts, messagePath(index)),
    })),
    ...(request.temperature === undefined ? {} : { temperature: request.temperature }),
    ...(request.top_p === undefined ? {} : { topP: request.top_p }),
    ...(limit === undefined ? {} : { maxOutputTokens: limit }),
    ...(stop.length === 0 ? {} : { stop }),
  };
}

function readPurpose(request: ParsedChatRequest): string | undefined {
  const purpose = Exchange.shape.purpose.safeParse(request.metadata?.purpose);
  if (!purpose.success) throw new GatewayInvalidRequest('INVALID_PURPOSE', 'metadata.purpose');
  return purpose.data;
}

function listStops(request: ParsedChatRequest): string[] {
  return request.stop === undefined ? [] : [request.stop].flat();
}

function takeText(texts: ReadonlyMap<string, string>, path: string): string {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`no judged text for ${path}`);
  return text;
}

function messagePath(index: number): string {
  return `messages[${index}].content`;
}

function stopPath(index: number): string {
  return `stop[${index}]`;
}
