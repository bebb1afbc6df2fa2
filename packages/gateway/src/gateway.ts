import type { ChatResponse, EmbeddingResponse, ModelList } from '@novacrm/contracts';
import { createVault } from '@novacrm/engine';
import { DEFAULT_LIMITS } from './attempt.ts';
import { createCascade, type Call, type CascadeOptions, type Observer, type Opened } from './cascade.ts';
import { createChunkWriter, type ChatCompletionChunk } from './chunks.ts';
import { createCooldown } from './cooldown.ts';
import { embed, type ParsedEmbeddingRequest } from './embed.ts';
import {
  GatewayAborted,
  GatewayInvalidRequest,
  GatewayLimited,
  GatewayRefusal,
  GatewaySystemRefusal,
  GatewayUnavailable,
} from './errors.ts';
import { checkHealth, type GatewayHealth } from './health.ts';
import { startRecord, type OpenRecord } from './metering.ts';
import { checkProviders, listModels } from './models.ts';
import type { AnswerCache, Caller, CallRecord, Clock, Gate, Limits, Logger, Meter, Systems } from './ports.ts';
import { readPrompt, type ParsedChatRequest } from './prompt.ts';
import { ProviderFailure, type Provider, type ProviderLimits, type ToolCall } from './provider.ts';
import { release } from './release.ts';
import { buildResponse, toChatToolCall, type Answered } from './response.ts';
import { selectCandidates } from './select.ts';
import { findSystem, regionsFor } from './systems.ts';

export interface GatewayOptions<C extends Caller = Caller> {
  /** Tried in this order. A function is asked for every call; when it rejects nobody is asked. */
  providers: readonly Provider[] | (() => Promise<readonly Provider[]>);
  /** Null while there is none: every call is then refused as unavailable. */
  gate: Gate<C> | null;
  systems: Systems;
  /** The system of calls that name none. */
  defaultPurpose: string;
  limiter: Limits<C>;
  /** Null: every question is asked anew. */
  cache: AnswerCache | null;
  meter: Meter;
  clock: Clock;
  /** Unique ids of answers and of calls of tools. */
  ids: () => string;
  /** From 0 to 1. */
  random: () => number;
  /** Milliseconds before a second try, on average; 150 when absent. */
  retryMs?: number;
  /** For providers that name none of their own. */
  limits?: Partial<ProviderLimits>;
  /** Milliseconds that a decision may take; 5 000 when absent. */
  gateMs?: number;
  /** Whether files may go to providers of the region `local`; refused when absent. */
  files?: 'refuse' | 'local';
  /** `whole`: answers are streamed once all of them has been judged. */
  streaming?: 'as it comes' | 'whole';
  logger: Logger;
}

/** A call that was let in. One of the two is to be read, once. */
export interface ChatCall {
  /** `RateLimit` headers. */
  headers: Readonly<Record<string, string>>;
  response(): Promise<ChatResponse>;
  /** The answer as it may be shown; names are back in it. */
  chunks(): AsyncGenerator<ChatCompletionChunk>;
}

/**
 * Everything rejects with GatewayRefusal, GatewaySystemRefusal, GatewayLimited, GatewayUnavailable, GatewayInvalidRequest or
 * GatewayAborted, and nothing else.
 */
export interface Gateway<C extends Caller = Caller> {
  /** Looks up the system, counts the call, and hands out its answer. */
  chat(request: ParsedChatRequest, caller: C, signal?: AbortSignal, observer?: Observer): Promise<ChatCall>;
  /** Judges the prompt, asks the providers in turn, judges the answer. */
  complete(request: ParsedChatRequest, caller: C, signal?: AbortSignal, observer?: Observer): Promise<ChatResponse>;
  embed(
    request: ParsedEmbeddingRequest,
    caller: C,
    signal?: AbortSignal,
  ): Promise<{ headers: Readonly<Record<string, string>>; response: EmbeddingResponse }>;
  models(): Promise<ModelList>;
  /** Asks every provider that can tell; sends no text. */
  health(signal?: AbortSignal): Promise<GatewayHealth[]>;
}

