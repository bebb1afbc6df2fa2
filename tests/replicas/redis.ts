import { spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { findFreePort } from '../../packages/cli/src/ports.ts';

export interface RedisServer {
  url: string;
  stop(): Promise<void>;
}

/** A redis-server of our own (Debian package `redis-server`), without persistence. */
export async function startRedis(): Promise<RedisServer> {
  const port = await findFreePort('127.0.0.1');
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', (cause) => reject(new Error('redis-server is not installed', { cause })));
    void waitForPort(port).then(resolve, reject);
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function waitForPort(port: number): Promise<void> {
  for (let waited = 0; waited < 5_000; waited += 50) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = createConnection({ host: '127.0.0.1', port });
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('close', () => socket.destroy());
      socket.unref();
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('redis-server did not start within five seconds');
}
