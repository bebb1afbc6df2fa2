import { findBase64 } from './base64.ts';
import { findHex } from './hex.ts';
import type { Payload } from './payload.ts';
import { findPercent } from './percent.ts';

/** A text in which payloads stand decoded between the words that surround them. */
export interface Revealed {
  readonly text: string;
  /** Where a span of the revealed text comes from; undefined when it touches nothing decoded, or spans what was left out. */
  origin(start: number, end: number): Origin | undefined;
}

export interface Origin {
  readonly start: number;
  readonly end: number;
  readonly encoding: Payload['encoding'];
  /** The span is a whole run, of which the value is only a part. */
  readonly wholeRun: boolean;
}

interface Piece {
  /** In the revealed text. */
  readonly from: number;
  readonly to: number;
  /** In the encoded text. */
  readonly start: number;
  readonly end: number;
  readonly encoding?: Payload['encoding'];
  /** Stands for a stretch that was left out. */
  readonly gap?: true;
}

/** How much of what surrounds a payload is kept: a value is often announced outside of it. */
const CONTEXT = 64;

/**
 * Decodes what is encoded in a text; undefined when nothing is. The result is at most as long as the text and a line
 * end per gap, so that analysing it as well keeps the time linear and the memory bounded.
 */
export function reveal(text: string): Revealed | undefined {
  const payloads = inOrder([...findHex(text), ...findBase64(text), ...findPercent(text)]);
  if (payloads.length === 0) return undefined;
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let done = 0;
  const add = (part: string, start: number, end: number, encoding?: Payload['encoding']) => {
    if (part === '') return;
    pieces.push({ from: length, to: length + part.length, start, end, ...(encoding && { encoding }) });
    parts.push(part);
    length += part.length;
  };
  for (const { start, end, encoding, decoded } of payloads) {
    const gap = start - done;
    const after = done === 0 ? 0 : CONTEXT;
    if (gap > CONTEXT + after + 1) {
      add(text.slice(done, done + after), done, done + after);
      pieces.push({ from: length, to: length + 1, start: done + after, end: start - CONTEXT, gap: true });
      parts.push('\n');
      length++;
      add(text.slice(start - CONTEXT, start), start - CONTEXT, start);
    } else add(text.slice(done, start), done, start);
    add(decoded, start, end, encoding);
    done = end;
  }
  add(text.slice(done, done + CONTEXT), done, Math.min(text.length, done + CONTEXT));
  return { text: parts.join(''), origin: (start, end) => originOf(pieces, start, end) };
}

/** Without those that overlap an earlier or a longer one. */
function inOrder(payloads: Payload[]): Payload[] {
  payloads.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Payload[] = [];
  for (const payload of payloads) {
    if (payload.start >= (kept.at(-1)?.end ?? 0)) kept.push(payload);
  }
  return kept;
}

function originOf(pieces: readonly Piece[], start: number, end: number): Origin | undefined {
  const first = indexAt(pieces, start);
  const last = indexAt(pieces, end - 1);
  const touched = pieces.slice(first, last + 1);
  // What was left out may be anything: words on both sides of it do not belong together.
  if (touched.some((piece) => piece.gap)) return undefined;
  const decoded = touched.find((piece) => piece.encoding);
  const [head, tail] = [pieces[first], pieces[last]];
  if (!decoded?.encoding || !head || !tail) return undefined;
  return {
    start: head.encoding ? head.start : head.start + (start - head.from),
    end: tail.encoding ? tail.end : tail.start + (end - tail.from),
    encoding: decoded.encoding,
    wholeRun: decoded.encoding !== 'URL encoding',
  };
}

function indexAt(pieces: readonly Piece[], position: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.from ?? Infinity) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
