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

/**
 * All matches of a global pattern, as `matchAll` gives them, when each is a number in the sense of its shape: only what
 * surrounds the digits is read, which is little of most texts. `index` counts from the beginning of the text.
 */
export function matchNumbers(
  text: string,
  clusters: readonly DigitCluster[],
  { digits, before, after }: NumberShape,
  pattern: RegExp,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < clusters.length; at++) {
    const first = clusters[at];
    if (!first || first.digits < digits) continue;
    const start = Math.max(0, first.start - before);
    let end = first.end + after;
    // What reaches into the next zone is read together with it.
    for (let next = clusters[at + 1]; next && next.start - before <= end; next = clusters[at + 1]) {
      if (next.digits >= digits) end = next.end + after;
      at++;
    }
    collectMatches(pattern, text.slice(start, end), start, found);
  }
  return found;
}

/** As `matchAll`, without a copy of the pattern. */
export function collectMatches(pattern: RegExp, text: string, offset: number, found: RegExpExecArray[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    match.index += offset;
    found.push(match);
  }
}
