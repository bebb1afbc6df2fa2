import { check } from 'recheck';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED } from './engine-patterns-allowed.ts';
import { collectPatterns, hasUnboundedRepeat, literalsIn, type Pattern } from './engine-patterns.ts';

/** Milliseconds for one pattern, and for those that did not finish when the machine was busy. */
const TIMEOUT = 800;
const LONGER_TIMEOUT = 6000;
const AT_ONCE = 3;
const EFFORT = { maxIteration: 5, attackTimeout: 300, incubationTimeout: 100 };

type Verdict = 'safe' | 2 | 3 | 4 | 'exponential' | 'unknown';

describe('the regular expressions of the engine', () => {
  let patterns: Pattern[] = [];
  beforeAll(async () => {
    patterns = await collectPatterns();
  });

  it('are all collected: literals, and those built from constants', () => {
    expect(patterns.length).toBeGreaterThan(300);
    expect(patterns.some(({ file }) => file.endsWith('secret/vendors-code.ts'))).toBe(true);
    // Built by `new RegExp` from a list of months.
    expect(patterns.some(({ file, source }) => file.endsWith('scan/dates.ts') && source.includes('janv'))).toBe(true);
  });

  it('take linear time, or stand on the list with the reason why that does no harm', { timeout: 120_000 }, async () => {
    const unbounded = patterns.filter(hasUnboundedRepeat);
    expect(unbounded.length).toBeGreaterThan(50);
    const allowed = (file: string, verdict: Verdict) =>
      ALLOWED.some(
        ({ place, verdicts }) =>
          (place.endsWith('/') ? file.startsWith(place) : file === place) &&
          verdicts.some((known) => known === verdict),
      );
    const harmful = await inParallel(unbounded, async (pattern) => {
      let verdict = await judge(pattern, TIMEOUT);
      // A busy machine is no verdict.
      if (verdict === 'unknown' && !allowed(pattern.file, verdict)) verdict = await judge(pattern, LONGER_TIMEOUT);
      return verdict === 'safe' || allowed(pattern.file, verdict)
        ? []
        : [`${verdict} ${pattern.file} /${pattern.source.slice(0, 120)}/${pattern.flags}`];
    });
    expect(harmful.flat()).toEqual([]);
  });

  it.each([
    [/^(a+)+$/, 'exponential'],
    [/\s*a*\s*a*\s*$/, 4],
    [/[a-z]+\d+x$/, 2],
    [/^[a-z]{1,20}:\d+$/, 'safe'],
  ] as const)('are judged by a checker that says of %s: %s', async (pattern, verdict) => {
    const { source, flags } = pattern;
    expect(await judge({ source, flags, file: '' }, LONGER_TIMEOUT)).toBe(verdict);
  });

  it('are found in a source text wherever they stand', () => {
    const text = 'const a = { b: [/x+/gu, "/no/"] };\n// /nor this/\nfoo(/[/]y*/);';
    expect(literalsIn('f.ts', text).map(({ source, flags }) => `/${source}/${flags}`)).toEqual(['/x+/gu', '/[/]y*/']);
  });
});

async function judge({ source, flags }: Pattern, timeout: number): Promise<Verdict> {
  const result = await check(source, flags, { ...EFFORT, timeout });
  if (result.status === 'unknown') return 'unknown';
  const { complexity } = result;
  if (complexity.type === 'exponential') return 'exponential';
  if (complexity.type !== 'polynomial') return 'safe';
  return complexity.degree === 2 || complexity.degree === 3 ? complexity.degree : 4;
}

async function inParallel<In, Out>(items: readonly In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  let next = 0;
  const worker = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
