import { Tinypool } from 'tinypool';
import type { Exchange } from '../exchange.ts';
import type { Analysis } from '../finding.ts';
import type { AnalyseOptions } from './analyser.ts';
import { withDeadline } from './deadline.ts';
import { EngineError } from './errors.ts';
import type { Limits } from './limits.ts';

export interface Threads {
  readonly waiting: number;
  analyse(exchange: Exchange, options: AnalyseOptions): Promise<Analysis>;
  close(): Promise<void>;
}

export interface ThreadsOptions {
  readonly fingerprintKey: string;
  readonly limits: Limits;
}

/**
 * Threads with an engine of their own. They start with the first text and end when there was none for a while. One whose
 * work is aborted or too late is ended, and another takes its place.
 */
export function createThreads({ fingerprintKey, limits }: ThreadsOptions): Threads {
  let pool: Tinypool | undefined;
  let idle: NodeJS.Timeout | undefined;
  let taken = 0;

  function open(): Tinypool {
    const opened = new Tinypool({
      filename: new URL('./analyse-task.ts', import.meta.url),
      // As many at all times: a pool that shrinks to fewer forgets who waits when a thread ends early.
      minThreads: limits.threads,
      maxThreads: limits.threads,
      workerData: { fingerprintKey },
      resourceLimits: { maxOldGenerationSizeMb: limits.threadMemoryMb },
      // Flags of the host are for its main thread.
      execArgv: [],
    });
    // A thread ended that had no work, as it does when it cannot start. Who waits is told, and the next text begins afresh.
    opened.on('error', () => pool === opened && void close());
    return opened;
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const closing = pool;
    pool = undefined;
    await closing?.destroy();
  }

  async function run(exchange: Exchange, signal: AbortSignal): Promise<Analysis> {
    pool ??= open();
    try {
      return await pool.run(exchange, { signal });
    } catch (cause) {
      throw new EngineError('ENGINE_UNAVAILABLE', 'The thread that analysed the text ended.', { cause });
    }
  }

  return {
    get waiting() {
      return Math.max(0, taken - limits.threads);
    },
    async analyse(exchange, { signal, timeoutMs = limits.timeoutMs }) {
      if (taken >= limits.threads + limits.queue) throw new EngineError('ENGINE_OVERLOADED');
      clearTimeout(idle);
      taken++;
      try {
        return await withDeadline({ signal, timeoutMs }, (ending) => run(exchange, ending));
      } finally {
        taken--;
        if (taken === 0) idle = setTimeout(() => void close(), limits.idleMs).unref();
      }
    },
    close,
  };
}
