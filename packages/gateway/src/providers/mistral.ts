import type { Attachment, Provider, ProviderRequest } from '../provider.ts';
import { createChatCompletions } from './chat-completions/chat-completions.ts';
import type { Body } from './chat-completions/compose.ts';
import type { ModelProviderOptions } from './model-provider.ts';

/**
 * Mistral's own API; `baseURL` includes the version: `https://api.mistral.ai/v1`.
 *
 * @throws TypeError when `baseURL` is not usable
 */
export function createMistralProvider(options: ModelProviderOptions): Provider {
  return createChatCompletions(options, { adapt: adaptToMistral, attachment: toPart });
}

/** Its names for some settings, and what it wants of messages. */
function adaptToMistral(body: Body, { messages: given, toolChoice, json, tools }: ProviderRequest): Body {
  const { seed, messages, ...rest } = body;
  const asked = json && !json.schema ? askForJson(messages) : messages;
  return {
    ...rest,
    // It counts without being asked.
    stream_options: undefined,
    random_seed: seed,
    messages: given.at(-1)?.role === 'assistant' ? markLast(asked) : asked,
    ...(tools && toolChoice === 'required' && { tool_choice: 'any' }),
  };
}

/** JSON without a schema has to be asked for in words too. */
function askForJson(messages: Body['messages']): Body['messages'] {
  const [first] = messages;
  const words = 'You MUST answer with JSON.';
  return first?.role === 'system'
    ? [{ ...first, content: `${String(first['content'])}\n\n${words}` }, ...messages.slice(1)]
    : [{ role: 'system', content: words }, ...messages];
}

/** An answer that the model is to go on with. */
function markLast(messages: Body['messages']): Body['messages'] {
  return messages.map((message, at) => (at === messages.length - 1 ? { ...message, prefix: true } : message));
}

function toPart({ mediaType, base64 }: Attachment): object | undefined {
  const url = `data:${mediaType};base64,${base64}`;
  if (mediaType.startsWith('image/')) return { type: 'image_url', image_url: url };
  return mediaType === 'application/pdf' ? { type: 'document_url', document_url: url } : undefined;
}
