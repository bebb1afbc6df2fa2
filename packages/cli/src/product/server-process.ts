import { fork, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ROOT } from './home.ts';

const ENTRY = fileURLToPath(new URL('../server/main.ts', import.meta.url));

export interface ServerProcess {
  pid: number;
  /** Resolves with the exit code when the server ends, whoever ended it. */
  ended: Promise<number>;
  stop(): Promise<void>;
}

export interface ServerProcessOptions {
  env: NodeJS.ProcessEnv;
  /** A long step of the start began. */
  onStep(title: string): void;
  /** One line of the server's log. */
  onLog(line: string): void;
  /** Milliseconds until the server must be ready. */
  timeout: number;
}

/** Starts the Directus process and resolves once it listens. It ends by itself when this process dies. */
export async function startServer(options: ServerProcessOptions): Promise<ServerProcess> {
  const child = fork(ENTRY, [], {
    cwd: ROOT,
    env: options.env,
    execArgv: ['--no-node-snapshot', '--max-semi-space-size=16'],
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
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
}

function becomeReady(child: ChildProcess, ended: Promise<number>, options: ServerProcessOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        reject(new Error(`The server was not ready after ${options.timeout / 1000} s; its log says where it stands.`)),
      options.timeout,
    );
    child.on('message', (message) => {
      if (message === 'ready') resolve();
      else if (isStep(message)) options.onStep(message.step);
      else if (isFailure(message)) reject(new Error(message.failure));
    });
    child.once('error', reject);
    void ended.then((code) =>
      reject(new Error(`The server ended before it was ready (code ${code}); its log says why.`)),
    );
    void ended.finally(() => clearTimeout(timer));
    child.on('message', (message) => message === 'ready' && clearTimeout(timer));
  });
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 8000);
  await ended;
  clearTimeout(timer);
}

function isStep(message: unknown): message is { step: string } {
  return typeof message === 'object' && message !== null && 'step' in message && typeof message.step === 'string';
}

function isFailure(message: unknown): message is { failure: string } {
  return typeof message === 'object' && message !== null && 'failure' in message && typeof message.failure === 'string';
}
