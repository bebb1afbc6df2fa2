/** How much is let in at once. Who is refused can come again; nobody waits here, so memory stays bounded. */
export interface Admission {
  readonly inside: number;
  /** Undefined when there is no room; otherwise what to call when the request is over. */
  enter(bytes: number): (() => void) | undefined;
}

export interface AdmissionOptions {
  readonly requests: number;
  /** Of all bodies that are inside. One body always fits, however large. */
  readonly bytes: number;
}

export function createAdmission({ requests, bytes: most }: AdmissionOptions): Admission {
  let inside = 0;
  let held = 0;
  return {
    get inside() {
      return inside;
    },
    enter(bytes) {
      if (inside >= requests || (inside > 0 && held + bytes > most)) return undefined;
      inside++;
      held += bytes;
      return () => {
        inside--;
        held -= bytes;
      };
    },
  };
}
