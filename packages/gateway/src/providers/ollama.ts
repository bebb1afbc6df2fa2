import type { Provider } from '../provider.ts';
import { createChatCompletions } from './chat-completions/chat-completions.ts';
import type { ModelProviderOptions } from './model-provider.ts';

/**
 * Ollama on a machine of the house, through its OpenAI-compatible half; `baseURL` is the server itself:
 * `http://127.0.0.1:11434`. Its `/api/version` says whether it is there.
 *
 * @throws TypeError when `baseURL` is not usable
 */
export function createOllamaProvider(options: ModelProviderOptions): Provider {
  return createChatCompletions(options, { path: '/v1', probe: '/api/version' });
}
