import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Home } from './home.ts';

const Run = z.object({ pid: z.int().positive(), server: z.int().positive().optional(), url: z.string().optional() });
export type Run = z.infer<typeof Run>;

/**
 * Makes this process the only one that runs the product in `home`. What a killed run left behind is ended first.
 * Throws when another run is alive.
 */
export async function acquireLock(home: Home): Promise<void> {
  await mkdir(home.directory, { recursive: true });
  const earlier = await readLock(home);
  if (earlier && earlier.pid !== process.pid && isOurs(earlier.pid)) {
    throw new Error(
      `NovaCRM already runs here${earlier.url ? ` at ${earlier.url}` : ''} (process ${earlier.pid}). Stop it with Ctrl-C in its terminal, or: kill ${earlier.pid}`,
    );
  }
  if (earlier?.server && isOurs(earlier.server)) await endProcess(earlier.server);
  await writeLock(home, { pid: process.pid });
}

export async function writeLock(home: Home, run: Run): Promise<void> {
  await writeFile(home.lock, JSON.stringify(run));
}

export async function releaseLock(home: Home): Promise<void> {
  await rm(home.lock, { force: true });
}

export async function readLock(home: Home): Promise<Run | undefined> {
  const text = await readFile(home.lock, 'utf8').catch(() => '');
  try {
    return Run.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A pid may have been given to a stranger since: only a process of this command counts. */
function isOurs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return /nova|packages.cli/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

async function endProcess(pid: number): Promise<void> {
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < 5000; waited += 100) {
    if (!isOurs(pid)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  process.kill(pid, 'SIGKILL');
}
