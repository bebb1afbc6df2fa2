import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { Provider } from '../provider.ts';
import { checkBaseURL } from './base-url.ts';
import { createModelProvider, type ModelProviderOptions } from './model-provider.ts';
import { createTransport } from './transport.ts';

/**
 * Any server that speaks OpenAI's chat completions; `baseURL` includes the version: `https://host/v1`.
 *
 * @throws TypeError when `baseURL` is not usable
 */
export function createOpenAICompatibleProvider(options: ModelProviderOptions): Provider {
  const { id, apiKey } = options;
  const baseURL = checkBaseURL(options.baseURL, options.region);
  const transport = createTransport(id, { mergeDeltas: true });
  const openai = createOpenAICompatible({
    name: id,
    baseURL,
    ...(apiKey !== undefined && { apiKey }),
    fetch: transport,
    includeUsage: true,
    supportsStructuredOutputs: true,
  });
  return createModelProvider(options, {
    language: (model) => openai.chatModel(model),
    embedding: (model) => openai.embeddingModel(model),
    probe: (signal) => transport(`${baseURL}/models`, { headers: authorize(apiKey), signal }),
  });
}

function authorize(apiKey: string | undefined): Record<string, string> {
  return apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
}
