import { randomUUID } from 'node:crypto';
import { ForbiddenError } from '@directus/errors';
import type { ApiExtensionContext } from '@directus/types';
import type { ImportInput, ImportPreview, ImportRun, StartImportInput } from '@novacrm/contracts';
import { continueImport, InvalidInputError, type Call, type Nova } from '@novacrm/runtime';
import { IMPORT_FIELDS } from '../domain/csv/fields.ts';
import { ImportStateError } from './errors.ts';
import { openFile } from './open-file.ts';
import { previewImport } from './preview.ts';

const COLUMNS = ['id', 'status', 'rows_done', 'rows_created', 'rows_updated', 'rows_refused', 'problems'];

export interface ImportDesk {
  preview(input: ImportInput, call: Call): Promise<ImportPreview>;
  start(input: StartImportInput, call: Call): Promise<ImportRun>;
  read(id: string, call: Call): Promise<ImportRun>;
  cancel(id: string, call: Call): Promise<ImportRun>;
}

export function createImportDesk({ database, queue }: Nova, services: ApiExtensionContext['services']): ImportDesk {
  const open = (file: string, { accountability, schema }: Call) => openFile(file, { services, accountability, schema });
  const read = async (id: string, { accountability }: Call): Promise<ImportRun> => {
    const own = accountability.admin ? { id } : { id, user: accountability.user };
    const row: ImportRun | undefined = await database('import_runs').where(own).first(COLUMNS);
    if (!row) throw new ForbiddenError();
    return { ...row, problems: row.problems ?? [] };
  };
  return {
    read,
    async preview(input, call) {
      checkMapping(input);
      return previewImport(input, await open(input.file, call));
    },
    async start(input, call) {
      checkMapping(input);
      const { collection, duplicates, team } = input;
      const file = await open(input.file, call);
      const id = randomUUID();
      await database.transaction(async (transaction) => {
        await transaction('import_runs').insert({
          ...{ id, collection, status: 'running', file: input.file, user: call.accountability.user },
          ...{ user_created: call.accountability.user, date_created: new Date(), team: team ?? null },
          format: JSON.stringify(input.format ?? file.format),
          mapping: JSON.stringify({ columns: input.mapping, duplicates, team: team ?? null }),
          problems: '[]',
        });
        await queue.send(continueImport, { run: id }, transaction);
      });
      return read(id, call);
    },
    async cancel(id, call) {
      const { status } = await read(id, call);
      const changed = await database('import_runs')
        .where({ id, status: 'running' })
        .update({ status: 'cancelled', finished_at: new Date() });
      if (changed === 0) throw new ImportStateError({ status });
      return read(id, call);
    },
  };
}

/** Throws 400 for a field that cannot be imported, or one that two columns claim. */
function checkMapping({ collection, mapping }: Pick<ImportInput, 'collection' | 'mapping'>): void {
  const fields = (mapping ?? []).filter((field) => field !== null);
  const issue = (message: string) => new InvalidInputError({ issues: [{ path: 'mapping', message }], path: 'mapping' });
  if (fields.some((field) => !Object.hasOwn(IMPORT_FIELDS[collection], field)))
    throw issue(`names a field that cannot be imported; use ${Object.keys(IMPORT_FIELDS[collection]).join(', ')}`);
  if (new Set(fields).size < fields.length) throw issue('gives one field to two columns; leave one of them out');
}
