import { MAX_TEXT_LENGTH } from '@novacrm/contracts';
import { limitStream } from './limit-stream.ts';
import {
  ProviderFailure,
  type Provider,
  type ProviderEvent,
  type ProviderLimits,
  type ProviderRequest,
} from './provider.ts';

export const DEFAULT_LIMITS: ProviderLimits = { firstTokenMs: 5_000, idleMs: 15_000, totalMs: 60_000 };

/**
 * Asks one provider, once. Fails with ProviderFailure and nothing else: late, broken, unusable, or `aborted` when the
 * client left.
 *
 * @param defaults for a provider that names no limits of its own
 */
export async function* attempt(
  provider: Provider,
  request: ProviderRequest,
  signal: AbortSignal,
  defaults: ProviderLimits = DEFAULT_LIMITS,
): AsyncGenerator<ProviderEvent> {
  const limits = { ...defaults, ...provider.limits };
  let length = 0;
  let half = '';
  try {
    for await (const event of limitStream((limited) => provider.stream(request, limited), {
      provider: provider.id,
      limits,
      signal,
    })) {
      if (event.type === 'text') {
        length += event.text.length;
        if (length > MAX_TEXT_LENGTH) throw new ProviderFailure(provider.id, 'too_large');
        const text = half + event.text;
        half = /[\ud800-\udbff]$/.exec(text)?.[0] ?? '';
        const whole = makeStorable(half === '' ? text : text.slice(0, -1));
        if (whole !== '') yield { type: 'text', text: whole };
        continue;
      }
      if (event.type === 'end' && half !== '') yield { type: 'text', text: makeStorable(half) };
      yield event.type === 'tool_call' ? { ...event, call: checkCall(provider.id, event.call) } : event;
    }
  } catch (error) {
    // A defect of the provider: its message may quote the prompt, so it does not travel.
    throw error instanceof ProviderFailure ? error : new ProviderFailure(provider.id, 'internal');
  }
}

/** PostgreSQL refuses NUL, JSON cannot carry half a surrogate pair: upstreams send both. */
function makeStorable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}

type Call = Extract<ProviderEvent, { type: 'tool_call' }>['call'];

/** Arguments as compact JSON, so that no escape hides a value from the gate. */
function checkCall(provider: string, call: Call): Call {
  if (call.arguments.length > MAX_TEXT_LENGTH) throw new ProviderFailure(provider, 'too_large');
  try {
    const input: unknown = JSON.parse(call.arguments === '' ? '{}' : call.arguments);
    return { ...call, arguments: makeStorable(JSON.stringify(input)) };
  } catch {
    throw new ProviderFailure(provider, 'malformed');
  }
}
