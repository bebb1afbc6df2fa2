/** What redacting needs to know of a finding. */
export interface RedactSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Text that stands for a removed value; the default is its type in brackets, as in `[EMAIL]`. */
export type Placeholder = (span: RedactSpan) => string;

/**
 * The text with every span replaced. Overlapping spans become one, named after the longest of them;
 * spans outside the text are cut to it, so that no offset can break the output.
 */
export function redact(text: string, spans: readonly RedactSpan[], placeholder: Placeholder = bracketed): string {
  let result = '';
  let done = 0;
  for (const span of mergeOverlapping(spans, text.length)) {
    result += text.slice(done, span.start) + placeholder(span);
    done = span.end;
  }
  return result + text.slice(done);
}

function bracketed({ type }: RedactSpan): string {
  return `[${type.toUpperCase()}]`;
}

function mergeOverlapping(spans: readonly RedactSpan[], length: number): RedactSpan[] {
  const ordered = spans
    .map(({ start, end, type }) => ({ type, start: clamp(start, length), end: clamp(end, length) }))
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: (RedactSpan & { widest: number })[] = [];
  for (const span of ordered) {
    const last = merged.at(-1);
    const width = span.end - span.start;
    if (!last || span.start >= last.end) merged.push({ ...span, widest: width });
    else {
      const wins = width > last.widest;
      const type = wins ? span.type : last.type;
      merged[merged.length - 1] = {
        type,
        start: last.start,
        end: Math.max(last.end, span.end),
        widest: wins ? width : last.widest,
      };
    }
  }
  return merged;
}

function clamp(offset: number, length: number): number {
  return Number.isFinite(offset) ? Math.min(Math.max(Math.trunc(offset), 0), length) : 0;
}
