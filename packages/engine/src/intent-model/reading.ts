import { partition } from '../partition.ts';
import type { View } from '../scan/view.ts';
import { conceptNames, createFeatureReader, table, type FeatureList } from './features.ts';
import { KnownWords } from './known-words.ts';
import { CLASSES, CONTEXT, CONTEXT_REACH, damping, INTENTS, KINDS, LONGEST_WINDOW, rowOf, WHOLE_UP_TO, type Intent } from './shape.ts'; // prettier-ignore
import { loadModel, type Model } from './weights.ts';

/** One to three sentences, or a short text as a whole; offsets in the folded text. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly probability: number;
}

export interface Reading {
  /** How probable it is that the text has the intent; `seen` says that a rule thinks so. */
  probability(intent: Intent, seen: boolean): number;
  isFinding(intent: Intent, probability: number): boolean;
  /** Windows that are a finding without any rule; of those that overlap the surest. */
  windows(intent: Intent): readonly Window[];
  /** What spoke most for an intent there, in names of concepts: never words of the text. */
  reasons(intent: Intent, window: Window): readonly string[];
}

/** For each kind the count of features, then a sum for each class; of all sentences up to one, so that a difference is a window. */
const STRIDE = KINDS.length * (CLASSES + 1);

/** A reader holds buffers that are used again from text to text. */
export function createIntentReader(model: Model = loadModel()): (view: View) => Reading {
  const { weights, calibration } = model;
  const packed = pack(weights);
  const knownWords = new KnownWords(table, (pieces, c) =>
    pieces.reduce((sum, hash) => sum + (weights[rowOf(PIECES, hash) * CLASSES + c] ?? 0), 0),
  );
  const read = createFeatureReader(knownWords);
  /** Score from which on a window is a finding by itself. */
  const enough = calibration.map(
    ({ slope, offset, threshold }) => (Math.log(threshold / (1 - threshold)) - offset) / slope,
  );
  const usual = new Float64Array((USUAL_SENTENCES + 1) * STRIDE);
  let sums = usual;

  function addUp({ hashes, length }: FeatureList, kind: number, at: number): void {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let from = 0; from < length; from += MOST_IN_LANES) {
      const to = Math.min(length, from + MOST_IN_LANES);
      let even = 0;
      let odd = 0;
      for (let index = from; index < to; index++) {
        const four = packed[rowOf(kind, hashes[index] ?? 0)] ?? 0;
        even = (even + (four & 0xff00ff)) | 0;
        odd = (odd + ((four >>> 8) & 0xff00ff)) | 0;
      }
      const shift = (to - from) * SHIFT;
      first += (even & 0xffff) - shift;
      second += (odd & 0xffff) - shift;
      third += (even >>> 16) - shift;
      fourth += (odd >>> 16) - shift;
    }
    sums[at] = (sums[at - STRIDE] ?? 0) + length;
    sums[at + 1] = (sums[at + 1 - STRIDE] ?? 0) + first;
    sums[at + 2] = (sums[at + 2 - STRIDE] ?? 0) + second;
    sums[at + 3] = (sums[at + 3 - STRIDE] ?? 0) + third;
    sums[at + 4] = (sums[at + 4 - STRIDE] ?? 0) + fourth;
  }

  /** What the pieces of known words add to those of the others. */
  function addKnown({ hashes: words, length }: FeatureList, at: number): void {
    for (let index = 0; index < length; index++) {
      const word = words[index] ?? 0;
      sums[at] = (sums[at] ?? 0) + knownWords.pieces(word);
      for (let c = 0; c < CLASSES; c++) sums[at + 1 + c] = (sums[at + 1 + c] ?? 0) + knownWords.sum(word, c);
    }
  }

  /** Adds up every sentence that holds a word; gives the bounds of those. */
  function measure(view: View): Int32Array {
    const { text, plain } = view;
    let bounds = new Int32Array((sums.length / STRIDE) * 2);
    let count = 0;
    // A text without a word need not be cut into sentences.
    for (const { start, end } of WORD.test(plain) ? view.sentences : []) {
      // Blank lines are sentences too.
      if (end - start === 1) continue;
      const features = read(text, plain, start, end);
      if (features.words.length === 0) continue;
      const at = (count + 1) * STRIDE;
      if (at + STRIDE > sums.length) {
        sums = twice(sums, new Float64Array(sums.length * 2));
        bounds = twice(bounds, new Int32Array(bounds.length * 2));
      }
      addUp(features.words, 0, at);
      addUp(features.pieces, PIECES, at + CLASSES + 1);
      addKnown(features.known, at + CLASSES + 1);
      addUp(features.concepts, 2, at + 2 * (CLASSES + 1));
      addUp(features.context, 3, at + 3 * (CLASSES + 1));
      bounds[count * 2] = start;
      bounds[count * 2 + 1] = end;
      count++;
    }
    return bounds.subarray(0, count * 2);
  }

  /** Scores of sentences `from` to `to` (exclusive), written to `out`. */
  function score(from: number, to: number, count: number, out: Float64Array): void {
    const [start, end] = [from * STRIDE, to * STRIDE];
    const [before, behind] = [Math.max(0, from - CONTEXT_REACH) * STRIDE, Math.min(count, to + CONTEXT_REACH) * STRIDE];
    for (let c = 0; c < CLASSES; c++) out[c] = 0;
    for (let kind = 0; kind < KINDS.length; kind++) {
      const at = kind * (CLASSES + 1);
      const around = kind === CONTEXT;
      const factor = damping(kind, between(start + at, end + at, before + at, behind + at, around));
      if (factor === 0) continue;
      for (let c = 0; c < CLASSES; c++) {
        const place = at + 1 + c;
        out[c] = (out[c] ?? 0) + factor * between(start + place, end + place, before + place, behind + place, around);
      }
    }
    for (let c = 0; c < CLASSES; c++) out[c] = (out[c] ?? 0) * (model.scale[c] ?? 0) + (model.bias[c] ?? 0);
  }

  /** What stands inside of a window, or around it. */
  function between(start: number, end: number, before: number, behind: number, around: boolean): number {
    const inside = (sums[end] ?? 0) - (sums[start] ?? 0);
    return around ? (sums[behind] ?? 0) - (sums[before] ?? 0) - inside : inside;
  }

  function probabilityOf(c: number, score: number, seen: boolean): number {
    const { slope, offset, rule } = calibration[c] ?? NEVER;
    return 1 / (1 + Math.exp(-(slope * score + offset + (seen ? rule : 0))));
  }

  return (view) => {
    const bounds = measure(view);
    const count = bounds.length / 2;
    const best = new Float64Array(CLASSES).fill(-Infinity);
    const found: Window[][] = INTENTS.map(() => []);
    const out = new Float64Array(CLASSES);
    const judge = (from: number, to: number) => {
      score(from, to, count, out);
      for (let c = 0; c < CLASSES; c++) {
        const own = out[c] ?? 0;
        if (own > (best[c] ?? 0)) best[c] = own;
        if (own < (enough[c] ?? Infinity)) continue;
        const probability = probabilityOf(c, own, false);
        keepSurest(found[c] ?? [], { start: bounds[from * 2] ?? 0, end: bounds[to * 2 - 1] ?? 0, probability });
      }
    };
    for (let from = 0; from < count; from++)
      for (let to = from + 1; to <= Math.min(count, from + LONGEST_WINDOW); to++) judge(from, to);
    if (count > LONGEST_WINDOW && count <= WHOLE_UP_TO) judge(0, count);
    // What a rare long text needed is not held on to.
    sums = usual;

    return {
      probability(intent, seen) {
        const c = INTENTS.indexOf(intent);
        return probabilityOf(c, best[c] ?? -Infinity, seen);
      },
      isFinding: (intent, probability) => probability >= (calibration[INTENTS.indexOf(intent)]?.threshold ?? 1),
      windows: (intent) => found[INTENTS.indexOf(intent)] ?? [],
      reasons: (intent, window) => reasonsIn(view, INTENTS.indexOf(intent), window),
    };
  };

  function reasonsIn({ text, plain, sentences }: View, c: number, window: Window): string[] {
    const votes = new Map<number, number>();
    for (let at = partition(sentences, ({ end }) => end <= window.start); at < sentences.length; at++) {
      const { start, end } = sentences[at] ?? window;
      if (start >= window.end) break;
      for (const { concept, hash } of read(text, plain, start, end).present()) {
        votes.set(concept, (votes.get(concept) ?? 0) + (weights[rowOf(2, hash) * CLASSES + c] ?? 0));
      }
    }
    return [...votes]
      .filter(([, vote]) => vote > 0)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_REASONS)
      .map(([concept]) => conceptNames[concept] ?? '');
  }
}

/** Weights are made positive, so that two sums fit into one number of 32 bits, and this many into sixteen bits. */
const SHIFT = 128;
const MOST_IN_LANES = 256;

/** The four weights of a row in one number, the first in the lowest byte: one look-up instead of four. */
function pack(weights: Int8Array): Int32Array {
  const bytes = Uint8Array.from(weights, (weight) => weight + SHIFT);
  return Int32Array.from({ length: bytes.length / CLASSES }, (_, row) => {
    const at = row * CLASSES;
    return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
  });
}

const PIECES = 1;
const WORD = /[\p{L}\p{N}]/u;

function twice<T extends Float64Array | Int32Array>(small: T, large: T): T {
  large.set(small);
  return large;
}

/** Texts of so many sentences are read without getting memory for it. */
const USUAL_SENTENCES = 64;
const MOST_REASONS = 3;
const NEVER = { slope: 0, offset: -Infinity, rule: 0 };

/** Windows come in order of their beginnings; overlapping ones are told apart by how sure they are, then by how short. */
function keepSurest(windows: Window[], window: Window): void {
  const last = windows.at(-1);
  if (!last || last.end <= window.start) windows.push(window);
  else if (window.probability > last.probability) windows[windows.length - 1] = window;
}
