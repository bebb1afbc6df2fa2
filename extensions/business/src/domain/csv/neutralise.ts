/** Signs at which spreadsheets begin a formula, full-width forms included (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A number, or a telephone number of E.164: nothing that could be run. */
const HARMLESS = /^(?:-?\d+(?:[.,]\d+)?|\+\d{6,15})$/;

/** A cell that no spreadsheet runs as a formula: an apostrophe before it makes it a text. */
export function neutralise(cell: string): string {
  return FORMULA.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell;
}

/** What `neutralise` was given, so that an exported file can be imported again. */
export function restore(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
