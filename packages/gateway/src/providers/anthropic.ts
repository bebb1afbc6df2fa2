import { createAnthropic } from '@ai-sdk/anthropic';
import type { Provider, ProviderMessage } from '../provider.ts';
import { checkBaseURL } from './base-url.ts';
import { createModelProvider, type ModelProviderOptions } from './model-provider.ts';
import { createTransport } from './transport.ts';

/** The version of the API that the SDK speaks. */
const VERSION = '2023-06-01';

/**
 * Anthropic's messages; `baseURL` includes the version: `https://api.anthropic.com/v1`.
 *
 * @throws TypeError when `baseURL` is not usable
 */
export function createAnthropicProvider(options: ModelProviderOptions): Provider {
  const { id, apiKey = '' } = options;
  const baseURL = checkBaseURL(options.baseURL, options.region);
  const transport = createTransport(id);
  const anthropic = createAnthropic({ baseURL, apiKey, fetch: transport });
  const headers = { 'x-api-key': apiKey, 'anthropic-version': VERSION };
  return createModelProvider(options, {
    language: (model) => anthropic.chat(model),
    probe: (signal) => transport(`${baseURL}/models`, { headers, signal }),
    arrange: arrangeMessages,
  });
}

/**
 * System messages come first, at least one message is the user's, none is empty, and white space ends no answer: the API
 * refuses everything else.
 */
function arrangeMessages(messages: readonly ProviderMessage[]): ProviderMessage[] {
  const system = messages.filter(({ role, content }) => role === 'system' && content.trim() !== '');
  const others = messages.flatMap((message): ProviderMessage[] => {
    if (message.role === 'system') return [];
    if (message.role === 'assistant') {
      const content = message.content.trimEnd();
      return content === '' && !message.toolCalls?.length ? [] : [{ ...message, content }];
    }
    return [message.content.trim() === '' ? { ...message, content: NO_TEXT } : message];
  });
  return others.some(({ role }) => role === 'user')
    ? [...system, ...others]
    : [...system, { role: 'user', content: NO_TEXT }, ...others];
}

const NO_TEXT = '(no text)';
