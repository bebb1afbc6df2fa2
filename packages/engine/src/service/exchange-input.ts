import { z } from 'zod';
import { CHANNELS, REGIONS, type Exchange } from '../exchange.ts';

/**
 * An exchange as it comes over the wire. Any text that JSON can carry is taken, lone surrogates and NUL included: what
 * may be stored is decided elsewhere. The actor does not change the findings and may be left out.
 */
const ExchangeInput = z.strictObject({
  channel: z.enum(CHANNELS),
  parts: z.array(z.strictObject({ path: z.string(), text: z.string(), privacyClass: z.string().optional() })),
  actor: z
    .strictObject({ id: z.string().nullable(), roles: z.array(z.string()), team: z.string().optional() })
    .default({ id: null, roles: [] }),
  purpose: z.string().optional(),
  destination: z
    .strictObject({ provider: z.string(), model: z.string().optional(), region: z.enum(REGIONS) })
    .optional(),
  collection: z.string().optional(),
  records: z.int().nonnegative().optional(),
  outside: z
    .array(z.strictObject({ path: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() }))
    .optional(),
});

export interface InputProblem {
  /** `parts[0].text`; empty for the body as a whole. */
  readonly path: string;
  readonly message: string;
}

export type ExchangeReading = { exchange: Exchange } | { problems: InputProblem[] };

/** Reads a body. Problems name the field and what it must be, and never repeat a piece of the body. */
export function readExchange(body: ArrayBuffer): ExchangeReading {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    // The parser's own message quotes the text.
    return { problems: [{ path: '', message: 'is not JSON in UTF-8' }] };
  }
  const result = ExchangeInput.safeParse(value);
  return result.success ? { exchange: result.data } : { problems: result.error.issues.map(describe) };
}

function describe(issue: z.core.$ZodIssue): InputProblem {
  const path = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  if (issue.code === 'invalid_type') return { path, message: `must be ${issue.expected}` };
  if (issue.code === 'invalid_value') return { path, message: `must be one of ${issue.values.join(', ')}` };
  // The names are the caller's text.
  if (issue.code === 'unrecognized_keys') return { path, message: 'has a field that is not known' };
  return { path, message: issue.code === 'too_small' ? 'is too small' : 'is not usable' };
}
