import type { RE2JS } from 're2js';
import { fold, type Folded } from '../normalize/fold.ts';
import { createKeywordIndex, type Hit } from '../scan/keywords.ts';
import { bareText } from './bare.ts';
import { isNear, zonesAround } from './near.ts';
import { compileRegex } from './regex.ts';
import type { PatternCondition } from './rule.ts';
import { compileSift } from './sift.ts';
import { MAX_MATCHES, matchesOf, type Span } from './windows.ts';

/** All patterns of a policy, ready to search. */
export interface Patterns {
  /** Prepares one text; each pattern is searched when it is asked for. Offsets are those of the folded text. */
  open(text: string): { readonly folded: Folded; find(pattern: number): readonly Span[] };
}

/** @throws Error for a regular expression that the parser would have refused. */
export function compilePatterns(conditions: readonly PatternCondition[]): Patterns {
  const regexes = conditions.map(compileOwn);
  const sift = compileSift(regexes);
  const keywords = createKeywordIndex(
    conditions.flatMap(({ words = [], near = [] }, index) => [
      { id: `${index}`, keywords: [], words: words.map(plain) },
      { id: `${index}#near`, keywords: [], words: near.map(plain) },
    ]),
  );
  return {
    open(text) {
      const folded = fold(text);
      const lookAgain = lazily(() => {
        const bare = bareText(folded);
        return { bare, present: sift(bare) };
      });
      const hits = keywords.search(folded.plain.replace(/\s/g, ' '));
      return {
        folded,
        find(pattern) {
          const near = conditions[pattern]?.near && (hits.get(`${pattern}#near`) ?? []);
          if (near?.length === 0) return [];
          const counts = (span: Span) => !near || isNear(span, near);
          const regex = regexes[pattern];
          if (!regex) return longest(hits.get(`${pattern}`) ?? [], { counts, length: folded.text.length });
          const { bare, present } = lookAgain();
          if (!present(pattern)) return [];
          return matchesOf(regex, bare, near && { zones: zonesAround(near, bare.length), counts });
        },
      };
    },
  };
}

function compileOwn({ name, regex, ignoreCase }: PatternCondition): RE2JS | undefined {
  if (regex === undefined) return undefined;
  const compiled = compileRegex(regex, ignoreCase);
  if (!compiled.ok) throw new Error(`pattern "${name}" ${compiled.advice}`);
  return compiled.regex;
}

interface Limits {
  readonly counts: (span: Span) => boolean;
  /** Of the text. */
  readonly length: number;
}

/** Of words that overlap the one that begins first counts, and of those the longest. */
function longest(hits: readonly Hit[], { counts, length }: Limits): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < (spans.at(-1)?.end ?? 0) || !counts({ start, end })) continue;
    if (spans.length === MAX_MATCHES - 1) return [...spans, { start, end: length }];
    spans.push({ start, end });
  }
  return spans;
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function plain(word: string): string {
  return fold(word).plain.trim().replace(/\s+/g, ' ');
}
