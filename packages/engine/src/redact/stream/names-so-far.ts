import type { Finding } from '../../finding.ts';
import { fold } from '../../normalize/fold.ts';

/** How much of what introduces a name is kept with it, in characters. */
const BEFORE = 160;
const AFTER = 32;
/** So that a window stays bounded whatever the number of names in it. */
const MOST_REMINDERS = 48;

interface Reminder {
  readonly confidence: number;
  /** Where the name stood, in the whole stream. */
  readonly offset: number;
  readonly text: string;
}

/**
 * A surname alone is a person because somebody of that name was introduced earlier, maybe far outside of the window. So the
 * sentences that introduced people are kept, and stand before a window in which one of their words occurs again.
 */
export function createNamesSoFar() {
  const byWord = new Map<string, Reminder>();

  return {
    /** Keeps the names in a finding of `source`, which itself begins at `offset` of the stream. */
    add(source: string, { type, start, end, confidence }: Finding, offset: number) {
      const text = source.slice(sentenceStart(source, start), wordEnd(source, end + AFTER));
      // An address may have claimed a name that was written right behind it.
      const reminder = { confidence: type === 'person' ? confidence : confidence / 2, offset: offset + start, text };
      for (const word of wordsOf(source.slice(start, end))) {
        if ((byWord.get(word)?.confidence ?? 0) < reminder.confidence) byWord.set(word, reminder);
      }
    },
    /** What has to be said again before a window that begins at `offset` of the stream. */
    remindersFor(window: string, offset: number): string {
      if (byWord.size === 0) return '';
      const reminders = new Set<string>();
      for (const word of wordsOf(window)) {
        const reminder = byWord.get(word);
        if (reminder && reminder.offset < offset) reminders.add(reminder.text);
        if (reminders.size === MOST_REMINDERS) break;
      }
      return [...reminders].map((text) => `${text}\n\n`).join('');
    },
  };
}

function wordsOf(text: string): Set<string> {
  return new Set(fold(text).plain.match(/\p{L}{3,}/gu));
}

function sentenceStart(text: string, position: number): number {
  const from = Math.max(0, position - BEFORE);
  const before = text.slice(from, position);
  // "M. Roy": a full stop ends a sentence only behind a word.
  const ends = [...before.matchAll(/\p{L}{4}[.!?;](?=\s)|\n/gu)].map(({ 0: end, index }) => index + end.length);
  const boundary = ends.at(-1) ?? 0;
  return boundary > 0 ? from + boundary : from === 0 ? 0 : from + before.search(/\s|$/);
}

function wordEnd(text: string, position: number): number {
  const rest = text.slice(position, position + 24).search(/\s/);
  return position + (rest < 0 ? 0 : rest);
}
