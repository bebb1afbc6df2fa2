import type { Match } from '../../../detector.ts';
import type { Hit } from '../../../scan/keywords.ts';
import type { View } from '../../../scan/view.ts';
import { disguised } from './disguise.ts';
import { markupIn } from './markup.ts';
import { scriptScore } from './script.ts';
import { signIn } from './signs.ts';
import { words } from './words.ts';

/** Pieces of words that are written with digits or one letter at a time. */
export const DISGUISES: readonly string[] = ['1gn', 'gn0r', '0ubl', 'c0nsign', 'rul3', '1nstr', 'pr0mpt', 'pr0mp', 'r3gl', 'f0rg', 'byp4', 'byp@', 'i g n o', 'i.g.n.o', 'i-g-n-o', 'o u b l', 'f o r g e', 'p r o m p', 'd i s r e', 'b y p a', 'j a i l', 'r e v e', 'c o n s i g', 'i n s t r', 'r u l e', 'j41l', 'ja1l']; // prettier-ignore

const disguises = new Set(DISGUISES);

const { drop, rules, reveal, secret, persona, free, ai, order, lasting, obey, turn, you, yours, against } = words.bits;
const STRONG = drop | secret | free | lasting | obey | rules | ai | persona | order | turn | against;
const NEEDED = [STRONG, drop | reveal | persona | free | ai | order | lasting | obey | you | yours | turn | against];

export function findInjections(view: View, hits: readonly Hit[]): Match[] {
  const matches: Match[] = [];
  const add = (start: number, end: number, confidence: number, name: string) =>
    matches.push({ type: 'prompt_injection', start, end, confidence, evidence: [name] });
  for (const span of markupIn(view, hits)) add(span.start, span.end, 0.86, 'markup that speaks to the machine');
  for (const sentence of words.sentences(view, hits, NEEDED)) {
    const sign = signIn(sentence);
    if (sign) add(sentence.start, sentence.end, sign.confidence, sign.name);
  }
  if (matches.length > 0) return matches;
  if (hits.some(({ keyword }) => disguises.has(keyword)) && disguised(view.plain))
    add(0, view.plain.length, 0.85, 'hides its words');
  const script = scriptScore(view, hits);
  if (script) add(script.start, script.end, script.confidence, 'script of a persona without rules');
  return matches;
}
