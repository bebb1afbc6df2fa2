import type { Writable } from 'node:stream';

const LEVELS = { debug: 20, info: 30, warn: 40, error: 50 } as const;
export type Level = keyof typeof LEVELS;

/** One JSON object a line, in the form of the product's own log. Texts never go in: codes, counts and durations do. */
export type Log = (level: Level, message: string, fields?: Readonly<Record<string, string | number>>) => void;

export function createLog(output: Writable, least: Level): Log {
  return (level, message, fields = {}) => {
    if (LEVELS[level] < LEVELS[least]) return;
    output.write(`${JSON.stringify({ level: LEVELS[level], time: Date.now(), ...fields, msg: message })}\n`);
  };
}
