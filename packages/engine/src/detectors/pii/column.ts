/** A place in the plain text. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

const MOST_ROWS = 200;
const LONGEST_ROW = 600;
const SEPARATORS = ['|', '\t', ';', ','] as const;
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
  const separator = SEPARATORS.find((sign) => head.includes(sign));
  if (!separator || /\d/.test(head)) return [];
  const column = count(plain.slice(lineStart, at), separator);
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

function cellAt(line: string, offset: number, separator: string, column: number): Cell | undefined {
  const parts = line.split(separator);
  const written = parts[column];
  if (parts.length < 2 || written === undefined || !/\d/.test(written)) return undefined;
  const before = parts.slice(0, column).reduce((sum, part) => sum + part.length + 1, 0);
  const start = offset + before + (written.length - written.trimStart().length);
  return { start, end: start + written.trim().length };
}

/** Undefined when the text or what may be read of it ends first: a search to the far end would cost too much. */
function endOfLine(plain: string, from: number): number | undefined {
  const end = plain.slice(from, from + LONGEST_ROW).indexOf('\n');
  return end < 0 ? undefined : from + end;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
