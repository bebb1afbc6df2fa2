import { GIVEN, nameKindOf, SURNAME } from '../../../lexicon/names.ts';
import type { View } from '../../../scan/view.ts';
import type { NamedPerson } from './named-person.ts';

const LONGEST = 60;
/** A surname, a comma and given names, and nothing else, in quotation marks. */
const SURNAME_FIRST = /^(?:(?:van|von|de|den|der|da|dos|del|la|le|el|al|ter) ){0,3}\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?, \p{Lu}[\p{L}'-]*\.?(?: \p{Lu}[\p{L}'-]*\.?){0,2}(?=["”»])/u; // prettier-ignore

/** '"van den Heuvel, Sanne"', the way tables and mailboxes write people. */
export function quotedSurnameFirst({ text, tokens }: View, at: number): NamedPerson | undefined {
  const token = tokens[at];
  if (!token || !isQuote(text.charCodeAt(token.start - 1))) return undefined;
  const written = SURNAME_FIRST.exec(text.slice(token.start, token.start + LONGEST))?.[0];
  if (written === undefined) return undefined;
  let last = at;
  let known = false;
  while ((tokens[last]?.end ?? Infinity) <= token.start + written.length) {
    known ||= (nameKindOf(tokens[last]) & (GIVEN | SURNAME)) !== 0;
    last++;
  }
  return known ? { first: at, last: last - 1, confidence: 0.88, evidence: 'surname and given name' } : undefined;
}

/** `"`, `“` or `«` */
function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x201c || code === 0xab;
}
