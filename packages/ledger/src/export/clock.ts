import type { Warning } from './report.ts';

/**
 * Entries of transactions that ran side by side stand in the order in which the log took them, which need not be that of their
 * clocks. Only a larger step back is worth a word, in milliseconds.
 */
const TOLERANCE = 60_000;

/** Watches the times that entries give themselves. Their order in the log is proven without them. */
export class EntryClock {
  #latest = -Infinity;
  #entries = 0;
  #worst = { index: 0, back: 0 };

  /** @param time milliseconds since 1970, NaN when the entry gives none */
  follow(index: number, time: number): void {
    if (time >= this.#latest) this.#latest = time;
    else if (this.#latest - time > TOLERANCE) {
      this.#entries++;
      if (this.#latest - time > this.#worst.back) this.#worst = { index, back: this.#latest - time };
    }
  }

  warnings(): Warning[] {
    if (this.#entries === 0) return [];
    const { index, back } = this.#worst;
    return [{ code: 'CLOCK_BACKWARDS', entries: this.#entries, index, seconds: Math.round(back / 1000) }];
  }
}
