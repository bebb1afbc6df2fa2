import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { Region } from '@novacrm/contracts';
import { generateText, type FinishReason, type ModelMessage } from 'ai';
import { runWithin } from '../deadline.ts';
import { ProviderFailure, type Provider, type ProviderAnswer, type ProviderMessage } from '../provider.ts';
import { createTransport } from './transport.ts';

export interface OpenAICompatibleOptions {
  id: string;
  /** Root of the API, version included: `https://host/v1`. */
  baseURL: string;
  apiKey?: string;
  /** The default model. */
  model: string;
  /** Further models that may be asked for by name. */
  otherModels?: readonly string[];
  region: Region;
  /** Longest time one answer may take, in milliseconds; 5 000 when absent. */
  timeoutMs?: number;
}

/**
 * Any server that speaks OpenAI's chat completions. One request, no retries: whether to try again is the cascade's business.
 *
 * @throws TypeError when `baseURL` is not a plain http(s) address
 */
export function createOpenAICompatibleProvider(options: OpenAICompatibleOptions): Provider {
  const { id, model, region, timeoutMs = 5_000 } = options;
  const baseURL = checkBaseURL(options.baseURL);
  const transport = createTransport(id);
  const credentials = options.apiKey === undefined ? {} : { apiKey: options.apiKey };
  const openai = createOpenAICompatible({ name: id, baseURL, ...credentials, fetch: transport });
  const names = [model, ...(options.otherModels ?? [])];
  // Made once: each one compiles its schemas, which costs more than the call itself.
  const clients = new Map(names.map((name) => [name, openai.chatModel(name)]));
  return {
    id,
    region,
    usesModel: true,
    timeoutMs,
    models: () => names,

    complete(request, signal) {
      return runLimited(id, timeoutMs, signal, async (abortSignal): Promise<ProviderAnswer> => {
        const result = await generateText({
          model: clients.get(request.model) ?? openai.chatModel(request.model),
          messages: request.messages.map(toModelMessage),
          allowSystemInMessages: true,
          maxRetries: 0,
          abortSignal,
          // Telemetry would hand the prompt to whatever integration the process has registered.
          telemetry: { isEnabled: false },
          // The SDK fetches files that an answer points at; a model must not choose what this server requests.
          experimental_download: async (files) => files.map(() => null),
          ...(request.temperature === undefined ? {} : { temperature: request.temperature }),
          ...(request.topP === undefined ? {} : { topP: request.topP }),
          ...(request.maxOutputTokens === undefined ? {} : { maxOutputTokens: request.maxOutputTokens }),
          ...(request.stop === undefined ? {} : { stopSequences: [...request.stop] }),
        });
        return {
          text: result.text,
          finishReason: mapFinishReason(result.finishReason),
          usage: { promptTokens: result.usage.inputTokens ?? 0, completionTokens: result.usage.outputTokens ?? 0 },
        };
      });
    },

    async health(signal) {
      try {
        await runLimited(id, timeoutMs, signal, (limited) =>
          transport(`${baseURL}/models`, { headers: authorize(options.apiKey), signal: limited }),
        );
        return { status: 'up' };
      } catch (error) {
        const reason = error instanceof ProviderFailure ? error.code : 'internal';
        // Some compatible servers have no list of models: an answer of 404 still comes from a server that is there.
        return reason === 'rejected' ? { status: 'up' } : { status: 'down', reason };
      }
    },
  };
}

function checkBaseURL(value: string): string {
  const url = URL.parse(value);
  const plain = url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
  // The value itself is not repeated: it may hold credentials.
  if (!plain) throw new TypeError('baseURL must be an http(s) address without credentials, query or fragment');
  return value.replace(/\/+$/, '');
}

function authorize(apiKey: string | undefined): Record<string, string> {
  return apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
}

/** Maps whatever ends the work to ProviderFailure. The SDK's own errors hold the prompt and the answer: they stay here. */
async function runLimited<T>(
  id: string,
  timeoutMs: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await runWithin(
      timeoutMs,
      signal,
      work,
      () => new ProviderFailure(id, 'timeout'),
      () => new ProviderFailure(id, 'aborted'),
    );
  } catch (error) {
    // The transport has named everything that can happen on the wire; what is left is an answer that cannot be read.
    throw error instanceof ProviderFailure ? error : new ProviderFailure(id, 'malformed');
  }
}

function toModelMessage({ role, content }: ProviderMessage): ModelMessage {
  return { role, content };
}

function mapFinishReason(reason: FinishReason): ProviderAnswer['finishReason'] {
  if (reason === 'length') return 'length';
  return reason === 'content-filter' ? 'content_filter' : 'stop';
}
