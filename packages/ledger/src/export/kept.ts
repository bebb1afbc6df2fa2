import { equalBytes } from '../encoding.ts';
import { LedgerError } from '../error.ts';
import type { KeyRing } from '../note/key-ring.ts';
import type { Frontier } from '../tree/frontier.ts';
import type { Problem } from './report.ts';
import { readSigned } from './signatures.ts';

/** A checkpoint from outside, which the log in the export has to extend. */
export class KeptCheckpoint {
  /** Size of the tree that it signs, or null when it cannot be used. */
  readonly size: number | null;
  readonly #root: Uint8Array;
  readonly #problem: Problem | null;
  #matches: boolean | null = null;

  constructor(note: string, origin: string, ring: KeyRing) {
    const opened = open(note, origin, ring);
    this.size = opened.size;
    this.#root = opened.root;
    this.#problem = opened.problem;
  }

  /** Compares with the tree, if it has the same size now. */
  compare(frontier: Frontier): void {
    if (frontier.size === this.size) this.#matches = equalBytes(frontier.root(), this.#root);
  }

  /** Its size, when the export was seen to extend it. */
  extended(): number | null {
    return this.#matches === true ? this.size : null;
  }

  /**
   * @param end number of entries of the log in the export, null when that was not read to its end
   * @param isSound whether the export by itself is without fault
   */
  conclude({ end, isSound }: { end: number | null; isSound: boolean }): Problem | null {
    if (this.#problem || this.size === null) return this.#problem;
    if (this.#matches === true) return null;
    if (this.#matches === false)
      return isSound ? { code: 'FORKED', size: this.size } : { code: 'KEPT_DIFFERS', kept: this.size };
    if (end !== null && this.size > end) return { code: 'SHORTER_THAN_KEPT', size: end, kept: this.size };
    // Nothing to compare with: the export starts later, or entries before that place are missing and reported.
    return isSound ? { code: 'KEPT_UNUSABLE', reason: 'before start' } : null;
  }
}

function open(
  note: string,
  origin: string,
  ring: KeyRing,
): { size: number | null; root: Uint8Array; problem: Problem | null } {
  const unusable = (reason: 'unreadable' | 'unsigned' | 'other log') => ({
    size: null,
    root: new Uint8Array(),
    problem: { code: 'KEPT_UNUSABLE', reason } as const,
  });
  try {
    const signed = readSigned(note, origin, ring);
    if (!('problem' in signed)) return { size: signed.checkpoint.size, root: signed.checkpoint.root, problem: null };
    return unusable(signed.problem.code === 'OTHER_LOG' ? 'other log' : 'unsigned');
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return unusable('unreadable');
  }
}