/** Made once per process: callers come with each call. */
export function createGateway<C extends Caller = Caller>(options: GatewayOptions<C>): Gateway<C> {
  const { clock } = options;
  const providers = openProviders(options);
  const listedAt = Math.floor(clock.now() / 1000);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const cooldown = createCooldown(clock);
  const context: GatewayContext<C> = {
    ...options,
    providers,
    limits,
    gateMs: options.gateMs ?? 5_000,
    retryMs: options.retryMs ?? 150,
    cooldown,
  };

  async function chat(
    request: ParsedChatRequest,
    caller: C,
    signal = new AbortController().signal,
    observer?: Observer,
  ): Promise<ChatCall> {
    const purpose = caller.purpose ?? request.metadata?.purpose ?? options.defaultPurpose;
    const record = startRecord(context, { kind: 'chat', requestedModel: request.model, caller });
    const asked = { request, caller, signal, purpose, record, ...(observer && { observer }) };
    const call = await closingOnFailure(record, () => admit(context, asked));
    return {
      headers: call.admission.headers,
      response: () => closingOnFailure(record, () => respond(context, call)),
      chunks: () => streamChunks(context, call),
    };
  }

  return {
    chat,
    complete: async (...asked) => (await chat(...asked)).response(),
    async embed(request, caller, signal = new AbortController().signal) {
      const purpose = caller.purpose ?? request.metadata?.purpose ?? options.defaultPurpose;
      const record = startRecord(context, { kind: 'embedding', requestedModel: request.model, caller });
      return closingOnFailure(record, () => embed(context, { request, caller, signal, purpose, record }));
    },
    models: async () => listModels(await providers(), listedAt),
    health: async (signal = new AbortController().signal) =>
      checkHealth(await providers(), { clock, cooldown, limitMs: limits.firstTokenMs, signal }),
  };
}

/** @throws TypeError when providers that are given at once cannot stand side by side */
function openProviders<C extends Caller>({ providers, logger }: GatewayOptions<C>): () => Promise<readonly Provider[]> {
  if (typeof providers !== 'function') {
    checkProviders(providers);
    return () => Promise.resolve(providers);
  }
  let checked: readonly Provider[] | undefined;
  return async () => {
    try {
      const listed = await providers();
      if (listed !== checked) checkProviders(listed);
      checked = listed;
      return listed;
    } catch (error) {
      logger.error({ reason: error instanceof Error ? error.name : typeof error }, 'providers not known');
      throw new GatewayUnavailable('NO_PROVIDER');
    }
  };
}

export interface GatewayContext<C extends Caller> extends CascadeOptions<C> {
  providers(): Promise<readonly Provider[]>;
  systems: Systems;
  limiter: Limits<C>;
  files?: 'refuse' | 'local';
  streaming?: 'as it comes' | 'whole';
  meter: Meter;
}

async function admit<C extends Caller>(
  context: GatewayContext<C>,
  asked: Pick<Call<C>, 'request' | 'caller' | 'signal' | 'purpose' | 'record' | 'observer'>,
): Promise<Call<C>> {
  const { request, caller, purpose, record } = asked;
  const system = await findSystem(context, purpose, record);
  const prompt = readPrompt(request);
  if (prompt.hasFiles && context.files !== 'local') throw new GatewayInvalidRequest('FILES_REFUSED', 'messages');
  const localOnly = prompt.hasFiles || request.metadata?.data_class === 'local_only';
  const candidates = selectCandidates(await context.providers(), {
    model: request.model,
    task: request.metadata?.task,
    regions: regionsFor(system, { localOnly }),
    isCooling: (provider) => context.cooldown.isCooling(provider),
  });
  const admission = await context.limiter.admit(caller, purpose);
  return { ...asked, prompt, candidates, admission, vault: createVault() };
}

