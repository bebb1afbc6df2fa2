/** Whether a pattern occurs shortly before a span; the window keeps the cost constant. */
export function before(text: string, start: number, reach: number, pattern: RegExp): boolean {
  return pattern.test(text.slice(Math.max(0, start - reach), start));
}

/** Whether a pattern occurs shortly after a span. */
export function after(text: string, end: number, reach: number, pattern: RegExp): boolean {
  return pattern.test(text.slice(end, end + reach));
}

/** Whether a pattern occurs near a span, on either side. */
export function near(text: string, span: { start: number; end: number }, reach: number, pattern: RegExp): boolean {
  return before(text, span.start, reach, pattern) || after(text, span.end, reach, pattern);
}
