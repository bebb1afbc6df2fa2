import { regionsOf, type RedactSpan } from './regions.ts';

export type { RedactSpan } from './regions.ts';

/** Text that stands for a removed value; the default is its type in brackets, as in `[EMAIL]`. */
export type Placeholder = (span: RedactSpan) => string;

/**
 * The text with every span replaced. Overlapping spans become one, named after the longest of them;
 * spans outside the text are cut to it, so that no offset can break the output.
 */
export function redact(text: string, spans: readonly RedactSpan[], placeholder: Placeholder = bracketed): string {
  let result = '';
  let done = 0;
  for (const { start, end, widest } of regionsOf(spans, text.length)) {
    result += text.slice(done, start) + placeholder({ start, end, type: widest.type });
    done = end;
  }
  return result + text.slice(done);
}

function bracketed({ type }: RedactSpan): string {
  return `[${type.toUpperCase()}]`;
}
