import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DatabaseLogin } from '../seed/business/write-business.ts';
import { lowerPriority } from './priority.ts';
import { isFailure, isStep } from './messages.ts';

const ENTRY = fileURLToPath(new URL('../seed/main.ts', import.meta.url));

export interface SeedProcess {
  /** Completes the demo company of the product at `url`; nothing happens where it is complete. */
  complete(url: string, database: DatabaseLogin, onStep: (title: string) => void): Promise<void>;
}

/** Loads what will complete the demo company, beside whatever else a start does. It ends with `signal`. */
export function prepareSeed(signal: AbortSignal): SeedProcess {
  const child = fork(ENTRY, [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], signal });
  lowerPriority(child.pid);
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.on('message', (message) => isFailure(message) && (complaint = message.failure));
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The demo company could not be completed. ${complaint.trim()}`));
    });
  });
  // Whoever awaits it sees the failure; that nobody has awaited it yet is no crash.
  ended.catch(() => undefined);
  return {
    async complete(url, database, onStep) {
      onStep('Checking the demo company');
      child.on('message', (message) => isStep(message) && onStep(message.step));
      if (child.connected) child.send({ url, database });
      await ended;
    },
  };
}
