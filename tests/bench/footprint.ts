/**
 * How long a start takes and how much memory the running product needs: `node tests/bench/footprint.ts`. Starts on an
 * empty folder, stops, starts again. Linux only. Memory is the proportional set size: pages that several processes share
 * (PostgreSQL's buffers) count once.
 */
import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataOf } from '../../packages/cli/src/postgres/cluster.ts';
import { ROOT } from '../../packages/cli/src/product/home.ts';
import { makeDirectory, removeDirectory } from '../integration/harness/directory.ts';

const home = await makeDirectory();
try {
  const first = await measureStart();
  const second = await measureStart();
  process.stdout.write(`${JSON.stringify({ firstStart: first, secondStart: second }, null, 2)}\n`);
} finally {
  await removeDirectory(home);
}

async function measureStart() {
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, NOVA_HOME: home, PORT: '28300' },
    detached: true,
  });
  await untilPanel(child);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  // What the start left behind in young memory is collected before it counts.
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  const memory = await measureMemory(child.pid ?? 0);
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await new Promise((resolve) => child.once('exit', resolve));
  return { seconds, ...memory };
}

function untilPanel(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Stop: Ctrl-C')) resolve();
    });
    child.once('exit', () => reject(new Error(output)));
  });
}

/** Megabytes by part: npm and its shell, the parent, the server, the database. */
async function measureMemory(npm: number) {
  const { server } = JSON.parse(await readFile(join(home, 'run.json'), 'utf8')) as { server: { pid: number } };
  const data = await dataOf(join(home, 'postgres'));
  const parts: Record<string, number> = { npm: 0, parent: 0, server: 0, database: 0 };
  for (const line of execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n')) {
    const [pid = '', parent = '', ...words] = line.trim().split(/\s+/);
    const command = words.join(' ');
    const part =
      Number(pid) === server.pid
        ? 'server'
        : command.includes(data) || (command.startsWith('postgres:') && belongsTo(data, Number(parent)))
          ? 'database'
          : Number(pid) === npm || (Number(parent) === npm && command.startsWith('sh'))
            ? 'npm'
            : command.includes('packages/cli/bin/nova.mjs start') && !command.startsWith('sh')
              ? 'parent'
              : undefined;
    if (part) parts[part] = (parts[part] ?? 0) + (await proportionalSetSize(Number(pid)));
  }
  const megabytes = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, Math.round(bytes / 1e6)]));
  return { megabytes, total: Object.values(megabytes).reduce((sum, part) => sum + part, 0) };
}

function belongsTo(data: string, parent: number): boolean {
  return execFileSync('ps', ['-o', 'args=', '-p', String(parent)], { encoding: 'utf8' }).includes(data);
}

async function proportionalSetSize(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) * 1024;
}
