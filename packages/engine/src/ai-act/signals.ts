import { fold } from '../normalize/fold.ts';
import type { LawEntry } from './law.ts';

/** A description, in lower case without accents, one space between words. */
export type Plain = string & { readonly plain: unique symbol };

export function plainWords(description: string): Plain {
  const words =
    fold(description)
      .plain.replaceAll(/[’`]/g, "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  // An article that is cut short before a vowel is a word of its own: l'emploi, d'un.
  return ` ${words.map((word) => word.replace(/^(?:qu|[cdjlmnst])'(?=\p{L})/u, '')).join(' ')} ` as Plain;
}

/** How many different words of the best alternative the description names; 0 when no alternative is complete. */
export function strengthOf({ signals, unless }: LawEntry, text: Plain): number {
  if (unless.some((word) => names(text, word) > 0)) return 0;
  const strengths = signals.map((groups) => {
    const found = groups.map((group) => group.filter((word) => names(text, word) > 0).length);
    return found.includes(0) ? 0 : found.reduce((sum, count) => sum + count, 0);
  });
  return Math.max(0, ...strengths);
}

/** Whether any of these is named, and not denied. */
export function namesAny(text: Plain, words: readonly string[]): boolean {
  return words.some((word) => names(text, word) > 0);
}

const DENIAL =
  / (?:not|never|no|without|doesn't|don't|isn't|pas|jamais|sans|aucun|aucune|ni|neither|nor)(?: \S+){0,2} $/;
/** The words before a mention in which a denial is looked for, in characters. */
const REACH = 48;

/** How often the text names it without denying it. */
function names(text: Plain, word: string): number {
  const open = word.endsWith('*');
  const wanted = ` ${plainSignal(open ? word.slice(0, -1) : word)}${open ? '' : ' '}`;
  let count = 0;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    // A signal that is a denial itself ("without consent") is not denied by its own first word.
    if (!DENIAL.test(text.slice(Math.max(0, at - REACH), at + 1))) count++;
  }
  return count;
}

function plainSignal(word: string): string {
  return plainWords(word).trim();
}
