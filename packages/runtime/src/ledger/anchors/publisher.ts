import type { Checkpoint } from '../seal.ts';

/**
 * Where checkpoints go so that whoever owns the database cannot take them back. A publisher may be behind and skip some: the
 * newest one covers all before it.
 */
export interface CheckpointPublisher {
  name: string;
  /** Rejects with words that hold no secret. */
  publish(checkpoint: Checkpoint, signal: AbortSignal): Promise<void>;
}
