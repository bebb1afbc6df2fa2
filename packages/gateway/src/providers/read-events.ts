import type { LanguageModelV4FinishReason, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { ProviderFailure, type FinishReason, type ProviderEvent } from '../provider.ts';
import { findFailure } from './find-failure.ts';

/** The parts of a model's stream as events of ours; an answer that never says how it ended is malformed. */
export async function* readEvents(
  provider: string,
  stream: ReadableStream<LanguageModelV4StreamPart>,
): AsyncGenerator<ProviderEvent> {
  let anything = false;
  let called = false;
  for await (const part of stream) {
    switch (part.type) {
      case 'text-delta':
        anything ||= part.delta !== '';
        if (part.delta !== '') yield { type: 'text', text: part.delta };
        break;
      case 'tool-call':
        called = true;
        yield { type: 'tool_call', call: { id: part.toolCallId, name: part.toolName, arguments: part.input } };
        break;
      case 'reasoning-delta':
      case 'tool-input-delta':
      case 'ping':
        yield { type: 'progress' };
        break;
      case 'error':
        throw findFailure(provider, part.error);
      case 'finish': {
        const finishReason = mapFinishReason(part.finishReason, called);
        if (finishReason === undefined || (part.finishReason.raw === undefined && !anything && !called))
          throw new ProviderFailure(provider, 'malformed');
        const { inputTokens, outputTokens } = part.usage;
        const usage = { promptTokens: inputTokens.total ?? 0, completionTokens: outputTokens.total ?? 0 };
        yield { type: 'end', finishReason, usage };
        return;
      }
      default:
        break;
    }
  }
  throw new ProviderFailure(provider, 'malformed');
}

function mapFinishReason({ unified, raw }: LanguageModelV4FinishReason, called: boolean): FinishReason | undefined {
  switch (unified) {
    case 'length':
      return 'length';
    case 'content-filter':
      return 'content_filter';
    case 'error':
    case 'interrupted':
      return undefined;
    default:
      // A stream that was cut cleanly has no reason at all.
      if (raw === undefined) return undefined;
      return called ? 'tool_calls' : 'stop';
  }
}
