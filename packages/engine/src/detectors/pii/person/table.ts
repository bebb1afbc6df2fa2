import { AMBIGUOUS, GIVEN, nameKind } from '../../../lexicon/names.ts';
import { COMPANY_AFTER, NOT_A_SURNAME } from '../../../lexicon/person-words.ts';
import type { View } from '../../../scan/view.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Longer lines are no table rows that people paste. */
const LONGEST_LINE = 400;
const MOST_ROWS = 5000;

/** Names in the columns of a pasted table: "Nom;Prénom;Tél" and the rows below it. */
export function namesInTables(view: View): Span[] {
  const { plain } = view;
  const found: Span[] = [];
  let done = 0;
  for (const { index: separator, 1: heading = '' } of plain.matchAll(END_OF_HEADING)) {
    const index = separator + 1 - heading.length;
    if (index < done) continue;
    const header = lineAround(plain, index);
    const table = header && columnsOf(plain.slice(header.start, header.end));
    if (!header || !table) continue;
    done = readRows(view, header.end + 1, table, found);
  }
  return found;
}

/** Read from its end: separators are far rarer than letters. */
const END_OF_HEADING = /[;|\t,](?<=((?:nom|name|contact|prenom|surname|salarie|employe)s?["']?(?: ?[;|\t]|,)))/g;

interface Columns {
  readonly separator: string;
  readonly count: number;
  /** Positions of the columns that hold names. */
  readonly names: readonly number[];
  /** The other columns are about people too, so that any word in a name column is a name. */
  readonly personal: boolean;
}

const NAME_COLUMN =
  /^["' ]*(?:noms?|prenoms?|nom (?:et )?prenom|prenom (?:et )?nom|nom complet|nom de famille|name|full ?_?name|first ?_?name|last ?_?name|given name|family name|surname|contact(?: ?_?name)?|interlocuteur|salarie|employee?|collaborateur|candidat|responsable|commercial|beneficiaire|customer name)["' ]*$/;
const PERSONAL_COLUMN =
  /prenom|first|last|surname|tel|phone|mobile|mail|naissance|birth|age|civilite|poste|fonction|role|adresse|address|salaire|secu|dob|title/;

function columnsOf(header: string): Columns | undefined {
  const separator = [';', '\t', '|', ','].find((mark) => header.includes(mark));
  if (!separator) return undefined;
  const cells = header.split(separator);
  if (cells.some((cell) => cell.length > 40)) return undefined;
  const names = cells.flatMap((cell, at) => (NAME_COLUMN.test(cell) ? [at] : []));
  if (names.length === 0) return undefined;
  return { separator, count: cells.length, names, personal: cells.some((cell) => PERSONAL_COLUMN.test(cell)) };
}

function readRows({ text, plain }: View, from: number, table: Columns, found: Span[]): number {
  let at = from;
  for (let rows = 0; rows < MOST_ROWS && at < text.length; rows++) {
    const line = text.slice(at, at + LONGEST_LINE + 1);
    const length = line.indexOf('\n');
    if (length < 0 && line.length > LONGEST_LINE) break;
    const end = length < 0 ? text.length : at + length;
    const cells = text.slice(at, end).split(table.separator);
    if (cells.length !== table.count) break;
    let start = at;
    for (const [column, cell] of cells.entries()) {
      if (table.names.includes(column)) {
        const lead = /^["' ]*/.exec(cell)?.[0].length ?? 0;
        const value = cell.slice(lead).replace(/["' \r]+$/, '');
        const span = { start: start + lead, end: start + lead + value.length };
        if (isPerson(value, plain.slice(span.start, span.end), table.personal)) found.push(span);
      }
      start += cell.length + table.separator.length;
    }
    at = end + 1;
  }
  return at;
}

function isPerson(value: string, plain: string, personal: boolean): boolean {
  if (value.length < 2 || !/^\p{L}[\p{L}.'-]*(?: \p{L}[\p{L}.'-]*){0,4}$/u.test(value)) return false;
  const words = plain.split(/[ '.-]+/).filter(Boolean);
  if (words.some((word) => COMPANY_AFTER.has(word)) || (words.length === 1 && NOT_A_SURNAME.has(plain))) return false;
  return personal || words.some((word) => nameKind(word) & GIVEN && !(nameKind(word) & AMBIGUOUS));
}

function lineAround(plain: string, at: number): Span | undefined {
  const from = Math.max(0, at - LONGEST_LINE);
  const start = from + plain.slice(from, at).lastIndexOf('\n') + 1;
  const length = plain.slice(at, at + LONGEST_LINE).indexOf('\n');
  return length < 0 || at + length - start > LONGEST_LINE ? undefined : { start, end: at + length };
}
