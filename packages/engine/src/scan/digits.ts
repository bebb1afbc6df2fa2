import { unitsOf } from '../normalize/units.ts';
import type { Bounds } from './sentences.ts';

/** Digits with at most `FURTHEST` other characters between one and the next. */
export interface DigitCluster extends Bounds {
  readonly digits: number;
}

/** Numbers are written in groups, with up to three signs or spaces in between. */
const FURTHEST = 3;

/** The clusters of ASCII digits in a text, in order. */
export function digitClusters(text: string): DigitCluster[] {
  const units = unitsOf(text);
  const clusters: DigitCluster[] = [];
  let [start, end, digits] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    if (((units[at] ?? 0) - ZERO) >>> 0 > 9) continue;
    if (digits > 0 && at - end > FURTHEST) {
      clusters.push({ start, end, digits });
      digits = 0;
    }
    if (digits === 0) start = at;
    end = at + 1;
    digits++;
  }
  if (digits > 0) clusters.push({ start, end, digits });
  return clusters;
}

const ZERO = 0x30;

export interface NumberShape {
  /** Every match holds a cluster of at least so many digits. */
  readonly digits: number;
  /** How far before the first and behind the last digit of its clusters a match and what it looks at may reach. */
  readonly before: number;
  readonly after: number;
}

/** A part of a text that a number may stand in. */
export interface Piece {
  readonly start: number;
  readonly text: string;
}

/** What surrounds the digits, which is little of most texts; what reaches into the next piece is one with it. */
export function numberPieces(
  text: string,
  clusters: readonly DigitCluster[],
  { digits, before, after }: NumberShape,
): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < clusters.length; at++) {
    const first = clusters[at];
    if (!first || first.digits < digits) continue;
    const start = Math.max(0, first.start - before);
    let end = first.end + after;
    for (let next = clusters[at + 1]; next && next.start - before <= end; next = clusters[at + 1]) {
      if (next.digits >= digits) end = next.end + after;
      at++;
    }
    pieces.push({ start, text: text.slice(start, end) });
  }
  return pieces;
}

/** All matches of a global pattern, as `matchAll` gives them, when each is a number in the sense of its shape. */
export function matchNumbers(
  text: string,
  clusters: readonly DigitCluster[],
  shape: NumberShape,
  pattern: RegExp,
): RegExpExecArray[] {
  return matchPieces(numberPieces(text, clusters, shape), pattern);
}

/** `index` counts from the beginning of the text that the pieces are of. */
export function matchPieces(pieces: readonly Piece[], pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const { start, text } of pieces) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex++;
      match.index += start;
      found.push(match);
    }
  }
  return found;
}
