import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { findFreePort } from '../ports.ts';
import { findAccount, isReachable, type Account } from './account.ts';
import { copyBinaries, locateBinaries, type Binaries } from './binaries.ts';
import { outerFolder } from './outer-folder.ts';

export interface ClusterOptions {
  /** Folder that holds the data; made when missing. */
  directory: string;
  password: string;
  database: string;
  /** Chosen by whoever has to know it before the server runs; else any free one. */
  port?: number;
  /** Extra server settings, e.g. `{ fsync: 'off' }` for throw-away test data. */
  settings?: Record<string, string>;
}

export interface RunningCluster {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  pid: number;
}

export interface Cluster extends RunningCluster {
  stop(): Promise<void>;
}

const USER = 'nova';
const HOST = '127.0.0.1';

/**
 * Starts an embedded PostgreSQL on `directory`, initialising it on first use. The server is a daemon of its own, so
 * it outlives a killed parent; the next call finds it by its pid file, stops it and starts afresh.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const place = await choosePlace(options.directory);
  const data = join(place.directory, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(place, data, options.password);
  else if (await readPid(data)) await control(place, data, 'stop', ['-m', 'fast']);

  const port = options.port ?? (await findFreePort(HOST));
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: HOST,
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: '64MB',
    jit: 'off',
    ...options.settings,
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value === '' ? "''" : value}`);
  const log = join(place.directory, 'postgres.log');
  await control(place, data, 'start', ['-o', flags.join(' '), '-l', log]);
  const pid = await readPid(data);
  if (!pid) throw new Error(`PostgreSQL ended right after its start; its log says why: ${log}`);
  const cluster = { host: HOST, port, user: USER, password: options.password, database: options.database, pid };
  await createDatabase(cluster);
  return { ...cluster, stop: () => control(place, data, 'stop', ['-m', 'fast']) };
}

/** An address for a cluster, for whoever has to know it before `startCluster` is done. */
export async function chooseAddress(
  options: Pick<ClusterOptions, 'password' | 'database'>,
): Promise<Omit<RunningCluster, 'pid'>> {
  return { host: HOST, port: await findFreePort(HOST), user: USER, ...options };
}

/** Folder of the data files of a cluster, wherever it had to be put. */
export async function dataOf(directory: string): Promise<string> {
  return join((await choosePlace(directory)).directory, 'data');
}

/** The server that runs on `directory` right now, for commands that work beside it; undefined when none does. */
export async function findCluster(options: ClusterOptions): Promise<RunningCluster | undefined> {
  const { directory, password, database } = options;
  const data = await dataOf(directory);
  const pid = await readPid(data);
  if (!pid) return undefined;
  // Line 4 of the pid file is the port.
  const port = Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[3]);
  return { host: HOST, port, user: USER, password, database, pid };
}

interface Place {
  directory: string;
  binaries: Binaries;
  account: Account | undefined;
}

/**
 * Where data and binaries stand. As root the server runs under another account, which cannot look into a private
 * folder such as /root: both then go to a folder of that account.
 */
async function choosePlace(wanted: string): Promise<Place> {
  const [account, binaries] = await Promise.all([findAccount(), locateBinaries()]);
  await mkdir(wanted, { recursive: true });
  if (!account) return { directory: wanted, binaries, account };
  const reachable = (await isReachable(dirname(wanted))) && (await isReachable(dirname(binaries.postgres)));
  if (reachable) {
    await chown(wanted, account.uid, account.gid);
    return { directory: wanted, binaries, account };
  }
  const base = join(process.platform === 'linux' ? '/var/lib' : tmpdir(), 'novacrm');
  const directory = await outerFolder(wanted, base);
  await chown(directory, account.uid, account.gid);
  return { directory, binaries: await copyBinaries(binaries, join(base, 'postgresql')), account };
}

async function initialise(place: Place, data: string, password: string): Promise<void> {
  const passwordFile = join(place.directory, 'initial-password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (place.account) await chown(passwordFile, place.account.uid, place.account.gid);
  try {
    await execute(place, place.binaries.initdb, [
      `--pgdata=${data}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ]);
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function control(place: Place, data: string, action: 'start' | 'stop', args: string[]): Promise<void> {
  return execute(place, place.binaries.pg_ctl, [action, '-D', data, '-w', '-t', '60', '-s', ...args]);
}

/** Pid of a server that runs on `data`, or undefined. */
async function readPid(data: string): Promise<number | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return pid && isPostgres(pid) ? pid : undefined;
}

/** After a crash of the machine the number may belong to somebody else. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: alive under another account, as the server is when root started it.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

async function createDatabase(cluster: RunningCluster): Promise<void> {
  const client = new pg.Client({ ...cluster, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [cluster.database]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(cluster.database)}`);
  } finally {
    await client.end();
  }
}

async function execute(place: Place, file: string, args: string[]): Promise<void> {
  // A daemon inherits its output: with pipes we would wait for it for ever, so pg_ctl writes to the log instead.
  const child = spawn(file, args, {
    cwd: place.directory,
    stdio: ['ignore', 'ignore', file === place.binaries.pg_ctl ? 'ignore' : 'pipe'],
    detached: true,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    ...place.account,
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code === 0) return;
  const log = await readFile(join(place.directory, 'postgres.log'), 'utf8').catch(() => '');
  const lines = (complaint || log).trim().split('\n').slice(-5).join('\n');
  throw new Error(`${file.split(/[\\/]/).pop() ?? file} ${args[0] ?? ''} failed (code ${code}).\n${lines}`);
}
