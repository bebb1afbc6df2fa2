import type { ImportInput, ImportPreview, ImportProblem } from '@novacrm/contracts';
import { suggestMapping } from '../domain/csv/mapping.ts';
import { readRow } from '../domain/csv/row.ts';
import { NotATableError } from './errors.ts';
import type { ImportFile } from './open-file.ts';
import { readCsv } from './read-csv.ts';

const SHOWN = 10;
/** Problems that are told one by one; all are counted. */
const TOLD = 200;

/** Reads the whole file and writes nothing: how it was understood, what every line would be refused for. */
export async function previewImport(
  { collection, mapping, format }: ImportInput,
  file: ImportFile,
): Promise<ImportPreview> {
  const used = format ?? file.format;
  let headers: string[] | undefined;
  let columns: (string | null)[] = [];
  const rows: string[][] = [];
  const problems: ImportProblem[] = [];
  const counts = { rows: 0, refused: 0 };
  for await (const record of readCsv(await file.read(), used)) {
    if (!headers) {
      headers = record;
      columns = mapping ?? suggestMapping(collection, record);
      continue;
    }
    counts.rows += 1;
    if (rows.length < SHOWN) rows.push(record.map((cell) => cell.slice(0, 200)));
    const found = readRow(collection, columns, record).problems;
    if (found.length === 0) continue;
    counts.refused += 1;
    for (const problem of found) if (problems.length < TOLD) problems.push({ line: counts.rows + 1, ...problem });
  }
  if (!headers) throw new NotATableError();
  return { format: used, headers, mapping: columns, sample: rows, ...counts, problems };
}
