import { fold } from '../../normalize/fold.ts';
import { unbreakableSpans } from './unbreakable.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface CutOptions {
  /** How much text has to follow a cut between two words. */
  readonly holdBack: number;
}

/** What has to follow the end of a sentence: where no digit or sign is, hardly anything can still become a value. */
export const AFTER_QUIET_SENTENCE = 64;
/** What has to follow digits: words up to 60 characters behind may make them a value, and addresses go on for longer. */
export const AFTER_ANY_SENTENCE = 192;

/**
 * How much of a text that goes on may be given away: up to a place where no value lies across, none can come to lie across
 * whatever follows, and enough has followed. 0 when there is no such place yet. Lengths count what a reader sees: invisible
 * characters not at all, and a stretch of white space as one character.
 */
export function safeCut(source: string, found: readonly Span[], { holdBack }: CutOptions): number {
  const { text, map } = fold(source);
  const place = (at: number) => (map === null ? at : (map[at] ?? source.length));
  const held = unbreakableSpans(text).map(({ start, end }) => ({ start: place(start), end: place(end) }));
  const [afterQuiet = 0, afterAny = 0, anywhere = 0, besideValue = 0] = limitsFromEnd(text, [
    AFTER_QUIET_SENTENCE,
    AFTER_ANY_SENTENCE,
    holdBack,
    2 * holdBack,
  ]);
  const isBlocked = blocker([...found, ...held]);
  const isBlockedWithMargin = blocker([...found, ...held].map((span) => withMargin(source, span)));
  const behindWord = (limit: number, blocked: (offset: number) => boolean) =>
    last(limit, (at) => isWordStart(text, at) && !blocked(place(at)));
  const cut = Math.max(
    lastSentenceEnd(text, afterQuiet, afterAny, (at) => isBlockedWithMargin(place(at))),
    // Beside a value is second choice: white space that belongs to it could not be healed.
    behindWord(anywhere, isBlockedWithMargin) ||
      behindWord(besideValue, isBlocked) ||
      last(anywhere, (at) => isBetweenSigns(text, at) && !isBlocked(place(at))),
  );
  return cut === 0 ? 0 : place(cut);
}

/** The offsets that have so much text behind them. */
export function limitsFromEnd(text: string, amounts: readonly number[]): number[] {
  const limits: number[] = [];
  let amount = 0;
  let at = text.length;
  for (const wanted of amounts) {
    while (at > 0 && amount < wanted) {
      at--;
      if (!(isSpace(text, at) && isSpace(text, at + 1))) amount++;
    }
    limits.push(amount < wanted ? 0 : at);
  }
  return limits;
}

const SENTENCE_END = /\p{L}{4}[.!?]["'»)*_]{0,3}\s{1,8}(?=[\p{Lu}"«*])/gu;
const LOUD = /[\d@#%]|\S{40}/;

/** A sentence end that nothing loud precedes, unless enough has followed what is loud as well. */
function lastSentenceEnd(text: string, quiet: number, any: number, isBlocked: (at: number) => boolean): number {
  const loud = LOUD.exec(text.slice(any, quiet));
  const limit = loud ? any + loud.index : quiet;
  const ends = [...text.slice(0, limit + 1).matchAll(SENTENCE_END)].map(({ 0: end, index }) => index + end.length);
  return ends.findLast((at) => at <= limit && !isBlocked(at)) ?? 0;
}

function last(limit: number, fits: (at: number) => boolean): number {
  let at = limit;
  while (at > 0 && !fits(at)) at--;
  return at;
}

function isWordStart(text: string, at: number): boolean {
  return isSpace(text, at - 1) && !isSpace(text, at);
}

const TOKEN = /[\p{L}\p{N}\p{M}\ud800-\udfff\u200b-\u200f+/=_%.@:\\~&?#'-]/u;
/** Scripts that are written without spaces. */
const UNSPACED = /[\u2e80-\ud7ff\uf900-\ufaff]/;

/** Where text without spaces may be cut: beside brackets, quotes and commas, and between ideographs. */
function isBetweenSigns(text: string, at: number): boolean {
  return (
    !isSpace(text, at - 1) && !isSpace(text, at) && !(isTokenPart(text.charAt(at - 1)) && isTokenPart(text.charAt(at)))
  );
}

function isTokenPart(char: string): boolean {
  return TOKEN.test(char) && !UNSPACED.test(char);
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

function withMargin(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && /\s/.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && /\s/.test(text.charAt(to))) to++;
  return { start: from - 1, end: to + 1 };
}

/** Whether an offset lies strictly inside one of the spans. */
function blocker(spans: readonly Span[]): (offset: number) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const previous = merged.at(-1);
    if (previous && start < previous.end) previous.end = Math.max(previous.end, end);
    else merged.push({ start, end });
  }
  return (offset) => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.end ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    const span = merged[low];
    return span !== undefined && span.start < offset;
  };
}
