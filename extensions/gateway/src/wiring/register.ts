import { Region, type ProviderRow, type Settings } from '@novacrm/contracts';
import type { Provider } from '@novacrm/gateway';
import type { Knex } from '@novacrm/runtime';
import { z } from 'zod';
import { isBuiltIn, listProviders, type Registered } from './providers.ts';
import { remember } from './remembered.ts';

/** How long a change by another server may go unseen that the bus did not tell, in milliseconds. */
const MAX_AGE_MS = 60_000;

/** The providers of the settings, as the rows of `ai_providers` change and add to them. */
export interface Register {
  /** In the order of the cascade. Rejects while the rows cannot be read: nobody is asked then. */
  providers(): Promise<readonly Provider[]>;
  rows(): Promise<ProviderRow[]>;
  forget(): void;
}

export function openRegister(database: Knex, settings: Settings): Register {
  let known: { written: string; listed: Registered } | undefined;
  const reading = remember(async () => {
    const rows = await readRows(database);
    const written = JSON.stringify(rows);
    // Making a provider costs more than a call: only for rows that are not the same.
    if (known?.written !== written) known = { written, listed: listProviders(settings, rows) };
    return known.listed;
  }, MAX_AGE_MS);
  return {
    providers: async () => (await reading.get()).providers,
    rows: async () => (await reading.get()).rows,
    forget: () => reading.forget(),
  };
}

const Row = z.object({
  key: z.string(),
  active: z.boolean(),
  // What cannot be read is as far away as can be.
  region: Region.catch('other'),
  base_url: z.string().nullable(),
  model: z.string().nullable(),
  timeout_ms: z.number(),
});
export type Row = z.infer<typeof Row>;

async function readRows(database: Knex): Promise<Row[]> {
  const columns = Object.keys(Row.shape);
  const rows: { key: string }[] = await database('ai_providers')
    .orderByRaw('position nulls last, key')
    .select(...columns);
  return rows.filter(({ key }) => !isBuiltIn(key)).map((row) => Row.parse(row));
}
