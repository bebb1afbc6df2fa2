import { createMistral } from '@ai-sdk/mistral';
import type { Provider } from '../provider.ts';
import { checkBaseURL } from './base-url.ts';
import { createModelProvider, type ModelProviderOptions } from './model-provider.ts';
import { createTransport } from './transport.ts';

/**
 * Mistral's own API; `baseURL` includes the version: `https://api.mistral.ai/v1`.
 *
 * @throws TypeError when `baseURL` is not usable
 */
export function createMistralProvider(options: ModelProviderOptions): Provider {
  const { id, apiKey = '' } = options;
  const baseURL = checkBaseURL(options.baseURL, options.region);
  const transport = createTransport(id, { mergeDeltas: true });
  const mistral = createMistral({ baseURL, apiKey, fetch: transport });
  return createModelProvider(options, {
    language: (model) => mistral.chat(model),
    embedding: (model) => mistral.embeddingModel(model),
    probe: (signal) => transport(`${baseURL}/models`, { headers: { authorization: `Bearer ${apiKey}` }, signal }),
  });
}
