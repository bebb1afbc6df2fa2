import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
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

/** Removes a folder, and the data of a PostgreSQL that had to be put elsewhere on its behalf. */
export async function removeDirectory(directory: string): Promise<void> {
  const note = join(directory, 'postgres', 'MOVED');
  const elsewhere = existsSync(note) ? /\/\S+$/m.exec((await readFile(note, 'utf8')).trim())?.[0] : undefined;
  if (elsewhere?.includes('novacrm')) await rm(elsewhere, { recursive: true, force: true });
  await rm(directory, { recursive: true, force: true });
}
