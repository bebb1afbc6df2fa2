import type { Match } from '../../detector.ts';
import type { FindingType } from '../../finding.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { entropyOf, isPlaceholder } from './placeholder.ts';

interface Expected {
  readonly type: FindingType;
  /** Must carry the flags `g` and match the value alone. */
  readonly value: RegExp;
  readonly reach: number;
  readonly entropy: number;
  readonly confidence: number;
}

/** Values without a prefix of their own, found shortly after a name that announces them. */
export function valuesAfter({ text }: View, hits: readonly Hit[], expected: Expected): Match[] {
  const matches: Match[] = [];
  let done = 0;
  for (const { end, keyword } of hits) {
    if (end < done) continue;
    const [found] = text.slice(end, end + expected.reach).matchAll(expected.value);
    if (!found || isPlaceholder(found[0]) || entropyOf(found[0]) < expected.entropy) continue;
    const start = end + found.index;
    done = start + found[0].length;
    const evidence = [`announced by "${keyword}"`];
    matches.push({ type: expected.type, start, end: done, confidence: expected.confidence, evidence, value: found[0] });
  }
  return matches;
}
