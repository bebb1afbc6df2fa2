import type { Provider } from '../provider.ts';
import { createChatCompletions } from './chat-completions/chat-completions.ts';
import type { ModelProviderOptions } from './model-provider.ts';

/**
 * Any server that speaks OpenAI's chat completions; `baseURL` includes the version: `https://host/v1`.
 *
 * @throws TypeError when `baseURL` is not usable
 */
export function createOpenAICompatibleProvider(options: ModelProviderOptions): Provider {
  return createChatCompletions(options);
}
