import { AFTER_ANY_SENTENCE, AFTER_QUIET_SENTENCE } from './safe-cut.ts';

/** How much has to arrive before it is worth analysing again in the middle of a sentence, in characters. */
const STEP = 128;
/** However short the sentences are. */
const SHORTEST_STEP = 48;
const SENTENCE_END = /\p{L}{4}[.!?]["'»)*_]{0,3}\s/gu;
/** How far back a sentence end may begin that arrives in several chunks. */
const OVERLAP = 10;

/**
 * When to look whether something can be given away: when enough has followed the end of a sentence, and whenever a step has
 * arrived. While one value goes on for long the steps grow with it, so that the cost stays linear in the stream's length.
 */
export function createPace(holdBack: number) {
  const longest = 2 * (holdBack + STEP);
  let next = holdBack + STEP;
  let scanned = 0;
  let earliest = 0;

  function expectSentences(held: string, from: number): void {
    for (const { 0: end, index } of held.slice(from).matchAll(SENTENCE_END)) {
      const at = from + index + end.length;
      const due = [at + AFTER_QUIET_SENTENCE, at + AFTER_ANY_SENTENCE].find((length) => length > held.length);
      if (due !== undefined) next = Math.min(next, Math.max(due, earliest));
    }
    scanned = held.length;
  }

  return {
    isDue(held: string): boolean {
      if (held.length < longest) expectSentences(held, Math.max(0, scanned - OVERLAP));
      return held.length >= next;
    },
    /** After an attempt: `held` is what remains. */
    tried(held: string): void {
      const waiting = Math.max(held.length, holdBack);
      next = waiting + Math.max(STEP, waiting >> 2);
      earliest = held.length + SHORTEST_STEP;
      if (held.length < longest) expectSentences(held, 0);
    },
  };
}
