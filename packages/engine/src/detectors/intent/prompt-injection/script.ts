import type { Hit } from '../../../scan/keywords.ts';
import type { View } from '../../../scan/view.ts';
import { words } from './words.ts';

/** How many different words of a script stand within this many characters. */
const WINDOW = 900;
const ENOUGH = 7;

/**
 * Jailbreak scripts rarely hold one telling sentence; they repeat a vocabulary no business text brings together:
 * a part to play, laws and morals to forget, refusals to leave out.
 */
export function scriptScore(
  view: View,
  hits: readonly Hit[],
): { start: number; end: number; confidence: number } | undefined {
  if (hits.length < ENOUGH) return undefined;
  const { script, persona } = words.bits;
  const marks = words.marks(view.plain, hits, script | persona);
  if (marks.length < ENOUGH) return undefined;
  const count = new Map<string, number>();
  const wordOf = (index: number) => {
    const mark = marks[index];
    return mark ? view.plain.slice(mark.start, mark.end) : '';
  };
  let playing = 0;
  let first = 0;
  for (let last = 0; last < marks.length; last++) {
    const mark = marks[last];
    if (!mark) break;
    count.set(wordOf(last), (count.get(wordOf(last)) ?? 0) + 1);
    if (mark.bits & persona) playing++;
    for (let start = marks[first]; start && mark.end - start.start > WINDOW; start = marks[++first]) {
      const left = (count.get(wordOf(first)) ?? 1) - 1;
      if (left === 0) count.delete(wordOf(first));
      else count.set(wordOf(first), left);
      if (start.bits & persona) playing--;
    }
    if (count.size >= ENOUGH && playing > 0)
      return { start: marks[first]?.start ?? 0, end: mark.end, confidence: 0.75 };
  }
  return undefined;
}
