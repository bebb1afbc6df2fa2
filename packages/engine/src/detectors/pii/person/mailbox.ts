import { NOT_A_SURNAME } from '../../../lexicon/person-words.ts';
import type { View } from '../../../scan/view.ts';

/** As many mailboxes as a long mail thread holds; what lies beyond adds nothing. */
const ENOUGH = 200;

/** Pieces of the mailboxes in a text: "i.corbeau@…" tells that "Corbeau" is somebody. */
export function mailboxNames({ plain, shapes }: View): ReadonlySet<string> {
  const names = new Set<string>();
  if (!shapes.at) return names;
  let at = plain.indexOf('@');
  for (let seen = 0; at > 0 && seen < ENOUGH; seen++) {
    const local = /[a-z][a-z._-]{2,40}$/.exec(plain.slice(Math.max(0, at - 42), at))?.[0] ?? '';
    const pieces = local.split(/[._-]/);
    // One piece alone is as often a function as a person.
    if (pieces.length > 1)
      for (const piece of pieces) if (piece.length > 2 && !NOT_A_SURNAME.has(piece)) names.add(piece);
    at = plain.indexOf('@', at + 1);
  }
  return names;
}
