import { constants, setPriority } from 'node:os';

/** Lets a process work on what others leave of the machine: much waits for the server, little for this one. */
export function lowerPriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It is gone already, or the system does not allow it: it takes its turn like everything else.
  }
}
