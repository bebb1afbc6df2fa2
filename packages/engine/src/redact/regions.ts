/** What redacting needs to know of a finding. */
export interface RedactSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** A stretch of text that is replaced as one. */
export interface Region<S extends RedactSpan> {
  readonly start: number;
  readonly end: number;
  /** The longest of the spans, which names the region; the first of equals. */
  readonly widest: S;
  readonly members: readonly S[];
}

/** Overlapping spans become one region; spans outside the text are cut to it, so that no offset can break the output. */
export function regionsOf<S extends RedactSpan>(spans: readonly S[], length: number): Region<S>[] {
  const ordered = spans
    .map((span) => ({ span, start: clamp(span.start, length), end: clamp(span.end, length) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const regions: { start: number; end: number; widest: S; width: number; members: S[] }[] = [];
  for (const { span, start, end } of ordered) {
    const last = regions.at(-1);
    const width = end - start;
    if (!last || start >= last.end) regions.push({ start, end, widest: span, width, members: [span] });
    else {
      last.end = Math.max(last.end, end);
      last.members.push(span);
      if (width > last.width) {
        last.widest = span;
        last.width = width;
      }
    }
  }
  return regions;
}

function clamp(offset: number, length: number): number {
  return Number.isFinite(offset) ? Math.min(Math.max(Math.trunc(offset), 0), length) : 0;
}
