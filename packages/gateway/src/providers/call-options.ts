import type { LanguageModelV4CallOptions, LanguageModelV4Message } from '@ai-sdk/provider';
import type { ProviderMessage, ProviderRequest } from '../provider.ts';

/** A request as the AI SDK's models take it. */
export function toCallOptions(request: ProviderRequest, abortSignal: AbortSignal): LanguageModelV4CallOptions {
  const { temperature, topP, frequencyPenalty, presencePenalty, seed, maxOutputTokens, stop } = request;
  const { tools, toolChoice, json } = request;
  return {
    prompt: request.messages.map(toModelMessage),
    abortSignal,
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { topP }),
    ...(frequencyPenalty !== undefined && { frequencyPenalty }),
    ...(presencePenalty !== undefined && { presencePenalty }),
    ...(seed !== undefined && { seed }),
    ...(maxOutputTokens !== undefined && { maxOutputTokens }),
    ...(stop !== undefined && { stopSequences: [...stop] }),
    ...(json !== undefined && { responseFormat: { type: 'json' as const, ...json } }),
    ...(tools !== undefined && {
      tools: tools.map(({ name, description, parameters }) => ({
        type: 'function' as const,
        name,
        ...(description !== undefined && { description }),
        inputSchema: parameters as object,
      })),
    }),
    ...(toolChoice !== undefined && {
      toolChoice: typeof toolChoice === 'string' ? { type: toolChoice } : { type: 'tool', toolName: toolChoice.name },
    }),
  };
}

function toModelMessage(message: ProviderMessage): LanguageModelV4Message {
  switch (message.role) {
    case 'system':
      return { role: 'system', content: message.content };
    case 'user': {
      const files = (message.attachments ?? []).map(({ mediaType, base64 }) => ({
        type: 'file' as const,
        mediaType,
        data: { type: 'data' as const, data: base64 },
      }));
      return { role: 'user', content: [{ type: 'text', text: message.content }, ...files] };
    }
    case 'assistant': {
      const calls = (message.toolCalls ?? []).map(({ id, name, arguments: input }) => ({
        type: 'tool-call' as const,
        toolCallId: id,
        toolName: name,
        input: JSON.parse(input) as unknown,
      }));
      const text = message.content === '' && calls.length > 0 ? [] : [{ type: 'text' as const, text: message.content }];
      return { role: 'assistant', content: [...text, ...calls] };
    }
    case 'tool':
      return {
        role: 'tool',
        content: [
          {
            type: 'tool-result',
            toolCallId: message.toolCallId,
            toolName: message.toolName,
            output: { type: 'text', value: message.content },
          },
        ],
      };
  }
}
