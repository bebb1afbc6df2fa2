import { z } from 'zod';
import { ProviderFailure, type Embeddings, type EmbedRequest, type Provider } from '../../provider.ts';
import { checkBaseURL } from '../base-url.ts';
import { createModelProvider, type ModelProviderOptions } from '../model-provider.ts';
import { createTransport, readText } from '../transport.ts';
import { composeBody, type Dialect } from './compose.ts';
import { readAnswer } from './read-answer.ts';

export interface ChatCompletionsOptions extends Dialect {
  /** From the root of the API to `/chat/completions` and `/embeddings`; absent: nothing. */
  path?: string;
  /** From the root of the API to something without a text that answers when the server is up; absent: `/models`. */
  probe?: string;
}

/**
 * A provider that speaks OpenAI's chat completions over HTTP, in one of their dialects.
 *
 * @throws TypeError when `baseURL` is not usable
 */
export function createChatCompletions(
  options: ModelProviderOptions,
  { path = '', probe = '/models', ...dialect }: ChatCompletionsOptions = {},
): Provider {
  const { id, apiKey } = options;
  const baseURL = checkBaseURL(options.baseURL, options.region);
  const transport = createTransport(id);
  const authorization = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
  const post = (to: string, body: object, signal: AbortSignal) =>
    transport(`${baseURL}${path}${to}`, {
      headers: { ...authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
  return createModelProvider(options, {
    async *stream(request, signal) {
      const { body } = await post('/chat/completions', composeBody(id, request, dialect), signal);
      yield* readAnswer(id, body);
    },
    async embed({ model, texts }, signal) {
      const answer = await post('/embeddings', { model, input: texts, encoding_format: 'float' }, signal);
      return readEmbeddings(id, texts, await readText(answer));
    },
    async probe(signal) {
      await readText(await transport(`${baseURL}${probe}`, { headers: authorization, signal }));
    },
  });
}

const Vectors = z.object({
  data: z.array(z.object({ embedding: z.array(z.number()) })),
  usage: z.object({ prompt_tokens: z.number() }).nullish(),
});

function readEmbeddings(provider: string, texts: EmbedRequest['texts'], answered: string): Embeddings {
  const { data, usage } = readVectors(answered) ?? {};
  if (data?.length !== texts.length) throw new ProviderFailure(provider, 'malformed');
  return { vectors: data.map(({ embedding }) => embedding), promptTokens: usage?.prompt_tokens ?? 0 };
}

function readVectors(answered: string): z.infer<typeof Vectors> | undefined {
  try {
    return Vectors.safeParse(JSON.parse(answered)).data;
  } catch {
    return undefined;
  }
}
