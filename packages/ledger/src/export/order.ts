import type { Problem } from './report.ts';

/** Gaps that are held; a file with more is in no order that anybody could describe. */
const MAX_GAPS = 1000;

/** Follows the indexes of entries and says which are missing, stand elsewhere or come twice. */
export class EntryOrder {
  /** Index that the next entry should have. */
  next: number;
  /** Whether every entry so far stood where it belongs. */
  isUnbroken = true;
  readonly #gaps: { from: number; to: number }[] = [];
  readonly #report: (problem: Problem) => void;

  constructor(start: number, report: (problem: Problem) => void) {
    this.next = start;
    this.#report = report;
  }

  /** Takes the index of the next entry line. */
  follow(index: number): void {
    if (index === this.next) {
      this.next++;
      return;
    }
    this.isUnbroken = false;
    if (this.#gaps.length > MAX_GAPS) return;
    if (index > this.next) {
      this.#gaps.push({ from: this.next, to: index });
      this.next = index + 1;
      return;
    }
    const gap = this.#gaps.findIndex(({ from, to }) => from <= index && index < to);
    if (gap === -1) {
      this.#report({ code: 'ENTRY_REPEATED', index });
      return;
    }
    const { from, to } = this.#gaps[gap] ?? { from: index, to: index + 1 };
    const rest = [
      { from, to: index },
      { from: index + 1, to },
    ];
    this.#gaps.splice(gap, 1, ...rest.filter((range) => range.from < range.to));
    this.#report({ code: 'ENTRY_MOVED', index, after: this.next - 1 });
  }

  /** Entries that never came. */
  gaps(): readonly { from: number; to: number }[] {
    return this.#gaps;
  }
}
