import { createAnthropic } from '@ai-sdk/anthropic';
import type { Provider, ProviderMessage } from '../provider.ts';
import { checkBaseURL } from './base-url.ts';
import { toCallOptions } from './call-options.ts';
import { findFailure } from './find-failure.ts';
import { createModelProvider, type ModelProviderOptions } from './model-provider.ts';
import { readEvents } from './read-events.ts';
import { createTransport, readText, type Transport } from './transport.ts';

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
  const anthropic = createAnthropic({ baseURL, apiKey, fetch: asFetch(transport) });
  // Made once: each one compiles its schemas, which costs more than the call itself.
  const clients = new Map(options.models.map((name) => [name, anthropic.chat(name)]));
  const headers = { 'x-api-key': apiKey, 'anthropic-version': VERSION };
  return createModelProvider(options, {
    async *stream(request, signal) {
      const model = clients.get(request.model) ?? anthropic.chat(request.model);
      const messages = arrangeMessages(request.messages);
      try {
        const { stream } = await model.doStream(toCallOptions({ ...request, messages }, signal));
        yield* readEvents(id, stream);
      } catch (error) {
        throw findFailure(id, error);
      }
    },
    async probe(signal) {
      await readText(await transport(`${baseURL}/models`, { headers, signal }));
    },
  });
}

/** The transport as the SDK calls it. */
function asFetch(transport: Transport): typeof fetch {
  return async (input, init) => {
    const { status, contentType, body } = await transport(input instanceof Request ? input.url : String(input), {
      headers: Object.fromEntries(new Headers(init?.headers)),
      signal: init?.signal ?? new AbortController().signal,
      ...(typeof init?.body === 'string' && { body: init.body }),
    });
    return new Response(ReadableStream.from(body), { status, headers: { 'content-type': contentType } });
  };
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
