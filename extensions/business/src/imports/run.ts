import type { ApiExtensionContext } from '@directus/types';
import type { ImportCollection, ImportProblem } from '@novacrm/contracts';
import { continueImport, type Nova } from '@novacrm/runtime';
import type { CsvFormat } from '../domain/csv/format.ts';
import { openFile } from './open-file.ts';
import { readCsv } from './read-csv.ts';
import { writeBatch, type BatchResult } from './write-batch.ts';

/** Lines written in one transaction. */
const BATCH = 250;
/** Milliseconds after which the rest goes into a new job; the queue gives one up after 300 000. */
const SHIFT = 120_000;
/** Problems kept on the run; all are counted. */
const KEPT = 1000;

export interface StoredRun {
  id: string;
  status: string;
  collection: ImportCollection;
  file: string | null;
  user: string;
  format: CsvFormat;
  mapping: { columns: (string | null)[]; duplicates: 'skip' | 'update' | 'create'; team: string | null };
  rows_done: number;
  problems: ImportProblem[] | null;
}

/**
 * Goes on with an import where it stands. Lines and the count of lines read are written in one transaction: a process
 * that dies in between, or a second one that does the same, neither loses a line nor writes one twice.
 */
export async function runImport(id: string, nova: Nova, host: ApiExtensionContext): Promise<void> {
  const { database } = nova;
  const run: StoredRun | undefined = await database('import_runs').where({ id }).first();
  if (!run || run.status !== 'running') return;
  try {
    const accountability = await nova.accountabilityOf(run.user);
    if (!accountability || !run.file) return await finish(id, 'failed', host);
    const schema = await host.getSchema();
    const file = await openFile(run.file, { services: host.services, accountability, schema });
    const until = Date.now() + SHIFT;
    let done = run.rows_done;
    let line = -1;
    let batch: { line: number; record: string[] }[] = [];
    const write = async (mayHandOver: boolean): Promise<'on' | 'over'> => {
      const lines = batch;
      batch = [];
      const result = await database.transaction(async (transaction) => {
        const stands: StoredRun = await transaction('import_runs').where({ id }).forUpdate().first();
        if (stands.status !== 'running' || stands.rows_done !== done) return undefined;
        const written = await writeBatch(lines, { run, transaction, accountability, schema, services: host.services });
        await keepCount(transaction, stands, lines.length, written);
        const isOver = mayHandOver && Date.now() > until;
        if (isOver) await nova.queue.send(continueImport, { run: id }, transaction);
        return { written, isOver };
      });
      if (!result) return 'over';
      result.written.announce();
      done += lines.length;
      return result.isOver ? 'over' : 'on';
    };
    for await (const record of readCsv(await file.read(), run.format)) {
      line += 1;
      if (line === 0 || line <= done) continue;
      batch.push({ line: line + 1, record });
      if (batch.length === BATCH && (await write(true)) === 'over') return;
    }
    if (batch.length > 0 && (await write(false)) === 'over') return;
    await finish(id, 'done', host);
  } catch (error) {
    if (isPassing(error)) throw error;
    nova.logger.error({ err: error, run: id }, 'an import could not go on');
    await finish(id, 'failed', host);
  }
}

async function keepCount(
  transaction: Nova['database'],
  run: StoredRun,
  lines: number,
  { created, updated, refused, problems }: BatchResult,
): Promise<void> {
  const kept = [...(run.problems ?? []), ...problems].slice(0, KEPT);
  await transaction('import_runs')
    .where({ id: run.id })
    .update({
      rows_done: run.rows_done + lines,
      rows_created: transaction.raw('rows_created + ?', [created]),
      rows_updated: transaction.raw('rows_updated + ?', [updated]),
      rows_refused: transaction.raw('rows_refused + ?', [refused]),
      problems: JSON.stringify(kept),
    });
}

/** Through Directus, so that open pages hear of it. */
async function finish(id: string, status: 'done' | 'failed', { services, getSchema }: ApiExtensionContext) {
  const service = new services.ItemsService('import_runs', { schema: await getSchema() });
  await service.updateOne(id, { status, finished_at: new Date().toISOString() });
}

/** What passes by itself: the queue tries again. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === 'COMPLIANCE_UNAVAILABLE' || /^(?:08|40|53|57)/.test(String(error.code));
}
