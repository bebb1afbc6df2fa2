import type { Exchange, Region } from '@novacrm/contracts';
import { attempt } from './attempt.ts';
import { GatewayRefusal, GatewayUnavailable } from './errors.ts';
import { judge, type JudgeOptions, type Ruling } from './judge.ts';
import type { OpenRecord } from './metering.ts';
import type { Caller, Clock } from './ports.ts';
import { buildProviderRequest, type ParsedChatRequest, type Prompt } from './prompt.ts';
import { ProviderFailure, type ProviderAnswer } from './provider.ts';
import type { Candidate } from './select.ts';

export interface CascadeOptions<C extends Caller> extends JudgeOptions<C> {
  /** Milliseconds for a provider that names no limit of its own. */
  providerMs: number;
  clock: Clock;
}

/** One call on its way. */
export interface Call<C extends Caller> {
  request: ParsedChatRequest;
  prompt: Prompt;
  caller: C;
  signal: AbortSignal;
  candidates: readonly Candidate[];
  record: OpenRecord;
}

export interface CascadeAnswer {
  candidate: Candidate;
  /** The verdict under which the prompt went to this candidate. */
  ruling: Ruling;
  answer: ProviderAnswer;
}

/**
 * Tries one candidate after the other. A verdict counts for its region only: on the way to another region the prompt is
 * judged again. Refused for the first destination means refused; refused for a later one means that this one is skipped,
 * so that a text that may not leave can still be answered at home.
 *
 * Rejects with GatewayRefusal, GatewayUnavailable or GatewayAborted.
 */
export async function cascade<C extends Caller>(options: CascadeOptions<C>, call: Call<C>): Promise<CascadeAnswer> {
  const rulings = new Map<Region, Ruling>();
  const failures: ProviderFailure[] = [];
  let refusal: Ruling | undefined;
  for (const candidate of call.candidates) {
    const { region } = candidate.provider;
    const ruling = rulings.get(region) ?? (await judgePrompt(options, call, candidate));
    rulings.set(region, ruling);
    if (!ruling.passes) {
      call.record.tried(candidate, 'forbidden', 0);
      refusal ??= ruling;
      if (rulings.size === 1) break;
      continue;
    }
    const outcome = await tryCandidate(options, call, candidate, ruling.texts);
    if (!(outcome instanceof ProviderFailure)) return { candidate, ruling, answer: outcome };
    failures.push(outcome);
  }
  if (!refusal) throw new GatewayUnavailable('PROVIDERS_UNAVAILABLE', failures);
  throw new GatewayRefusal(
    'prompt',
    refusal.verdict,
    failures.length > 0 ? { cause: new AggregateError(failures) } : {},
  );
}

/** What every exchange of a call says about itself. */
export function describeExchange<C extends Caller>(
  { caller, prompt }: Call<C>,
  { destination }: Candidate,
): Pick<Exchange, 'actor' | 'destination' | 'purpose'> {
  return {
    actor: caller.actor,
    destination,
    ...(prompt.purpose === undefined ? {} : { purpose: prompt.purpose }),
  };
}

async function judgePrompt<C extends Caller>(
  options: CascadeOptions<C>,
  call: Call<C>,
  candidate: Candidate,
): Promise<Ruling> {
  const exchange: Exchange = { channel: 'prompt', parts: [...call.prompt.parts], ...describeExchange(call, candidate) };
  const ruling = await judge(options, exchange, call.caller, call.signal);
  call.record.judged('prompt', ruling.verdict);
  return ruling;
}

async function tryCandidate<C extends Caller>(
  { providerMs, clock, logger }: CascadeOptions<C>,
  { request, signal, record, caller }: Call<C>,
  candidate: Candidate,
  texts: ReadonlyMap<string, string>,
): Promise<ProviderAnswer | ProviderFailure> {
  const { provider, model } = candidate;
  const startedAt = clock.now();
  try {
    const answer = await attempt(provider, buildProviderRequest(request, model, texts), providerMs, signal);
    record.tried(candidate, 'answered', clock.now() - startedAt);
    return answer;
  } catch (error) {
    record.tried(candidate, error instanceof ProviderFailure ? error.code : 'aborted', clock.now() - startedAt);
    if (!(error instanceof ProviderFailure)) throw error;
    const { code, status } = error;
    logger.warn({ requestId: caller.requestId, provider: provider.id, code, status }, 'provider failed');
    return error;
  }
}
