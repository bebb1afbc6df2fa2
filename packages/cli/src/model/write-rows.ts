import type { Database, Host, HostSchema, MutationOptions, Row } from './host.ts';
import { idOf } from '@novacrm/contracts/ids';
import { insertRows } from './insert-rows.ts';
import type { RowPlan } from './rows.ts';

/** Caches are flushed once at the end, and nobody needs to hear of single rows. */
const QUIET: MutationOptions = {
  emitEvents: false,
  bypassLimits: true,
  autoPurgeCache: false,
  autoPurgeSystemCache: false,
};

/** Plans come in the order in which rows lean on each other; what goes, goes in the opposite order. */
export async function writeRows(
  host: Host,
  trx: Database,
  schema: HostSchema,
  plans: readonly RowPlan[],
  settings: RowPlan,
  settingsId: unknown,
): Promise<void> {
  const items = (name: string) => new host.ItemsService(name, { knex: trx, schema });
  for (const { table, remove } of plans.toReversed()) {
    if (remove.length > 0)
      await items(table.name).deleteMany(
        remove.map((each) => each.id),
        QUIET,
      );
  }
  for (const { table, create, update } of plans) {
    const service = items(table.name);
    await insertRows(trx, table.name, parentsFirst(create.map((row) => withId(table.name, row))));
    for (const { id, changes } of update) await service.updateOne(id, changes, QUIET);
  }
  await writeSettings(items('directus_settings'), [...settings.create, ...settings.update.map(toSetting)], settingsId);
}

async function writeSettings(service: InstanceType<Host['ItemsService']>, said: Row[], id: unknown): Promise<void> {
  if (said.length === 0) return;
  const values = Object.fromEntries(said.map((row) => [String(row['key']), row['value']]));
  if (id === undefined) await service.createMany([values], QUIET);
  else await service.updateOne(id, values, QUIET);
}

function toSetting({ id, changes }: RowPlan['update'][number]): Row {
  return { key: id, value: changes['value'] };
}

function withId(table: string, row: Row): Row {
  if (table !== 'directus_translations') return row;
  return { id: idOf(`text:${String(row['key'])}:${String(row['language'])}`), ...row };
}

/** A role must exist before another names it as its parent. */
function parentsFirst(rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row['id'], row]));
  const depth = (row: Row, seen: number): number => {
    const parent = byId.get(row['parent']);
    return parent && seen < rows.length ? depth(parent, seen + 1) : seen;
  };
  return rows.toSorted((a, b) => depth(a, 0) - depth(b, 0));
}
