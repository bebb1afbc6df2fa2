import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Home } from './home.ts';

/** A process that can be told from a later one with the same number. */
const Identity = z.object({ pid: z.int().positive(), started: z.string() });

const Run = z.object({ parent: Identity, server: Identity.optional(), url: z.string().optional() });
type Run = z.infer<typeof Run>;

/**
 * Makes this process the only one that runs the product in `home`. What a killed run left behind is ended first.
 * Throws when another run is alive.
 */
export async function acquireLock(home: Home): Promise<void> {
  await mkdir(home.directory, { recursive: true });
  const earlier = await readLock(home);
  if (earlier && earlier.parent.pid !== process.pid && isAlive(earlier.parent)) {
    const { pid } = earlier.parent;
    throw new Error(
      `NovaCRM already runs here${earlier.url ? ` at ${earlier.url}` : ''} (process ${pid}). ` +
        `Stop it with Ctrl-C in its terminal, or: kill ${pid}`,
    );
  }
  if (earlier?.server && isAlive(earlier.server)) await endProcess(earlier.server);
  await writeLock(home, {});
}

/** Notes the server that this process started, so that a later run can find it. */
export async function writeLock(home: Home, running: { server?: number; url?: string }): Promise<void> {
  const { server, url } = running;
  const run: Run = {
    parent: identify(process.pid),
    ...(server !== undefined && { server: identify(server) }),
    ...(url !== undefined && { url }),
  };
  await writeFile(home.lock, JSON.stringify(run));
}

export async function releaseLock(home: Home): Promise<void> {
  await rm(home.lock, { force: true });
}

/** The run that is alive in `home`. */
export async function findRun(home: Home): Promise<Run | undefined> {
  const run = await readLock(home);
  return run && isAlive(run.parent) ? run : undefined;
}

/** The run that is alive in `home`, or was until it was killed. */
async function readLock(home: Home): Promise<Run | undefined> {
  const text = await readFile(home.lock, 'utf8').catch(() => '');
  try {
    return Run.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function identify(pid: number): z.infer<typeof Identity> {
  return { pid, started: startOf(pid) };
}

function isAlive({ pid, started }: z.infer<typeof Identity>): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return startOf(pid) === started;
}

/** Start of a process in clock ticks since boot (proc(5), field 22); empty where the system does not tell. */
function startOf(pid: number): string {
  if (process.platform !== 'linux') return '';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in brackets that may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return 'gone';
  }
}

async function endProcess(identity: z.infer<typeof Identity>): Promise<void> {
  process.kill(identity.pid, 'SIGTERM');
  for (let waited = 0; waited < 5000; waited += 100) {
    if (!isAlive(identity)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  process.kill(identity.pid, 'SIGKILL');
}