/** The first provider whose whole answer arrives; nothing is shown before, so every failure may be made good by the next. */
async function respond<C extends Caller>(context: GatewayContext<C>, call: Call<C>): Promise<ChatResponse> {
  const cascade = createCascade(context, call);
  for (;;) {
    const opened = await cascade.open();
    const texts: string[] = [];
    const toolCalls: ToolCall[] = [];
    try {
      for await (const event of release(context, call, opened, { whole: true })) {
        if (event.type === 'text') texts.push(event.text);
        else if (event.type === 'tool_call') toolCalls.push(event.call);
        else {
          const { completion, usage, finishReason } = event;
          const shown = { text: texts.join(''), toolCalls, finishReason };
          call.record.shown();
          await call.record.close('answered');
          return buildResponse({ ...head(context, call), opened, completion, usage, shown });
        }
      }
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw withResponse(context, call, opened, error);
      if (error.code === 'aborted') throw new GatewayAborted();
      cascade.failed(opened.candidate, error);
    }
  }
}

async function* streamChunks<C extends Caller>(
  context: GatewayContext<C>,
  call: Call<C>,
): AsyncGenerator<ChatCompletionChunk> {
  const cascade = createCascade(context, call);
  const includeUsage = call.request.stream_options?.include_usage ?? false;
  const whole = context.streaming === 'whole';
  try {
    for (;;) {
      const opened = await cascade.open();
      const { id, at } = head(context, call);
      const named = { id: `chatcmpl-${id}`, created: Math.floor(at / 1000), model: opened.candidate.model };
      const writer = createChunkWriter(named, { includeUsage });
      let open = false;
      let calls = 0;
      try {
        for await (const event of release(context, call, opened, { whole })) {
          if (!open) yield writer.open();
          open = true;
          if (event.type === 'text') {
            call.record.shown();
            yield writer.text(event.text);
          } else if (event.type === 'tool_call') {
            yield writer.toolCall(toChatToolCall(event.call), calls++);
          } else {
            const { completion, usage, finishReason } = event;
            const shown = { text: '', toolCalls: [], finishReason };
            const response = buildResponse({ id, at, purpose: call.purpose, opened, completion, usage, shown });
            await call.record.close('answered');
            yield* writer.close(response);
            return;
          }
        }
      } catch (error) {
        if (!(error instanceof ProviderFailure)) throw error;
        if (error.code === 'aborted') throw new GatewayAborted();
        cascade.failed(opened.candidate, error);
        // What has been shown cannot be taken back, and another model would go on differently.
        if (open) throw new GatewayUnavailable('ANSWER_INTERRUPTED', [error]);
      }
    }
  } catch (error) {
    await call.record.close(...nameOutcome(error));
    throw error;
  } finally {
    // Closed already, unless the reader left in the middle.
    await call.record.close('aborted');
  }
}

function head<C extends Caller>(
  { ids, clock }: GatewayContext<C>,
  { purpose }: Call<C>,
): Pick<Answered, 'id' | 'at' | 'purpose'> {
  return { id: ids(), at: clock.now(), purpose };
}

/** A withheld answer carries what an OpenAI client understands: an empty one. */
function withResponse<C extends Caller>(
  context: GatewayContext<C>,
  call: Call<C>,
  opened: Opened,
  error: unknown,
): unknown {
  if (!(error instanceof GatewayRefusal) || error.channel !== 'completion') return error;
  const usage = { promptTokens: 0, completionTokens: 0 };
  const completion = error.verdict;
  const response = buildResponse({ ...head(context, call), opened, completion, usage, shown: null });
  return new GatewayRefusal('completion', completion, { response });
}

async function closingOnFailure<T>(record: OpenRecord, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await record.close(...nameOutcome(error));
    throw error;
  }
}

function nameOutcome(error: unknown): [status: CallRecord['status'], code?: string] {
  if (error instanceof GatewayRefusal) return [error.channel === 'prompt' ? 'refused' : 'withheld'];
  if (error instanceof GatewaySystemRefusal) return ['refused', error.code];
  if (error instanceof GatewayLimited) return ['limited', error.code];
  if (error instanceof GatewayAborted) return ['aborted'];
  if (error instanceof GatewayInvalidRequest) return ['unavailable', error.code];
  if (error instanceof GatewayUnavailable)
    return [error.code === 'ANSWER_INTERRUPTED' ? 'interrupted' : 'unavailable', error.code];
  return ['unavailable'];
}
