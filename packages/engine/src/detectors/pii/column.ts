/** A place in the plain text. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

const MOST_ROWS = 200;
const LONGEST_ROW = 600;
const SEPARATORS = ['|', '\t', ';', ','] as const;
/** Columns of equal width are parted by two spaces and more. */
const SPACES = / {2,}/;
const GAPS = / {2,}/g;
const SIGNS: Record<string, RegExp> = {
  '|': /\|/g,
  '\t': /\t/g,
  ';': /"[^"\n]{0,120}"|;/g,
  ',': /"[^"\n]{0,120}"|,/g,
};
const RULE = /^[\s:|+=-]{1,80}$/;

/**
 * The cells below a column header that stands at a position; empty when no table begins there. Cells without a digit
 * end the column, so that a text made of headers is read once.
 */
export function cellsBelow(plain: string, at: number): Cell[] {
  const headEnd = endOfLine(plain, at);
  const ahead = plain.slice(Math.max(0, at - LONGEST_ROW), at);
  if (headEnd === undefined || (at > LONGEST_ROW && !ahead.includes('\n'))) return [];
  const lineStart = at - ahead.length + ahead.lastIndexOf('\n') + 1;
  const head = plain.slice(lineStart, headEnd);
  const separator = SEPARATORS.find((sign) => head.includes(sign)) ?? (SPACES.test(head.trim()) ? SPACES : undefined);
  if (!separator || /\d/.test(head)) return [];
  const column = plain.slice(lineStart, at).split(separator).length - 1;
  const cells: Cell[] = [];
  let start = headEnd + 1;
  for (let row = 0; row < MOST_ROWS && start < plain.length; row++) {
    const end = endOfLine(plain, start) ?? plain.length;
    if (end - start > LONGEST_ROW) break;
    const line = plain.slice(start, end);
    const cell = RULE.test(line) ? undefined : cellAt(line, start, separator, column);
    if (!cell && !RULE.test(line)) break;
    if (cell) cells.push(cell);
    start = end + 1;
  }
  return cells;
}

function cellAt(line: string, offset: number, separator: string | RegExp, column: number): Cell | undefined {
  const parts = partsOf(line, separator);
  const part = parts[column];
  if (parts.length < 2 || !part) return undefined;
  const written = line.slice(part.start, part.end);
  const bare = written.trim().replace(/^"|"$/g, '').trim();
  if (!/\d/.test(bare)) return undefined;
  const start = offset + part.start + written.indexOf(bare);
  return { start, end: start + bare.length };
}

/** The cells of a row; a sign within quotes parts nothing. */
function partsOf(line: string, separator: string | RegExp): Cell[] {
  const parts: Cell[] = [];
  let start = 0;
  for (const { 0: sign, index } of line.matchAll((typeof separator === 'string' && SIGNS[separator]) || GAPS)) {
    if (sign.startsWith('"')) continue;
    parts.push({ start, end: index });
    start = index + sign.length;
  }
  return [...parts, { start, end: line.length }];
}

/** Undefined when the text or what may be read of it ends first: a search to the far end would cost too much. */
function endOfLine(plain: string, from: number): number | undefined {
  const end = plain.slice(from, from + LONGEST_ROW).indexOf('\n');
  return end < 0 ? undefined : from + end;
}
