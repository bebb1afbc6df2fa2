import type { Accountability } from '@directus/types';
import type { Exchange, RuleMatch, Verdict } from '@novacrm/contracts';
import {
  EngineError,
  type Analyser,
  type Analysis,
  type Decision,
  type Engine,
  type Operator,
  type Policy,
} from '@novacrm/engine';
import type { Knex } from '../database.ts';
import { ComplianceUnavailableError, TextTooLongError } from '../errors.ts';
import type { ExceptionStore } from '../exceptions/store.ts';
import type { CallRow, Ledger, NewEntry } from '../ledger/decisions.ts';
import type { Logger } from '../logger.ts';
import type { PolicyStore } from '../policies/store.ts';
import type { References } from '../references.ts';
import { currentRequestId } from '../request-context.ts';
import type { ScopeResolver } from '../scope/resolver.ts';
import { decideWithExceptions, type Claims } from './decide.ts';
import type { OpenIncident } from './incident.ts';
import { watchText, type Watch, type WatchInput } from './watch.ts';

export interface JudgeInput {
  exchange: Exchange;
  /** `check` asks only; `enforce` stands in the way, so an escalation opens an incident. */
  mode: NewEntry['mode'];
  /** Whose permissions decide what is out of scope; null for the system itself. */
  accountability: Accountability | null;
  /** The row concerned, when it is known. */
  item?: string | null;
  /** The writer's transaction: an allowed write and its entry stand or fall together. */
  transaction?: Knex.Transaction;
  /** How rules that ask for pseudonyms write them; without it the names cannot be turned back. */
  pseudonyms?: Operator;
  /**
   * Exceptions that the same request has used already. One of them stands for all decisions about the request: a prompt that
   * was released once may be judged for several destinations.
   */
  claims?: Claims;
  beside?: Beside;
}

/** The record of the call that a decision is about, kept in the same commit as the decision. */
export interface Beside {
  /** Undefined when it is to be kept later. */
  compose(verdict: Verdict): CallRow | undefined;
  /** It is kept. */
  stored(): void;
}

/** The one door: analyse, decide, record, answer. */
export interface Gate {
  /**
   * Throws `TextTooLongError` for more text than the engine takes, and `ComplianceUnavailableError` when anything on the
   * way fails: without a record the answer is no.
   */
  judge(input: JudgeInput): Promise<Verdict>;
  /** Judges one text while it arrives. Throws as `judge` does. */
  watch(input: WatchInput): Promise<Watch>;
}

export interface GateOptions {
  analyser: Analyser;
  /** Judges what arrives in pieces: there is no time to ask a service for each. */
  engine: Engine;
  policies: PolicyStore;
  exceptions: ExceptionStore;
  ledger: Ledger;
  scope: ScopeResolver;
  references: References;
  openIncident: OpenIncident;
  database: Knex;
  logger: Logger;
  newId(): string;
  now(): Date;
  /** Monotonic milliseconds. */
  elapsed(): number;
}

export function createGate(options: GateOptions): Gate {
  const guarded = async <T>(channel: Exchange['channel'], work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof EngineError && error.code === 'ENGINE_INPUT_TOO_LARGE')
        throw new TextTooLongError({ reason: error.message });
      options.logger.error({ err: error, channel }, 'the gate could not decide or record');
      throw new ComplianceUnavailableError();
    }
  };
  return {
    judge: (input) => guarded(input.exchange.channel, () => judge(options, input)),
    watch: (input) =>
      guarded(input.about.channel, async () => {
        const { engine, elapsed, logger } = options;
        const policy = await options.policies.current();
        const watch = watchText({ engine, policy, elapsed, logger }, input);
        return {
          push: (text) => watch.push(text),
          get refused() {
            return watch.refused;
          },
          end: () =>
            guarded(input.about.channel, async () => {
              const { text, exchange, decided } = watch.end();
              return {
                text,
                verdict: await record(
                  options,
                  { exchange, mode: 'enforce', accountability: null, ...(input.beside && { beside: input.beside }) },
                  decided,
                ),
              };
            }),
        };
      }),
  };
}

