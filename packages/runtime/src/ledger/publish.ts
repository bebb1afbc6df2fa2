import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Checkpoint } from './seal.ts';

/**
 * Where checkpoints go so that whoever owns the database cannot take them back. A publisher may be behind and skip some: the
 * newest one covers all before it.
 */
export interface CheckpointPublisher {
  name: string;
  publish(checkpoint: Checkpoint): Promise<void>;
}

/** The newest checkpoint in a file of its own, for a copy to another machine. */
export function publishToFile(file: string): CheckpointPublisher {
  return {
    name: 'file',
    async publish({ note }) {
      await mkdir(dirname(file), { recursive: true });
      // Readers see the old one or the new one, never half of one.
      await writeFile(`${file}.new`, note);
      await rename(`${file}.new`, file);
    },
  };
}

/** The checkpoint that was published last; undefined when there is no file yet. */
export async function readPublished(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
