import type { Match } from '../../detector.ts';
import type { FindingType } from '../../finding.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { entropyOf, isPlaceholder } from './placeholder.ts';

export interface Expected {
  readonly type: FindingType;
  /** Must carry the flags `g` and match the value alone. */
  readonly value: RegExp;
  /** How far behind the name the value may begin, in characters. */
  readonly reach: number;
  readonly entropy: number;
  readonly confidence: number;
}

/** Longer than any value that is looked for. */
const LONGEST = 100;

/** Values without a prefix of their own, found shortly after a name that announces them. */
export function valuesAfter({ text }: View, hits: readonly Hit[], expected: Expected): Match[] {
  const matches: Match[] = [];
  let done = 0;
  for (const { end, keyword } of hits) {
    if (end < done) continue;
    // Behind one name may stand two values: an identifier and its token.
    for (const { 0: value, index } of text.slice(end, end + expected.reach + LONGEST).matchAll(expected.value)) {
      const start = end + index;
      if (index > expected.reach) break;
      if (start < done || isPlaceholder(value) || entropyOf(value) < expected.entropy) continue;
      done = start + value.length;
      const evidence = [`announced by "${keyword}"`];
      matches.push({ type: expected.type, start, end: done, confidence: expected.confidence, evidence, value });
    }
  }
  return matches;
}
