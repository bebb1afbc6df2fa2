import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { ROOT } from './home.ts';
import { lowerPriority } from './priority.ts';

const run = promisify(execFile);

/** Says that something began, for people; what it answers is called when that is done. */
export type OnBegin = (title: string) => (() => void) | undefined;

export interface Builds {
  /** The server loads them when it starts. */
  extensions: Promise<void>;
  /** Sent as files: it may come later than the server. */
  portal: Promise<void>;
}

interface Target {
  /** Folder with the package, from the root; its build writes `dist/`. */
  directory: string;
  /** Folders and files whose content decides whether it must be built again, from the root. */
  sources: string[];
}

const PORTAL: Target = { directory: 'frontend', sources: ['frontend', 'packages/contracts/src', 'packages/sdk/src'] };

const EXTENSIONS: readonly Target[] = ['business', 'compliance', 'gateway', 'platform'].map((name) => ({
  directory: `extensions/${name}`,
  sources: [`extensions/${name}`, 'extensions/build.ts'],
}));

/** Builds what changed since its last build. A build ends with `signal`. */
export function startBuilds(onBegin: OnBegin, signal?: AbortSignal): Builds {
  const builds = { extensions: buildExtensions(onBegin, signal), portal: buildPortal(onBegin, signal) };
  // Whoever awaits a build sees its failure; that nobody has awaited it yet is no crash.
  for (const build of Object.values(builds)) build.catch(() => undefined);
  return builds;
}

/** Builds what changed since its last build, and waits for it. */
export async function buildAll(onBegin: OnBegin): Promise<void> {
  const { extensions, portal } = startBuilds(onBegin);
  await Promise.all([extensions, portal]);
}

/** All in one process: most of the time of a build goes into loading the bundler. */
async function buildExtensions(onBegin: OnBegin, signal?: AbortSignal): Promise<void> {
  const stale = await findStale(EXTENSIONS);
  if (stale.length === 0) return;
  await removeStamps(stale);
  const names = stale.map(({ target }) => target.directory.slice('extensions/'.length));
  const done = onBegin('Building the extensions');
  await execute('The extensions', ['extensions/build.ts', ...names], { cwd: ROOT, signal });
  await Promise.all(stale.map(leaveStamp));
  done?.();
}

async function buildPortal(onBegin: OnBegin, signal?: AbortSignal): Promise<void> {
  const stale = await findStale([PORTAL]);
  if (stale.length === 0) return;
  await removeStamps(stale);
  const done = onBegin('Building the portal');
  const cwd = join(ROOT, PORTAL.directory);
  const vite = createRequire(join(cwd, 'package.json')).resolve('vite/package.json');
  await execute('The portal', [join(dirname(vite), 'bin', 'vite.js'), 'build'], { cwd, signal });
  await Promise.all(stale.map(leaveStamp));
  done?.();
}

interface Execution {
  cwd: string;
  signal: AbortSignal | undefined;
}

async function execute(what: string, args: readonly string[], { cwd, signal }: Execution): Promise<void> {
  const running = run(process.execPath, args, {
    cwd,
    ...(signal && { signal }),
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  });
  lowerPriority(running.child.pid);
  try {
    await running;
  } catch (cause) {
    const output = cause instanceof Error && 'stderr' in cause ? stripVTControlCharacters(String(cause.stderr)) : '';
    // What is wrong stands first, where in the builder it was noticed after it.
    throw new Error(`${what} could not be built.\n${output.trim().split('\n').slice(0, 15).join('\n')}`, { cause });
  }
}

interface Stale {
  target: Target;
  hash: string;
}

async function findStale(targets: readonly Target[]): Promise<Stale[]> {
  const hashed = await Promise.all(
    targets.map(async (target) => ({
      target,
      hash: await hashSources(target.sources),
      stamp: await readStamp(target),
    })),
  );
  return hashed.filter(({ hash, stamp }) => hash !== stamp);
}

async function readStamp(target: Target): Promise<string | undefined> {
  return existsSync(stampOf(target)) ? readFile(stampOf(target), 'utf8') : undefined;
}

/** A stamp says that a build is complete and of these sources. */
async function removeStamps(stale: readonly Stale[]): Promise<void> {
  await Promise.all(stale.map(({ target }) => rm(stampOf(target), { force: true })));
}

function leaveStamp({ target, hash }: Stale): Promise<void> {
  return writeFile(stampOf(target), hash);
}

function stampOf({ directory }: Target): string {
  return join(ROOT, directory, 'dist', '.stamp');
}

async function hashSources(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(ROOT, 'package-lock.json')));
  for (const source of sources) {
    for (const file of await listFiles(join(ROOT, source)))
      hash.update(file.slice(ROOT.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function listFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return undefined;
      throw error;
    },
  );
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](dist|node_modules)[\\/]/.test(file))
    .sort();
}
