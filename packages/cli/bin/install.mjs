import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MINIMUM_MAJOR = 20;

/** Milliseconds between two looks at what is installed; in a log only some of them make a line. */
const TICK = 500;
const TICKS_PER_LINE = 20;

/** Installs the exact versions of the lockfile when they are not there yet; does nothing otherwise. */
export async function ensureInstalled(root) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < MINIMUM_MAJOR) {
    throw new Error(
      `NovaCRM needs Node ${MINIMUM_MAJOR} or newer to install itself; this is ${process.versions.node}.`,
    );
  }
  if (isInstalled(root)) return;

  process.stdout.write('First run: installing the pinned packages (about 1.5 GB, one to four minutes).\n');
  const started = Date.now();
  const progress = setInterval(createProgress(root, started), TICK);
  try {
    await runNpm(root);
  } finally {
    clearInterval(progress);
    if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  }
  writeFileSync(stampOf(root), hashLock(root));
  process.stdout.write(`Installed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
}

/**
 * Whether the packages are those of the lockfile: either this command installed them, or somebody ran npm by hand, whose
 * own record is then newer than the lockfile. npm writes it at the very end of an install.
 */
function isInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const stamp = stampOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hashLock(root)) return true;
  if (statSync(record).mtimeMs <= statSync(lockOf(root)).mtimeMs) return false;
  writeFileSync(stamp, hashLock(root));
  return true;
}

function lockOf(root) {
  return join(root, 'package-lock.json');
}

function stampOf(root) {
  return join(root, 'node_modules', '.nova-installed');
}

function hashLock(root) {
  return createHash('sha256')
    .update(readFileSync(lockOf(root)))
    .digest('hex');
}

/**
 * Answers a function that says how far npm is. npm makes all folders within seconds, fetches for a third of the time, then
 * fills them: a package counts when its manifest is there. Those of other platforms never come and are not waited for.
 */
function createProgress(root, started) {
  const { packages } = JSON.parse(readFileSync(lockOf(root), 'utf8'));
  const manifests = Object.entries(packages)
    .filter(([path, { optional, link }]) => path.includes('node_modules/') && !optional && !link)
    .map(([path]) => join(root, path, 'package.json'));
  let emptied = false;
  let nth = 0;
  return () => {
    const there = manifests.filter((path) => existsSync(path)).length;
    emptied ||= there === 0;
    const state = !emptied
      ? 'removing the packages of an earlier install'
      : there === 0
        ? 'fetching'
        : there < manifests.length
          ? `${there} of ${manifests.length} packages are there`
          : 'all packages are there; finishing the largest';
    const text = `  ${state}, ${Math.round((Date.now() - started) / 1000)} s`;
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${text}`);
    else if (++nth % TICKS_PER_LINE === 0) process.stdout.write(`${text}\n`);
  };
}

function runNpm(root) {
  const logs = join(root, '.nova', 'logs');
  mkdirSync(logs, { recursive: true });
  const log = join(logs, 'install.log');
  // Inside an npm script npm names itself; else take the one on the PATH.
  const [command, args] = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
  const child = spawn(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NOVA_INSTALLING: '1' },
    shell: process.platform === 'win32' && command === 'npm',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new Error('npm could not be started. Is it on the PATH?', { cause })));
    child.once('exit', (code) => {
      writeFileSync(log, output);
      if (code === 0) return resolve();
      const errors = output
        .split('\n')
        .filter((line) => line.startsWith('npm error'))
        .slice(0, 8)
        .join('\n');
      reject(
        new Error(
          `The install failed (npm ended with ${code}).\n${errors}\nWhole output: .nova/logs/install.log. Check the network and the free disk space (2 GB), then run the command again.`,
        ),
      );
    });
  });
}
