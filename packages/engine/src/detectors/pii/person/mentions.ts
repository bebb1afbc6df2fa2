import { COMPETING } from '../../../lexicon/competing-names.ts';
import { AMBIGUOUS, listedKindOf } from '../../../lexicon/names.ts';
import { NOT_A_SURNAME, PARTICLES } from '../../../lexicon/person-words.ts';
import type { View } from '../../../scan/view.ts';
import type { Names } from './find-names.ts';
import { takeName, type Run } from './name-run.ts';
import { namesAThing } from './surroundings.ts';

/** Further mentions of people already named in full: "Dupont" after "Jean Dupont". */
export function findMentions({ text, tokens }: View, { found, worth }: Names): Run[] {
  const known = new Set<string>();
  const taken = new Set<number>();
  for (const { first, last, confidence } of found) {
    for (let at = first; at <= last; at++) {
      taken.add(at);
      const token = tokens[at];
      const usable = token && token.word.length >= 3 && !PARTICLES.holds(token) && !NOT_A_SURNAME.holds(token);
      if (usable && confidence >= 0.8) known.add(token.word);
    }
  }
  if (known.size === 0) return [];
  const mentions: Run[] = [];
  for (const at of worth) {
    const token = tokens[at];
    if (!token || !known.has(token.word) || taken.has(at)) continue;
    // "Florence Martin" does not make every Florence a person.
    if (COMPETING.holds(token)) continue;
    if (token.case === 'lower' && (listedKindOf(token) & AMBIGUOUS || token.word.length < 4)) continue;
    const run =
      token.case === 'lower'
        ? { first: at, last: at }
        : { first: at, last: Math.min(takeName(text, tokens, at).last, at + 1) };
    const ends = taken.has(run.last) ? { first: at, last: at } : run;
    if (!namesAThing(text, tokens, ends)) mentions.push(ends);
  }
  return mentions;
}