async function judge(options: GateOptions, input: JudgeInput): Promise<Verdict> {
  const { exchange } = input;
  const [policy, outside] = await Promise.all([
    options.policies.current(),
    options.scope.outside(exchange.parts, input.accountability),
  ]);
  const started = options.elapsed();
  const analysis = await options.analyser.analyse({ ...exchange, outside });
  const decision = await decideWithExceptions(options.exceptions, {
    policy,
    exchange: { ...exchange, outside },
    analysis,
    now: options.now(),
    consume: input.mode === 'enforce',
    connection: input.transaction ?? options.database,
    claims: input.claims,
    pseudonyms: input.pseudonyms,
  });
  const durationMs = options.elapsed() - started;
  return record(options, input, { policy, analysis, decision, durationMs });
}

export interface Decided {
  policy: Policy;
  analysis: Analysis;
  decision: Decision;
  /** Milliseconds spent on both. */
  durationMs: number;
}

/** The verdict, once the ledger has it. */
async function record(
  options: GateOptions,
  input: JudgeInput,
  { policy, analysis, decision, durationMs }: Decided,
): Promise<Verdict> {
  const { exchange } = input;
  const verdict: Verdict = {
    action: decision.action,
    risk: { score: analysis.risk.score, level: analysis.risk.level },
    findings: [...analysis.findings, ...(decision.findings ?? [])],
    rules: decision.rules,
    ...(decision.action === 'redact' && decision.redacted && { redacted: decision.redacted }),
    auditId: options.newId(),
    policy: { version: policy.version, hash: policy.hash },
    durationMs,
  };
  const entry = composeEntry(options, input, verdict, await options.references.actor(exchange.actor.id));
  const passes = verdict.action !== 'block' && verdict.action !== 'escalate';

  if (verdict.action === 'escalate' && input.mode === 'enforce') {
    // One transaction of our own: no incident without its entry, and neither is lost when the write rolls back.
    const incident = await options.database.transaction(async (transaction) => {
      await options.ledger.append(entry, transaction);
      const subject =
        exchange.collection && input.item ? { collection: exchange.collection, item: input.item } : undefined;
      return options.openIncident({ verdict, actor: exchange.actor.id, subject, transaction });
    });
    return { ...verdict, incident };
  }
  const call = input.transaction ? undefined : input.beside?.compose(verdict);
  if (!call) await options.ledger.append(entry, passes ? input.transaction : undefined);
  else if (await options.ledger.appendWithCall(entry, call)) input.beside?.stored();
  return verdict;
}

function composeEntry(
  { references, now }: GateOptions,
  { exchange, mode, item }: JudgeInput,
  verdict: Verdict,
  actorRef: string,
): NewEntry {
  const texts = exchange.parts.map((part) => part.text);
  return {
    id: verdict.auditId,
    occurred_at: now().toISOString(),
    request_id: currentRequestId(),
    mode,
    channel: exchange.channel,
    action: verdict.action,
    actor_ref: actorRef,
    actor_roles: exchange.actor.roles,
    collection: exchange.collection ?? null,
    item: item ?? null,
    purpose: exchange.purpose ?? null,
    provider: exchange.destination?.provider ?? null,
    region: exchange.destination?.region ?? null,
    policy_version: verdict.policy.version,
    policy_hash: verdict.policy.hash,
    rules: verdict.rules.map(summariseRule),
    findings: verdict.findings,
    risk_score: Math.round(verdict.risk.score),
    risk_level: verdict.risk.level,
    content_ref: references.content(texts),
    content_length: texts.reduce((sum, text) => sum + text.length, 0),
    duration_us: Math.round(verdict.durationMs * 1000),
  };
}

function summariseRule({
  key,
  version,
  action,
  severity,
  shadow,
  exceptedBy,
  findings,
  excused,
}: RuleMatch): NewEntry['rules'][number] {
  return {
    key,
    version,
    action,
    severity,
    shadow,
    ...(exceptedBy && { exceptedBy }),
    findings,
    ...(excused && { excused }),
  };
}
