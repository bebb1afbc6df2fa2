import type { Accountability, ApiExtensionContext, SchemaOverview } from '@directus/types';
import { detectFormat, type CsvFormat } from '../domain/csv/format.ts';
import { FileTooLargeError, NotATableError } from './errors.ts';

/** Bytes that a file may have: some 500 000 lines of contacts. */
export const MAX_FILE = 100 * 1024 * 1024;

/** Bytes that show encoding and separator. */
const SAMPLE = 64 * 1024;

export interface ImportFile {
  name: string;
  format: CsvFormat;
  /** From the beginning, each time it is called. */
  read(): Promise<AsyncIterable<Uint8Array>>;
}

export interface OpenFileOptions {
  services: ApiExtensionContext['services'];
  accountability: Accountability;
  schema: SchemaOverview;
}

/** A file that this person may read. Its size is looked at before its content. */
export async function openFile(id: string, { services, accountability, schema }: OpenFileOptions): Promise<ImportFile> {
  const assets = new services.AssetsService({ accountability, schema });
  const open = () => assets.getAsset(id) as Promise<Asset>;
  const { stream, file, stat } = await open();
  if (stat.size > MAX_FILE) {
    stream.destroy();
    throw new FileTooLargeError({ limit: `${MAX_FILE / 1024 / 1024} MB` });
  }
  const start = await readStart(stream);
  if (start.length === 0 || isBinary(start)) throw new NotATableError();
  return { name: file.filename_download, format: detectFormat(start), read: async () => (await open()).stream };
}

interface Asset {
  stream: AsyncIterable<Uint8Array> & { destroy(): void };
  file: { filename_download: string };
  stat: { size: number };
}

async function readStart(stream: Asset['stream']): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    length += piece.length;
    if (length >= SAMPLE) break;
  }
  return Buffer.concat(pieces).subarray(0, SAMPLE);
}

/** First bytes of archives, which is what .xlsx files are, of PDF, and of old Excel files. */
const SIGNATURES = ['504b0304', '25504446', 'd0cf11e0'];

function isBinary(start: Uint8Array): boolean {
  return SIGNATURES.includes(Buffer.from(start.subarray(0, 4)).toString('hex'));
}
