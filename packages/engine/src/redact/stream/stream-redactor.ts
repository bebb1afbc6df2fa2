import type { Finding } from '../../finding.ts';
import type { FindCalm } from './calm.ts';
import { createNamesSoFar } from './names-so-far.ts';
import { createPace } from './pace.ts';
import { limitsFromEnd, safeCut } from './safe-cut.ts';
import { partition } from '../../partition.ts';

export interface StreamRedactorOptions {
  /** Everything found in a text; called with windows of the stream, and once with all of it. */
  analyse(text: string): readonly Finding[];
  /** The text with these findings removed; called with consecutive stretches of the stream. */
  redact(text: string, findings: readonly Finding[]): string;
  /** How many characters must follow before text is given away in the middle of a sentence. */
  readonly holdBack?: number;
  /** Finds text that may go at once and need not be analysed. */
  readonly findCalm?: FindCalm;
  /** When so many characters (UTF-16 code units) wait for the end of one value, the rest of the stream is withheld. */
  readonly limit?: number;
}

export interface StreamEnd {
  /** What was still held back. */
  readonly text: string;
  /** Of the whole text, whole-text types included. */
  readonly findings: readonly Finding[];
  /** Values that only something further on made known, when they had been given away: never empty silently. */
  readonly late: readonly Finding[];
  /** The limit was reached: nothing was given away from there on. */
  readonly withheld: boolean;
}

export interface StreamRedactor {
  push(chunk: string): string;
  end(): StreamEnd;
}

/** What stands between two statements. */
const BREAK = /[.!?,;:]\s{1,2}\S/;
const OPEN_BREAK = /[.!?,;:]\s{0,2}$/;

export const WITHHELD = '[WITHHELD]';

/**
 * Redacts a text while it arrives, in chunks cut anywhere. What `push` answers may be shown at once: text is given away only
 * up to a place where no value lies across and none can come to lie across.
 *
 * @example
 * const stream = createStreamRedactor({ analyse, redact });
 * for await (const chunk of completion) send(stream.push(chunk));
 * const { text, findings, late } = stream.end();
 */
export function createStreamRedactor(options: StreamRedactorOptions): StreamRedactor {
  const { analyse, redact, findCalm, holdBack = 512, limit = 65_536 } = options;
  const names = createNamesSoFar();
  const pace = createPace(holdBack);
  const chunks: string[] = [];
  const removed: { start: number; end: number }[] = [];
  /** Given away already, and only read as context; begins at an earlier cut. */
  let context = '';
  /** Earlier cuts inside the context, and its beginning. */
  let cuts = [0];
  let held = '';
  let offset = 0;
  let withheld = false;
  /** What is held begins with a statement that is not calm. */
  let isStuck = false;
  /** A break between two statements that is not over. */
  let opened = '';

  function findValues(): Finding[] {
    const reminders = names.remindersFor(context + held, offset - context.length);
    const before = reminders.length + context.length;
    return valuesBehind(before, analyse(reminders + context + held));
  }

  function give(cut: number, values: readonly Finding[]): string {
    const text = held.slice(0, cut);
    const inside = values.filter(({ start }) => start < cut);
    for (const value of inside) {
      remove(offset + value.start, offset + value.end);
      if (value.type === 'person' || value.type === 'postal_address') {
        names.add(context + held, moved(value, context.length), offset - context.length);
      }
    }
    context += text;
    held = held.slice(cut);
    offset += cut;
    trimContext();
    return redact(text, inside);
  }

  function remove(start: number, end: number): void {
    const last = removed.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else removed.push({ start, end });
  }

  function trimContext(): void {
    const [enough = 0] = limitsFromEnd(context, [holdBack]);
    const first = offset - context.length;
    // Text that nobody sees has no length; what is kept of it is bounded all the same.
    const farthest = cuts.find((cut) => cut >= offset - limit) ?? offset;
    const start = Math.max(farthest, cuts.findLast((cut) => cut <= first + enough) ?? first);
    context = context.slice(start - first);
    cuts = [...cuts.filter((cut) => cut >= start), offset];
  }

  /** Calm text goes as long as nothing else stands before it. */
  function releaseCalm(): string {
    if (!findCalm) return '';
    const cut = findCalm(context + held, context.length, offset === context.length) - context.length;
    isStuck = cut === 0;
    return isStuck ? '' : give(cut, []);
  }

  function release(): string {
    const values = safeCut(held, [], { holdBack }) > 0 ? findValues() : [];
    const cut = safeCut(held, values, { holdBack });
    let text = cut === 0 ? '' : give(cut, values);
    if (cut > 0) {
      isStuck = false;
      text += releaseCalm();
    }
    pace.tried(held);
    if (held.length <= limit) return text;
    withheld = true;
    return text + WITHHELD;
  }

  return {
    push(chunk) {
      if (withheld || chunk === '') return '';
      chunks.push(chunk);
      held += chunk;
      const added = opened + chunk;
      const text = !isStuck && BREAK.test(added) ? releaseCalm() : '';
      if (text !== '') pace.tried(held);
      opened = OPEN_BREAK.exec(added)?.[0] ?? '';
      return pace.isDue(held) || held.length > limit ? text + release() : text;
    },
    end() {
      const findings = analyse(chunks.join(''));
      const values = offset === 0 ? valuesBehind(0, findings) : findValues();
      const text = withheld ? '' : give(held.length, values);
      const late = findings.filter(
        (finding) => finding.category !== 'intent' && finding.start < offset && !isCovered(finding, removed),
      );
      return { text, findings, late, withheld };
    },
  };
}

/** The values that end behind an offset, as seen from there; whole-text findings are none. */
function valuesBehind(offset: number, findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ category, end }) => category !== 'intent' && end > offset)
    .map((finding) => moved(finding, -offset));
}

function moved(finding: Finding, by: number): Finding {
  return { ...finding, start: Math.max(0, finding.start + by), end: finding.end + by };
}

/** Whether what was removed, in order, covers a span. */
function isCovered({ start, end }: Finding, removed: readonly { start: number; end: number }[]): boolean {
  const low = partition(removed, (span) => span.end <= start);
  let at = start;
  for (let index = low; index < removed.length && at < end; index++) {
    const span = removed[index];
    if (!span || span.start > at) return false;
    at = Math.max(at, span.end);
  }
  return at >= end;
}
