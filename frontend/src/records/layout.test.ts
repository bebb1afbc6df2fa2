import { describe, expect, it } from 'vitest';
import { countLines, lineAt, pagesBetween, type Section } from './layout.ts';

const section = (key: string, count: number, folded = false): Section => ({ key, label: key, count, folded });
const flat: Section[] = [{ key: '', label: null, count: 100_000, folded: false }];

describe('the layout of a list', () => {
  it('has a line for each row, and a head for each group', () => {
    expect(countLines(flat)).toBe(100_000);
    expect(countLines([section('a', 3), section('b', 2)])).toBe(7);
  });

  it('shows only the head of a folded group', () => {
    expect(countLines([section('a', 3, true), section('b', 2)])).toBe(4);
    expect(lineAt([section('a', 3, true), section('b', 2)], 1)).toEqual({ kind: 'section', section: 1 });
  });

  it('finds what stands on a line', () => {
    const sections = [section('a', 3), section('b', 2)];
    expect([0, 1, 3, 4, 5, 6, 7].map((line) => lineAt(sections, line))).toEqual([
      { kind: 'section', section: 0 },
      { kind: 'row', section: 0, index: 0 },
      { kind: 'row', section: 0, index: 2 },
      { kind: 'section', section: 1 },
      { kind: 'row', section: 1, index: 0 },
      { kind: 'row', section: 1, index: 1 },
      undefined,
    ]);
  });

  it('asks only for the pages in sight, wherever that is', () => {
    expect(pagesBetween(flat, [50_050, 50_110], 100)).toEqual([
      { section: 0, page: 500 },
      { section: 0, page: 501 },
    ]);
  });

  it('asks for a page of each group in sight, and stops at the end', () => {
    expect(pagesBetween([section('a', 3), section('b', 2)], [0, 90], 100)).toEqual([
      { section: 0, page: 0 },
      { section: 1, page: 0 },
    ]);
  });
});
