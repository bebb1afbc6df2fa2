import type { Provider, ProviderRequest } from '../provider.ts';
import { createChatCompletions } from './chat-completions/chat-completions.ts';
import type { Body } from './chat-completions/compose.ts';
import type { ModelProviderOptions } from './model-provider.ts';

/**
 * OpenAI through chat completions, which keep nothing on its side, unlike its `responses`; `baseURL` includes the version:
 * `https://api.openai.com/v1`.
 *
 * @throws TypeError when `baseURL` is not usable
 */
export function createOpenAIProvider(options: ModelProviderOptions): Provider {
  return createChatCompletions(options, { adapt: adaptToModel });
}

/**
 * Models that reason refuse `max_tokens` and whatever steers the choice of words; from GPT-5.6 on they call tools here only
 * when they do not reason (OpenAI's guide to reasoning models).
 */
function adaptToModel(body: Body, { model, tools }: ProviderRequest): Body {
  if (!reasons(model)) return body;
  const version = Number(/^gpt-(\d+(?:\.\d+)?)/.exec(model)?.[1] ?? 0);
  return {
    ...body,
    temperature: undefined,
    top_p: undefined,
    frequency_penalty: undefined,
    presence_penalty: undefined,
    max_tokens: undefined,
    max_completion_tokens: body['max_tokens'],
    ...(tools && version >= 5.6 && { reasoning_effort: 'none' }),
  };
}

/** The o series, and every GPT from 5 on that is not called a chat model. */
function reasons(model: string): boolean {
  return /^(o\d|gpt-([5-9]|\d{2,})(?!\d))/.test(model) && !/^gpt-\d+-chat/.test(model);
}
