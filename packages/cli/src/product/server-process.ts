import { fork, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Told } from '../server/told.ts';
import { ROOT } from './home.ts';
import { isFailure, isStep } from './messages.ts';

const ENTRY = fileURLToPath(new URL('../server/main.ts', import.meta.url));

export interface ServerProcess {
  pid: number;
  /** Resolves with the exit code when the server ends, whoever ended it. */
  ended: Promise<number>;
  /** The start is over: the server tidies up its memory. */
  settle(): void;
  stop(): Promise<void>;
}

export interface ServerProcessOptions {
  env: NodeJS.ProcessEnv;
  /** A long step of the start began. */
  onStep(title: string): void;
  /** One line of the server's log. */
  onLog(line: string): void;
  /** The server loads its code at once, asks the database when this is resolved … */
  database: Promise<unknown> | undefined;
  /** … and loads its extensions when this is. */
  extensions: Promise<unknown> | undefined;
  /** Ends the server before it is ready. */
  signal: AbortSignal | undefined;
  /** Milliseconds until the server must be ready once database and extensions are there. */
  timeout: number;
}

/** Starts the Directus process and resolves once it listens. It ends by itself when this process dies. */
export async function startServer(options: ServerProcessOptions): Promise<ServerProcess> {
  const child = fork(ENTRY, [], {
    cwd: ROOT,
    env: options.env,
    execArgv: ['--no-node-snapshot', '--max-semi-space-size=16', '--expose-gc'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C reaches the whole group: the parent decides the order in which things stop.
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', options.onLog);
  }
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  try {
    await becomeReady(child, ended, options);
  } catch (error) {
    await stop(child, ended);
    throw error;
  }
  return { pid: child.pid ?? 0, ended, settle: () => void tell(child, 'started'), stop: () => stop(child, ended) };
}

async function becomeReady(
  child: ChildProcess,
  ended: Promise<number>,
  { database, extensions, signal, timeout, onStep }: ServerProcessOptions,
): Promise<void> {
  const { promise: ready, resolve, reject } = Promise.withResolvers<unknown>();
  const giveUp = () => reject(signal?.reason);
  signal?.addEventListener('abort', giveUp);
  child.on('message', (message) => {
    if (message === 'ready') resolve(message);
    else if (isStep(message)) onStep(message.step);
    else if (isFailure(message)) reject(new Error(message.failure));
  });
  child.once('error', reject);
  void ended.then((code) =>
    reject(new Error(`The server ended before it was ready (code ${code}); its log says why.`)),
  );
  let timer: NodeJS.Timeout | undefined;
  const told = [tell(child, 'database', database), tell(child, 'extensions', extensions)];
  Promise.all(told).then(() => {
    const late = `The server was not ready after ${timeout / 1000} s; its log says where it stands.`;
    timer = setTimeout(() => reject(new Error(late)), timeout);
  }, reject);
  try {
    signal?.throwIfAborted();
    await ready;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

async function tell(child: ChildProcess, what: Told, after?: Promise<unknown>): Promise<void> {
  await after;
  if (child.connected) child.send(what);
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 8000);
  await ended;
  clearTimeout(timer);
}
