import { createHash } from 'node:crypto';
import type { Exchange, Part, Region, Verdict } from '@novacrm/contracts';
import type { Vault } from '@novacrm/engine';
import { attempt } from './attempt.ts';
import type { CachedAnswer } from './cached-answer.ts';
import { readCached, replay } from './cached-answer.ts';
import type { Cooldown } from './cooldown.ts';
import { GatewayAborted, GatewayRefusal, GatewayUnavailable } from './errors.ts';
import { judge, type JudgeOptions } from './judge.ts';
import type { OpenRecord } from './metering.ts';
import type { Admission, AnswerCache, Caller, Clock } from './ports.ts';
import { buildProviderRequest, type ParsedChatRequest, type Prompt } from './prompt.ts';
import { ProviderFailure, type ProviderEvent, type ProviderLimits, type ProviderRequest } from './provider.ts';
import type { Candidate } from './select.ts';

export interface CascadeOptions<C extends Caller> extends JudgeOptions<C> {
  /** For providers that name no limits of their own. */
  limits: ProviderLimits;
  clock: Clock;
  cooldown: Cooldown;
  cache: AnswerCache | null;
  /** Unique ids of answers and of calls of tools. */
  ids: () => string;
  /** Milliseconds before a second try, on average. */
  retryMs: number;
  /** A number from 0 to 1, so that calls that failed together do not come back together. */
  random: () => number;
}

/** One call on its way. */
export interface Call<C extends Caller> {
  request: ParsedChatRequest;
  prompt: Prompt;
  caller: C;
  purpose: string;
  signal: AbortSignal;
  candidates: readonly Candidate[];
  admission: Admission;
  record: OpenRecord;
  /** The pseudonyms of this call: out with the prompt, back in the answer. */
  vault: Vault;
  observer?: Observer;
}

/** Is told what leaves the house and what comes back, for those who have to see for themselves. */
export interface Observer {
  sent(request: ProviderRequest): void;
  /** After the gate, before names are put back. */
  received(text: string): void;
}

/** A provider that has begun to answer. */
export interface Opened {
  candidate: Candidate;
  /** The verdict under which the prompt went to this candidate. */
  verdict: Verdict;
  events: AsyncIterable<ProviderEvent>;
  cached: boolean;
  /** Where the answer may be kept. */
  cacheKey: string | undefined;
}

export interface Cascade {
  /**
   * The next provider that begins to answer. A verdict counts for its region only: on the way to another region the prompt
   * is judged again. Refused for the first destination means refused; refused for a later one means that this one is
   * skipped, so that a text that may not leave can still be answered at home.
   *
   * Rejects with GatewayRefusal, GatewayUnavailable or GatewayAborted.
   */
  open(): Promise<Opened>;
  /** A provider stopped in the middle, before anything of its answer was seen. */
  failed(candidate: Candidate, failure: ProviderFailure): void;
}

type PromptRuling =
  { verdict: Verdict; passes: true; texts: ReadonlyMap<string, string> } | { verdict: Verdict; passes: false };

export function createCascade<C extends Caller>(options: CascadeOptions<C>, call: Call<C>): Cascade {
  const rulings = new Map<Region, PromptRuling>();
  const failures: ProviderFailure[] = [];
  const waiting = [...call.candidates];
  let refusal: PromptRuling | undefined;

  async function rule(candidate: Candidate): Promise<PromptRuling> {
    const { region } = candidate.provider;
    const ruling = rulings.get(region) ?? (await judgePrompt(options, call, candidate));
    rulings.set(region, ruling);
    return ruling;
  }

  function note(candidate: Candidate, failure: ProviderFailure): void {
    const { code, status } = failure;
    options.cooldown.failed(failure);
    options.logger.warn(
      { requestId: call.caller.requestId, provider: candidate.provider.id, code, status },
      'provider failed',
    );
  }

  return {
    async open() {
      for (let candidate = waiting.shift(); candidate; candidate = waiting.shift()) {
        if (!call.admission.mayAsk(candidate.provider.id)) {
          call.record.tried(candidate, 'budget', 0);
          continue;
        }
        const ruling = await rule(candidate);
        if (!ruling.passes) {
          call.record.tried(candidate, 'forbidden', 0);
          refusal ??= ruling;
          if (rulings.size === 1) break;
          continue;
        }
        const { verdict } = ruling;
        const request = buildProviderRequest(call.request, candidate.model, ruling.texts);
        const cacheKey = keyFor(options, call, { candidate, verdict, request });
        const kept = cacheKey === undefined ? undefined : await readKept(options, cacheKey);
        if (kept) {
          call.record.tried(candidate, 'cached', 0);
          return { candidate, verdict, events: replay(kept), cached: true, cacheKey: undefined };
        }
        call.observer?.sent(request);
        const outcome = await startCandidate(options, call, candidate, request, note);
        if (!(outcome instanceof ProviderFailure))
          return { candidate, verdict, events: outcome, cached: false, cacheKey };
        failures.push(outcome);
      }
      if (!refusal) throw new GatewayUnavailable('PROVIDERS_UNAVAILABLE', failures);
      throw new GatewayRefusal(
        'prompt',
        refusal.verdict,
        failures.length > 0 ? { cause: new AggregateError(failures) } : {},
      );
    },
    failed(candidate, failure) {
      note(candidate, failure);
      failures.push(failure);
      call.record.broke(failure.code);
    },
  };
}

