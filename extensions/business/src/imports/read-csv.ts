import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { CsvFormat } from '../domain/csv/format.ts';

/** Characters of one line; a file without line ends would otherwise be read into memory whole. */
const MAX_LINE = 200_000;

/** Lines of a file as they come, the header too. Holds one piece of the file at a time. */
export function readCsv(bytes: AsyncIterable<Uint8Array>, { encoding, separator }: CsvFormat): AsyncIterable<string[]> {
  const text = Readable.from(decode(bytes, encoding));
  const records = parse({
    delimiter: separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_LINE,
  });
  text.on('error', (error) => records.destroy(error));
  records.on('close', () => text.destroy());
  return text.pipe(records);
}

async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
