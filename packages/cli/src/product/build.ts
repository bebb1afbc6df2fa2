import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './home.ts';

const run = promisify(execFile);

interface Target {
  name: string;
  /** Folder with the package; its `build` script writes `dist/`. */
  directory: string;
  /** Folders and files whose content decides whether it must be built again, from the root. */
  sources: string[];
}

/** The longest first, so that the shorter ones fill the other cores. */
const TARGETS: readonly Target[] = [
  { name: 'portal', directory: 'frontend', sources: ['frontend', 'packages/contracts/src', 'packages/sdk/src'] },
  ...['compliance', 'gateway', 'platform'].map((name) => ({
    name: `extension ${name}`,
    directory: join('extensions', name),
    sources: [join('extensions', name), 'extensions/external.js'],
  })),
];

/** Each build needs a core and about 400 MB. */
const AT_ONCE = 4;

/** Builds what changed since its last build. `onStep` names what is being built. */
export async function buildAll(onStep: (title: string) => void): Promise<void> {
  const stale: { target: Target; hash: string }[] = [];
  for (const target of TARGETS) {
    const hash = await hashSources(target.sources);
    if ((await readStamp(target)) !== hash) stale.push({ target, hash });
  }
  if (stale.length > 0) onStep(`Building ${stale.map(({ target }) => target.name).join(', ')}`);
  const work = async () => {
    for (let next = stale.shift(); next; next = stale.shift()) {
      await build(next.target);
      await writeFile(stampOf(next.target), next.hash);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, availableParallelism()) }, work));
}

async function build({ name, directory }: Target): Promise<void> {
  const bin = join(ROOT, 'node_modules', '.bin');
  const npm = process.env['npm_execpath'];
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  try {
    await run(command, [...args, 'run', 'build', '--silent'], {
      cwd: join(ROOT, directory),
      env: {
        ...process.env,
        PATH: [bin, dirname(process.execPath), process.env['PATH']].join(delimiter),
        NODE_ENV: 'production',
      },
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    });
  } catch (cause) {
    const output =
      cause instanceof Error && 'stdout' in cause && 'stderr' in cause
        ? `${String(cause.stdout)}${String(cause.stderr)}`
        : '';
    throw new Error(`${name} could not be built.\n${output.trim().split('\n').slice(-15).join('\n')}`, { cause });
  }
  await mkdir(join(ROOT, directory, 'dist'), { recursive: true });
}

async function readStamp(target: Target): Promise<string | undefined> {
  return existsSync(stampOf(target)) ? readFile(stampOf(target), 'utf8') : undefined;
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
