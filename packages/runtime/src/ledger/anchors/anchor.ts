import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../../logger.ts';
import type { Checkpoint } from '../seal.ts';
import type { CheckpointPublisher } from './publisher.ts';

/** A publisher at its own pace: it gets the newest checkpoint, one at a time, and a failed one again until a newer one is there. */
export interface Anchor {
  offer(checkpoint: Checkpoint): void;
  /** What is wrong at the moment; null when the last publication succeeded. */
  problem(): string | null;
  stop(): Promise<void>;
}

export interface AnchorOptions {
  /** Milliseconds between two publications. */
  every: number;
  /** Milliseconds that one may take. */
  timeout: number;
  logger: Logger;
}

/** Failures in a row that health keeps to itself: the next try follows soon. */
const PATIENCE = 2;
const RETRY = 5000;

export function createAnchor(publisher: CheckpointPublisher, { every, timeout, logger }: AnchorOptions): Anchor {
  const ending = new AbortController();
  let newest: Checkpoint | undefined;
  let failures = 0;
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    while (newest && !ending.signal.aborted) {
      const checkpoint = newest;
      newest = undefined;
      try {
        await publisher.publish(checkpoint, AbortSignal.any([ending.signal, AbortSignal.timeout(timeout)]));
        failures = 0;
      } catch (error) {
        if (ending.signal.aborted) return;
        failures++;
        newest ??= checkpoint;
        if (failures === 1)
          logger.error(
            { err: error, publisher: publisher.name, size: checkpoint.size },
            'a checkpoint was not published',
          );
      }
      await wait(failures > 0 ? Math.max(RETRY, every) : every, undefined, { signal: ending.signal, ref: false }).catch(
        () => undefined,
      );
    }
    working = undefined;
  }

  return {
    offer(checkpoint) {
      newest = checkpoint;
      working ??= work();
    },
    problem: () =>
      failures > PATIENCE ? `Checkpoints are not published (${publisher.name}); the server log says why.` : null,
    async stop() {
      ending.abort();
      await working;
    },
  };
}
