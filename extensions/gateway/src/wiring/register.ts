import { Region, type ProviderRow, type Settings } from '@novacrm/contracts';
import type { Price, Provider } from '@novacrm/gateway';
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
  /** What rows in use say that their models cost, as of the last time they were read. */
  prices(): readonly Price[];
  forget(): void;
}

/** @param currency of all amounts (ISO 4217) */
export function openRegister(database: Knex, settings: Settings, currency: string): Register {
  let known: { written: string; listed: Registered } | undefined;
  const reading = remember(async () => {
    const rows = await readRows(database);
    const written = JSON.stringify(rows);
    // Making a provider costs more than a call: only for rows that are not the same.
    if (known?.written !== written) known = { written, listed: listProviders(settings, rows, currency) };
    return known.listed;
  }, MAX_AGE_MS);
  return {
    providers: async () => (await reading.get()).providers,
    rows: async () => (await reading.get()).rows,
    prices: () => known?.listed.prices ?? NONE,
    forget: () => reading.forget(),
  };
}

const NONE: readonly Price[] = [];

/** PostgreSQL hands decimals over as text. */
const Decimal = z.union([z.string(), z.number()]).transform(Number).nullable();

const Row = z.object({
  key: z.string(),
  active: z.boolean(),
  // What cannot be read is as far away as can be.
  region: Region.catch('other'),
  base_url: z.string().nullable(),
  model: z.string().nullable(),
  timeout_ms: z.number(),
  price_in: Decimal,
  price_out: Decimal,
  currency: z.string(),
});
export type Row = z.infer<typeof Row>;

async function readRows(database: Knex): Promise<Row[]> {
  const columns = Object.keys(Row.shape);
  const rows: { key: string }[] = await database('ai_providers')
    .orderByRaw('position nulls last, key')
    .select(...columns);
  return rows.filter(({ key }) => !isBuiltIn(key)).map((row) => Row.parse(row));
}
