import { sameValue, storedOf, type Stored } from './restore.ts';

/** Two people wrote the same field: `base` is what both began with. */
export interface Conflict {
  base: Stored;
  mine: Stored;
  theirs: Stored;
}

/** Thrown instead of a write that would undo somebody else's without a word. */
export class ConflictError extends Error {
  readonly conflict: Conflict;

  constructor(conflict: Conflict) {
    super('Somebody else changed this field meanwhile.');
    this.conflict = conflict;
  }
}

/**
 * Whether what stands on the server (`now`) stands against what is being written. Another field never does: only what
 * was changed is sent. Nor does the same value, whoever wrote it first.
 */
export function findConflict(base: unknown, mine: Stored, now: unknown): Conflict | null {
  const [before, theirs] = [storedOf(base), storedOf(now)];
  if (sameValue(before, theirs) || sameValue(mine, theirs) || sameValue(mine, before)) return null;
  return { base: before, mine, theirs };
}
