import type { Exchange, Part, Verdict } from '@novacrm/contracts';
import type { Operator } from '@novacrm/engine';
import { runWithin } from './deadline.ts';
import { GatewayAborted, GatewayUnavailable } from './errors.ts';
import type { Caller, Gate, Logger, RecordBeside } from './ports.ts';

/** What a verdict means for the texts: they pass, as they are or redacted, or they do not. */
export type Ruling =
  { verdict: Verdict; passes: true; texts: ReadonlyMap<string, string> } | { verdict: Verdict; passes: false };

export interface JudgeOptions<C extends Caller> {
  gate: Gate<C> | null;
  /** Milliseconds that a decision may take. */
  gateMs: number;
  logger: Logger;
}

/** For whom, and how rules that ask for pseudonyms write them. */
export interface Asking<C extends Caller> {
  caller: C;
  signal: AbortSignal;
  pseudonyms: Operator;
  beside?: RecordBeside;
}

/**
 * Asks the gate. Fails closed: no gate, a gate that throws or is late, and a verdict that cannot be carried out all end in
 * GatewayUnavailable.
 */
export async function judge<C extends Caller>(
  options: JudgeOptions<C>,
  exchange: Exchange,
  asking: Asking<C>,
): Promise<Ruling> {
  return askGate(options, exchange.channel, asking, async (gate, signal) =>
    carryOut(await gate.judge(exchange, { ...asking, signal }), exchange.parts),
  );
}

/** Runs work with the gate under its time limit; whatever goes wrong is GatewayUnavailable, or GatewayAborted. */
export async function askGate<C extends Caller, T>(
  { gate, gateMs, logger }: JudgeOptions<C>,
  channel: Exchange['channel'],
  { caller, signal }: Pick<Asking<C>, 'caller' | 'signal'>,
  work: (gate: Gate<C>, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (gate === null) throw new GatewayUnavailable('GATE_UNAVAILABLE');
  try {
    return await runWithin(
      gateMs,
      signal,
      (limited) => work(gate, limited),
      () => new GateFault('timeout'),
      () => new GatewayAborted(),
    );
  } catch (error) {
    if (error instanceof GatewayAborted) throw error;
    throw withoutVerdict(logger, caller, channel, error);
  }
}

/** The same for work that waits for nothing, so that no time limit could end it: one piece of an answer. */
export function askAtOnce<T>(
  { logger }: Pick<JudgeOptions<Caller>, 'logger'>,
  channel: Exchange['channel'],
  caller: Caller,
  work: () => T,
): T {
  try {
    return work();
  } catch (error) {
    throw withoutVerdict(logger, caller, channel, error);
  }
}

function withoutVerdict(
  logger: Logger,
  { requestId }: Caller,
  channel: Exchange['channel'],
  error: unknown,
): GatewayUnavailable {
  // The gate's own error may quote what it judged: only its kind is kept.
  logger.error({ requestId, channel, reason: nameFault(error) }, 'no verdict, nothing passes');
  return new GatewayUnavailable('GATE_UNAVAILABLE');
}

function carryOut(verdict: Verdict, parts: readonly Part[]): Ruling {
  switch (verdict.action) {
    case 'allow':
    case 'warn':
      return { verdict, passes: true, texts: new Map(parts.map(({ path, text }) => [path, text])) };
    case 'redact':
      return { verdict, passes: true, texts: replaceTexts(verdict, parts) };
    case 'escalate':
    case 'block':
      return { verdict, passes: false };
    default:
      throw new GateFault('unknown_action');
  }
}

/** The redacted texts in place of the originals; a redaction that names no part, or an unknown one, cannot be trusted. */
function replaceTexts(verdict: Verdict, parts: readonly Part[]): Map<string, string> {
  const texts = new Map(parts.map(({ path, text }) => [path, text]));
  if (!verdict.redacted || verdict.redacted.length === 0) throw new GateFault('redaction_missing');
  for (const { path, text } of verdict.redacted) {
    if (!texts.has(path)) throw new GateFault('redaction_of_unknown_part');
    texts.set(path, text);
  }
  return texts;
}

class GateFault extends Error {
  readonly reason: 'timeout' | 'unknown_action' | 'redaction_missing' | 'redaction_of_unknown_part';

  constructor(reason: GateFault['reason']) {
    super(reason);
    this.reason = reason;
  }
}

function nameFault(error: unknown): string {
  if (error instanceof GateFault) return error.reason;
  return error instanceof Error ? error.name : typeof error;
}
