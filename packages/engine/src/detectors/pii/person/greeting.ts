import { GREETINGS, NOT_GREETED } from '../../../lexicon/person-words.ts';
import type { Tokens } from '../../../scan/tokens.ts';

export function greeted(text: string, tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || !GREETINGS.holds(before) || NOT_GREETED.holds(token)) return false;
  return (
    text.slice(before.end, token.start) === ' ' &&
    /^(?:[ -][A-Z\u00c0-\u00de]\S*)?\s{0,1}[,!.\n:]|^\s*$/.test(text.slice(token.end, token.end + 30))
  );
}