/** What every exchange of a call says about itself. */
export function describeExchange<C extends Caller>(
  { caller, purpose }: Pick<Call<C>, 'caller' | 'purpose'>,
  { destination }: Candidate,
): Pick<Exchange, 'actor' | 'destination' | 'purpose'> {
  return { actor: caller.actor, destination, purpose };
}

/** What people say is judged as a prompt, what tools say as a tool call; both have to pass. */
async function judgePrompt<C extends Caller>(
  options: CascadeOptions<C>,
  call: Call<C>,
  candidate: Candidate,
): Promise<PromptRuling> {
  const { caller, signal, prompt, vault } = call;
  const ask = async (channel: 'prompt' | 'tool_call', parts: readonly Part[]) => {
    const exchange: Exchange = { channel, parts: [...parts], ...describeExchange(call, candidate) };
    const ruling = await judge(options, exchange, { caller, signal, pseudonyms: vault.operator });
    call.record.judged('prompt', ruling.verdict);
    return ruling;
  };
  const said = await ask('prompt', prompt.parts);
  if (!said.passes || prompt.toolParts.length === 0) return said;
  const tools = await ask('tool_call', prompt.toolParts);
  if (!tools.passes) return tools;
  return { verdict: said.verdict, passes: true, texts: new Map([...said.texts, ...tools.texts]) };
}

/** Up to the first sign of an answer, with a second try where that may help. */
async function startCandidate<C extends Caller>(
  options: CascadeOptions<C>,
  call: Call<C>,
  candidate: Candidate,
  request: ProviderRequest,
  note: (candidate: Candidate, failure: ProviderFailure) => void,
): Promise<AsyncIterable<ProviderEvent> | ProviderFailure> {
  const { clock, cooldown, limits, retryMs, random } = options;
  const { signal, record } = call;
  for (let first = true; ; first = false) {
    const startedAt = clock.now();
    const events = attempt(candidate.provider, request, signal, limits);
    try {
      const { value } = await events.next();
      record.tried(candidate, 'answered', clock.now() - startedAt);
      cooldown.succeeded(candidate.provider.id);
      return value ? continued(value, events) : events;
    } catch (error) {
      const failure = error instanceof ProviderFailure ? error : new ProviderFailure(candidate.provider.id, 'internal');
      record.tried(candidate, failure.code, clock.now() - startedAt);
      if (failure.code === 'aborted') throw new GatewayAborted();
      note(candidate, failure);
      const isLast = call.candidates.at(-1) === candidate;
      if (!first || !isWorthAnotherTry(failure, isLast)) return failure;
      await pause(failure.retryAfterMs ?? retryMs * (0.5 + random()), signal);
    }
  }
}

/** Whoever stops reading at the first event cancels the rest as well. */
async function* continued(first: ProviderEvent, rest: AsyncGenerator<ProviderEvent>): AsyncGenerator<ProviderEvent> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** Milliseconds that an upstream may ask us to wait. */
const LONGEST_WAIT = 1_000;

/** Blips of the network, and overload that says it is short. Elsewhere the next provider answers sooner. */
function isWorthAnotherTry({ code, retryAfterMs = 0, status }: ProviderFailure, isLast: boolean): boolean {
  if (retryAfterMs > LONGEST_WAIT) return false;
  if (code === 'unreachable') return true;
  return (
    (code === 'upstream_error' && (isLast || (status ?? 0) > 500)) ||
    (code === 'rate_limited' && (isLast || retryAfterMs > 0))
  );
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      reject(new GatewayAborted());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', leave);
      resolve();
    }, ms);
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
  });
}

interface Keyed {
  candidate: Candidate;
  verdict: Verdict;
  request: ProviderRequest;
}

/** Everything that an answer depends on, and who may see it. Undefined when it may not be kept. */
function keyFor<C extends Caller>(
  { cache }: CascadeOptions<C>,
  { request: asked, prompt, caller, purpose }: Call<C>,
  { candidate, verdict, request }: Keyed,
): string | undefined {
  if (!cache || asked.metadata?.cache === 'skip' || prompt.hasFiles || !candidate.provider.usesModel) return undefined;
  const { id, roles, team } = caller.actor;
  const scope = { team: team ?? null, user: team === undefined ? id : null, roles: [...roles].sort() };
  const { provider, model } = candidate;
  const content = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  return cache.keyOf([
    verdict.policy.version,
    verdict.policy.hash,
    purpose,
    scope,
    provider.id,
    provider.region,
    model,
    content,
  ]);
}

/** A cache that fails costs time and no answer. */
async function readKept<C extends Caller>(
  { cache, logger }: CascadeOptions<C>,
  key: string,
): Promise<CachedAnswer | undefined> {
  try {
    const kept = await cache?.get(key);
    return kept === undefined ? undefined : readCached(kept);
  } catch (error) {
    logger.warn({ reason: error instanceof Error ? error.name : typeof error }, 'cache of answers not readable');
    return undefined;
  }
}
