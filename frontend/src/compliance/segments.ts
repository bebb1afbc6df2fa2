import type { Action } from '@novacrm/contracts';
import { strictest, type Span } from './spans.ts';

/** A run of text with the same findings on it; `action` is null where nothing was found. */
export interface Segment {
  text: string;
  start: number;
  action: Action | null;
  findings: number[];
}

/** Cuts a text at the borders of its spans, which may touch, nest or overlap. Joined, the segments give the text back. */
export function segmentText(text: string, spans: Span[]): Segment[] {
  const borders = new Set([0, text.length]);
  for (const { start, end } of spans) borders.add(clamp(start, text)).add(clamp(end, text));
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, position) => {
    const end = cuts[position + 1] ?? text.length;
    const covering = spans.filter((span) => span.start < end && span.end > start);
    return {
      text: text.slice(start, end),
      start,
      action: covering.length ? strictest(covering.map((span) => span.action)) : null,
      findings: covering.map((span) => span.finding),
    };
  });
}

/** An offset inside a surrogate pair would tear a character apart. */
function clamp(offset: number, text: string): number {
  const within = Math.min(Math.max(offset, 0), text.length);
  const splits = /[\udc00-\udfff]/.test(text.charAt(within)) && /[\ud800-\udbff]/.test(text.charAt(within - 1));
  return splits ? within - 1 : within;
}
