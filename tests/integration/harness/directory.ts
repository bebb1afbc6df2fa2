import { chmod, glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../../packages/cli/src/product/home.ts';

/** A new folder that the account which runs PostgreSQL can enter. */
export async function makeDirectory(): Promise<string> {
  const directory = await makePrivateDirectory();
  await chmod(directory, 0o755);
  return directory;
}

/** A new folder that only its owner can enter, like a home directory. */
export function makePrivateDirectory(): Promise<string> {
  return mkdtemp(join(ROOT, '.nova-test-'));
}

/** Removes a folder, and the data of every PostgreSQL that had to be put elsewhere on its behalf. */
export async function removeDirectory(directory: string): Promise<void> {
  for await (const note of glob(join(directory, '*', 'moved.json'))) {
    const { data } = z.object({ data: z.string() }).parse(JSON.parse(await readFile(note, 'utf8')));
    await rm(data, { recursive: true, force: true });
  }
  await rm(directory, { recursive: true, force: true });
}
