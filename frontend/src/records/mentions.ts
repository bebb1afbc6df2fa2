/** As the platform finds mentions: `@` and the id of a user. */
const MENTION = /@([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})/gi;

export interface Person {
  id: string;
  name: string;
}

export type Piece = { text: string } | { person: string };

/** A comment cut into its words and the names it mentions; an id without a name stays unnamed. */
export function readMentions(text: string, nameOf: (id: string) => string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(MENTION)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) });
    pieces.push({ person: nameOf((match[1] ?? '').toLowerCase()) });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** What is stored for a text in which people were picked by name: the longest name first, lest it hide in another. */
export function writeMentions(text: string, picked: readonly Person[]): string {
  return picked
    .toSorted((one, other) => other.name.length - one.name.length)
    .reduce((written, { id, name }) => written.replaceAll(`@${name}`, `@${id}`), text);
}
