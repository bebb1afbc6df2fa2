import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CheckpointPublisher } from './publisher.ts';

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
