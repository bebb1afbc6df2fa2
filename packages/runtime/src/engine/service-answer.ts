import { Finding, Risk } from '@novacrm/contracts';
import { EngineError, type Analysis, type EngineErrorCode, type Exchange } from '@novacrm/engine';
import { z } from 'zod';

const Answer = z.strictObject({ engine: z.string(), findings: z.array(Finding), risk: Risk });

export interface Expected {
  /** Identity of the engine that must have answered. */
  engine: string;
  exchange: Exchange;
}

/**
 * The analysis in a service's answer. Throws `ENGINE_UNAVAILABLE` when it cannot be read, comes from another engine, or
 * points at something that is not in the texts.
 */
export function readAnalysis(text: string, { engine, exchange }: Expected): Analysis {
  const answer = Answer.safeParse(parse(text));
  // zod's message would repeat parts of the answer.
  if (!answer.success) throw unusable('cannot be read');
  if (answer.data.engine !== engine) throw unusable(`comes from engine ${answer.data.engine}, and ours is ${engine}`);
  const lengths = new Map<string, number>();
  for (const { path, text } of exchange.parts) lengths.set(path, Math.max(text.length, lengths.get(path) ?? 0));
  const { findings, risk } = answer.data;
  const inside = findings.every(({ path, start, end }) => start <= end && end <= (lengths.get(path) ?? -1));
  if (!inside) throw unusable('points outside of the text');
  return { findings, risk };
}

const PASSED_ON: Readonly<Record<number, EngineErrorCode>> = { 413: 'ENGINE_INPUT_TOO_LARGE', 504: 'ENGINE_TIMEOUT' };
const Problem = z.object({ error: z.object({ code: z.string() }) });

/** The error behind an answer that is no analysis. */
export function readProblem(status: number, text: string): EngineError {
  const passed = PASSED_ON[status];
  if (passed) return new EngineError(passed);
  const problem = Problem.safeParse(parse(text));
  if (problem.data?.error.code === 'ENGINE_OVERLOADED') return new EngineError('ENGINE_OVERLOADED');
  const why = status === 401 ? 'refuses our token: COMPLIANCE_SERVICE_TOKEN differs' : `answers ${status}`;
  return new EngineError('ENGINE_UNAVAILABLE', `The engine service ${why}.`);
}

function unusable(why: string): EngineError {
  return new EngineError('ENGINE_UNAVAILABLE', `The answer of the engine service ${why}.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
