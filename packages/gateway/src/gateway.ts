import type { ChatResponse, Exchange, ModelList } from '@novacrm/contracts';
import { DEFAULT_PROVIDER_MS } from './attempt.ts';
import { cascade, describeExchange, type Call } from './cascade.ts';
import { GatewayAborted, GatewayRefusal } from './errors.ts';
import { checkHealth, type GatewayHealth } from './health.ts';
import { judge } from './judge.ts';
import { startRecord } from './metering.ts';
import { checkProviders, listModels } from './models.ts';
import type { Caller, CallRecord, Clock, Gate, Logger, Meter } from './ports.ts';
import { readPrompt, type ParsedChatRequest } from './prompt.ts';
import type { Provider } from './provider.ts';
import { buildResponse } from './response.ts';
import { selectCandidates } from './select.ts';

export interface GatewayOptions<C extends Caller = Caller> {
  /** Tried in this order. */
  providers: readonly Provider[];
  /** Null while there is none: every call is then refused as unavailable. */
  gate: Gate<C> | null;
  meter: Meter;
  clock: Clock;
  /** Unique ids of answers. */
  ids: () => string;
  /** Milliseconds. `providerMs` (5 000) counts for providers that name no limit of their own; `gateMs` is 5 000. */
  timeouts?: { providerMs?: number; gateMs?: number };
  logger: Logger;
}

export interface Gateway<C extends Caller = Caller> {
  /**
   * Judges the prompt, asks the providers in turn, judges the answer.
   * Rejects with GatewayRefusal, GatewayUnavailable, GatewayInvalidRequest or GatewayAborted, and nothing else.
   */
  complete(request: ParsedChatRequest, caller: C, signal?: AbortSignal): Promise<ChatResponse>;
  models(): ModelList;
  /** Asks every provider that can tell; sends no text. */
  health(signal?: AbortSignal): Promise<GatewayHealth[]>;
}

/** Made once per process: callers come with each call. */
export function createGateway<C extends Caller = Caller>(options: GatewayOptions<C>): Gateway<C> {
  checkProviders(options.providers);
  const { providers, clock } = options;
  const listedAt = Math.floor(clock.now() / 1000);
  const providerMs = options.timeouts?.providerMs ?? DEFAULT_PROVIDER_MS;
  const context: Context<C> = { ...options, providerMs, gateMs: options.timeouts?.gateMs ?? 5_000 };
  return {
    async complete(request, caller, signal = new AbortController().signal) {
      const candidates = selectCandidates(providers, request.model);
      const prompt = readPrompt(request);
      const record = startRecord(context, request, prompt, caller);
      try {
        const response = await answerCall(context, { request, prompt, caller, signal, candidates, record });
        record.close('answered');
        return response;
      } catch (error) {
        record.close(nameOutcome(error));
        throw error;
      }
    },
    models: () => listModels(providers, listedAt),
    health: (signal = new AbortController().signal) => checkHealth(providers, clock, providerMs, signal),
  };
}

interface Context<C extends Caller> extends GatewayOptions<C> {
  providerMs: number;
  gateMs: number;
}

/** The cascade, then the gate on what came back. */
async function answerCall<C extends Caller>(context: Context<C>, call: Call<C>): Promise<ChatResponse> {
  const { candidate, ruling, answer } = await cascade(context, call);
  const { caller, record, signal } = call;
  record.answered(candidate, ruling.verdict, answer);
  const exchange: Exchange = {
    channel: 'completion',
    parts: [{ path: COMPLETION_PATH, text: answer.text }],
    ...describeExchange(call, candidate),
  };
  const completion = await judge(context, exchange, caller, signal);
  record.judged('completion', completion.verdict);
  const response = buildResponse({
    id: context.ids(),
    at: context.clock.now(),
    candidate,
    answer,
    prompt: ruling.verdict,
    completion: completion.verdict,
    text: completion.passes ? (completion.texts.get(COMPLETION_PATH) ?? null) : null,
  });
  if (!completion.passes) throw new GatewayRefusal('completion', completion.verdict, { response });
  return response;
}

const COMPLETION_PATH = 'choices[0].message.content';

function nameOutcome(error: unknown): CallRecord['status'] {
  if (error instanceof GatewayRefusal) return error.channel === 'prompt' ? 'refused' : 'withheld';
  return error instanceof GatewayAborted ? 'aborted' : 'unavailable';
}
