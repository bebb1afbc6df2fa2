import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';

/** Everything the server logged so far. */
export function readLog(): Promise<string> {
  return readFile(inject('log'), 'utf8');
}

export interface Mail {
  to: string[];
  raw: string;
}

/** Mails sent so far. */
export async function readMails(): Promise<Mail[]> {
  const lines = (await readFile(inject('mails'), 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Mail);
}

/** Asks until the answer is not empty, for at most ten seconds. */
export async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let waited = 0; waited < 10_000; waited += 100) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nothing came within ten seconds');
}
