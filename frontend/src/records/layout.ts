/** Rows of one value of the field a list is grouped by; the only one when it is not grouped. */
export interface Section {
  key: string;
  /** Null in a list without groups. */
  label: string | null;
  count: number;
  folded: boolean;
}

export type Line = { kind: 'section'; section: number } | { kind: 'row'; section: number; index: number };

/** How many lines the list has: a head for each group, and its rows unless it is folded. */
export function countLines(sections: readonly Section[]): number {
  return sections.reduce((sum, section) => sum + linesOf(section), 0);
}

/** What stands on a line, found without laying out the lines before it; undefined past the end. */
export function lineAt(sections: readonly Section[], line: number): Line | undefined {
  let first = 0;
  for (const [place, section] of sections.entries()) {
    const lines = linesOf(section);
    if (line < first + lines) {
      const heads = section.label === null ? 0 : 1;
      const index = line - first - heads;
      return index < 0 ? { kind: 'section', section: place } : { kind: 'row', section: place, index };
    }
    first += lines;
  }
  return undefined;
}

/** Pages of each section that hold what stands between two lines. */
export function pagesBetween(
  sections: readonly Section[],
  [from, to]: readonly [number, number],
  size: number,
): { section: number; page: number }[] {
  const pages = new Map<string, { section: number; page: number }>();
  for (let line = from; line <= to; line += 1) {
    const found = lineAt(sections, line);
    if (!found) break;
    if (found.kind === 'section') continue;
    const page = Math.floor(found.index / size);
    pages.set(`${found.section}:${page}`, { section: found.section, page });
  }
  return [...pages.values()];
}

function linesOf({ label, count, folded }: Section): number {
  return (label === null ? 0 : 1) + (folded ? 0 : count);
}
