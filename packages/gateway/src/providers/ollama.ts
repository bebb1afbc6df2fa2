import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { Provider } from '../provider.ts';
import { checkBaseURL } from './base-url.ts';
import { createModelProvider, type ModelProviderOptions } from './model-provider.ts';
import { createTransport } from './transport.ts';

/**
 * Ollama on a machine of the house, through its OpenAI-compatible half; `baseURL` is the server itself:
 * `http://127.0.0.1:11434`. Its `/api/version` says whether it is there.
 *
 * @throws TypeError when `baseURL` is not usable
 */
export function createOllamaProvider(options: ModelProviderOptions): Provider {
  const { id } = options;
  const baseURL = checkBaseURL(options.baseURL, options.region);
  const transport = createTransport(id, { mergeDeltas: true });
  const ollama = createOpenAICompatible({
    name: id,
    baseURL: `${baseURL}/v1`,
    fetch: transport,
    includeUsage: true,
    supportsStructuredOutputs: true,
  });
  return createModelProvider(options, {
    language: (model) => ollama.chatModel(model),
    embedding: (model) => ollama.embeddingModel(model),
    probe: (signal) => transport(`${baseURL}/api/version`, { signal }),
  });
}
