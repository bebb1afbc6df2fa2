import { ForbiddenError } from '@directus/errors';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import writeXlsxFile from 'write-excel-file/node';
import type { ExportInput } from '@novacrm/contracts';
import { throwIfRefused, type Call, type Nova } from '@novacrm/runtime';
import type { Rows } from '../api/rows.ts';
import { neutralise } from '../domain/csv/neutralise.ts';
import { TooManyRowsError } from './errors.ts';
import { readCount } from './read-count.ts';

/** Rows read at once. */
const PAGE = 1000;
/** A workbook is built in memory; beyond this take CSV, which is streamed. */
const MOST_IN_WORKBOOK = 20_000;

/**
 * Sends rows as a file: those, and those fields, that the caller may read. How many it are is judged first, so that
 * nobody takes the whole file of customers along.
 */
export async function exportRows(input: ExportInput, call: Call, rows: Rows, { gate, identity }: Nova): Promise<void> {
  const { collection, filter = {}, format } = input;
  // Directus takes any name for a collection when an administrator asks, and fails over it.
  if (!Object.hasOwn(call.schema.collections, collection)) throw new ForbiddenError();
  const [counted] = await rows.find(collection, { aggregate: { count: ['*'] }, filter });
  const records = readCount(counted);
  const verdict = await gate.judge({
    exchange: {
      channel: 'export',
      parts: [{ path: 'fields', text: input.fields.join(', ') }],
      actor: await identity.actorOf(call.accountability),
      collection,
      records,
    },
    mode: 'enforce',
    accountability: call.accountability,
  });
  throwIfRefused(verdict);
  if (format === 'xlsx' && records > MOST_IN_WORKBOOK) throw new TooManyRowsError({ most: MOST_IN_WORKBOOK });

  const { response } = call;
  response.attachment(`${collection}.${format}`);
  response.setHeader('X-Nova-Audit-Id', verdict.auditId);
  // What came after the count was not judged: it stays out.
  const cells = readCells(input, records, rows);
  if (format === 'csv') {
    const text = stringify({ header: true, columns: input.fields, bom: true, delimiter: input.separator });
    return pipeline(Readable.from(cells), text, response, { signal: call.signal });
  }
  const sheet = [input.fields.map((field) => ({ value: field, fontWeight: 'bold' as const }))];
  const table: { type: StringConstructor; value: string }[][] = [];
  for await (const row of cells) table.push(row.map((value) => ({ type: String, value })));
  const workbook = await writeXlsxFile([...sheet, ...table]).toBuffer();
  response.end(workbook);
}

async function* readCells(
  { collection, fields, filter = {}, sort }: ExportInput,
  records: number,
  rows: Rows,
): AsyncGenerator<string[]> {
  for (let offset = 0; offset < records; offset += PAGE) {
    const limit = Math.min(PAGE, records - offset);
    const page = await rows.find(collection, { fields, filter, sort: [...sort, 'id'], limit, offset });
    for (const row of page) yield fields.map((field) => neutralise(writeCell(row[field])));
    if (page.length < limit) return;
  }
}

function writeCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
