import { createEngine, type Engine } from '../engine.ts';
import type { Exchange } from '../exchange.ts';
import type { Analysis } from '../finding.ts';
import { countCharacters, refuseTooLarge, type Analyser } from './analyser.ts';
import { EngineError } from './errors.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { createThreads } from './threads.ts';

export interface LocalAnalyserOptions {
  readonly fingerprintKey: string;
  /** Built with the same key; one is made when absent. */
  readonly engine?: Engine;
  readonly limits?: Partial<Limits>;
}

export interface LocalAnalyser extends Analyser {
  /** Exchanges that wait for a thread. */
  readonly waiting: number;
}

/**
 * The engine in this process. Short texts are analysed on the spot, since handing them to a thread takes longer than
 * the analysis; long ones go to threads, which start with the first of them, so that nothing else has to wait.
 */
export function createLocalAnalyser({ fingerprintKey, engine, limits: given }: LocalAnalyserOptions): LocalAnalyser {
  const limits = { ...DEFAULT_LIMITS, ...given };
  const here = engine ?? createEngine({ fingerprintKey });
  const threads = createThreads({ fingerprintKey, limits });
  let closed = false;

  function analyseHere(exchange: Exchange): Analysis {
    try {
      return here.analyse(exchange);
    } catch (cause) {
      throw new EngineError('ENGINE_UNAVAILABLE', 'The engine failed on this text.', { cause });
    }
  }

  return {
    async analyse(exchange, options = {}) {
      if (closed) throw new EngineError('ENGINE_UNAVAILABLE', 'The engine was shut down.');
      options.signal?.throwIfAborted();
      refuseTooLarge(exchange, limits.maxCharacters);
      if (countCharacters(exchange) <= limits.inlineCharacters) return analyseHere(exchange);
      return threads.analyse(exchange, options);
    },
    get waiting() {
      return threads.waiting;
    },
    async close() {
      closed = true;
      await threads.close();
    },
  };
}
