import type { Exchange } from '../exchange.ts';
import type { Analysis } from '../finding.ts';
import { EngineError } from './errors.ts';

export interface AnalyseOptions {
  /** Ends the analysis; the promise rejects with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the answer must be there; a default of the analyser when absent. */
  readonly timeoutMs?: number | undefined;
}

/** The engine, wherever it runs. An answer is whole or there is none. */
export interface Analyser {
  /** Throws `EngineError`, or the reason of the signal. */
  analyse(exchange: Exchange, options?: AnalyseOptions): Promise<Analysis>;
  /** Frees threads and connections. What is asked afterwards is refused with `ENGINE_UNAVAILABLE`. */
  close(): Promise<void>;
}

/** Throws `ENGINE_INPUT_TOO_LARGE`, with both numbers, for an exchange that is longer than `most`. */
export function refuseTooLarge(exchange: Exchange, most: number): void {
  const characters = countCharacters(exchange);
  if (characters <= most) return;
  const message = `The text has ${characters} characters; the engine takes at most ${most} at once.`;
  throw new EngineError('ENGINE_INPUT_TOO_LARGE', message);
}

/** Length of all texts of an exchange, in UTF-16 code units. */
export function countCharacters({ parts }: Exchange): number {
  let characters = 0;
  for (const part of parts) characters += part.text.length;
  return characters;
}
