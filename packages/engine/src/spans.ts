import { partition } from './partition.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether one of the spans, ordered and apart from each other, overlaps this one. */
export function overlapsAny(spans: readonly Span[], { start, end }: Span): boolean {
  const span = spans[partition(spans, (candidate) => candidate.end <= start)];
  return span !== undefined && span.start < end;
}
