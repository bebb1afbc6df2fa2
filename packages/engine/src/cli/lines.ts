import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { CHANNELS } from '../exchange.ts';
import { splitLines } from './split-lines.ts';

export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

export const LineId = z.union([z.string(), z.number()]);

/** A line of `scan` and `check`. */
export const TextLine = z.object({
  id: LineId,
  text: z.string(),
  lang: z.string().optional(),
  channel: z.enum(CHANNELS).optional(),
});
export type TextLine = z.infer<typeof TextLine>;

/** A line of this many bytes takes up to 2 GB while it is analysed. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;

/**
 * Answers every line of JSON with one line of JSON, one at a time, so that memory stays flat.
 * A line that cannot be read is answered by its number and the reason, never by its content.
 * @returns the exit code: 1 when a line could not be read
 */
export async function answerLines<Shape extends z.ZodType<object>>(
  { input, output }: Streams,
  shape: Shape,
  answer: (line: z.infer<Shape>) => object,
): Promise<0 | 1> {
  let number = 0;
  let failed = false;
  for await (const raw of splitLines(input, MAX_LINE_BYTES)) {
    number++;
    if (raw?.trim() === '') continue;
    const read = raw === null ? { error: `longer than ${MAX_LINE_BYTES} bytes` } : readLine(raw, shape);
    if ('error' in read) failed = true;
    const result = 'error' in read ? { ...read, line: number } : answer(read.line);
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, 'drain');
  }
  return failed ? 1 : 0;
}

function readLine<Shape extends z.ZodType>(
  raw: string,
  shape: Shape,
): { line: z.infer<Shape> } | { error: string; id?: string | number } {
  let value: unknown;
  try {
    value = JSON.parse(raw.startsWith('\ufeff') ? raw.slice(1) : raw);
  } catch {
    // The parser's own message quotes the text.
    return { error: 'not valid JSON' };
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return { line: parsed.data };
  const error = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${describe(issue)}`).join('; ');
  const id = idOf(value);
  return id === undefined ? { error } : { id, error };
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${issue.expected}`;
  if (issue.code === 'custom') return issue.message;
  return issue.code === 'invalid_value' ? `must be one of ${issue.values.join(', ')}` : 'has the wrong type';
}

function idOf(value: unknown): string | number | undefined {
  const parsed = z.object({ id: LineId }).safeParse(value);
  return parsed.success ? parsed.data.id : undefined;
}
