import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { CHANNELS } from '../exchange.ts';

export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.string().optional(),
  channel: z.enum(CHANNELS).optional(),
});
export type Line = z.infer<typeof Line>;

/**
 * Answers every line of JSON with one line of JSON, one at a time, so that memory stays flat.
 * A line that cannot be read is answered by its number and the reason, never by its content.
 * @returns the exit code: 1 when a line could not be read
 */
export async function answerLines({ input, output }: Streams, answer: (line: Line) => object): Promise<0 | 1> {
  let number = 0;
  let failed = false;
  for await (const raw of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (raw.trim() === '') continue;
    const line = readLine(raw);
    if ('error' in line) failed = true;
    const result = 'error' in line ? { ...line, line: number } : answer(line);
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, 'drain');
  }
  return failed ? 1 : 0;
}

function readLine(raw: string): Line | { error: string; id?: string | number } {
  let value: unknown;
  try {
    value = JSON.parse(raw.startsWith('\ufeff') ? raw.slice(1) : raw);
  } catch {
    // The parser's own message quotes the text.
    return { error: 'not valid JSON' };
  }
  const parsed = Line.safeParse(value);
  if (parsed.success) return parsed.data;
  const error = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${describe(issue)}`).join('; ');
  const id = idOf(value);
  return id === undefined ? { error } : { id, error };
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${issue.expected}`;
  return issue.code === 'invalid_value' ? `must be one of ${issue.values.join(', ')}` : 'has the wrong type';
}

function idOf(value: unknown): string | number | undefined {
  const parsed = z.object({ id: Line.shape.id }).safeParse(value);
  return parsed.success ? parsed.data.id : undefined;
}
