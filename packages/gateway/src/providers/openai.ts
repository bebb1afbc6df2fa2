import { createOpenAI } from '@ai-sdk/openai';
import type { Provider } from '../provider.ts';
import { checkBaseURL } from './base-url.ts';
import { createModelProvider, type ModelProviderOptions } from './model-provider.ts';
import { createTransport } from './transport.ts';

/**
 * OpenAI through chat completions, which keep nothing on its side, unlike its `responses`; `baseURL` includes the version:
 * `https://api.openai.com/v1`.
 *
 * @throws TypeError when `baseURL` is not usable
 */
export function createOpenAIProvider(options: ModelProviderOptions): Provider {
  const { id, apiKey = '' } = options;
  const baseURL = checkBaseURL(options.baseURL, options.region);
  const transport = createTransport(id, { mergeDeltas: true });
  const openai = createOpenAI({ baseURL, apiKey, fetch: transport });
  return createModelProvider(options, {
    language: (model) => openai.chat(model),
    embedding: (model) => openai.embeddingModel(model),
    probe: (signal) => transport(`${baseURL}/models`, { headers: { authorization: `Bearer ${apiKey}` }, signal }),
  });
}
