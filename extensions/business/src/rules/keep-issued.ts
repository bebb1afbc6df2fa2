import type { Knex } from '@novacrm/runtime';
import { refused } from './refused.ts';

/** Documents that nobody deletes once they have a number, with the table of their lines and the column there. */
export const NUMBERED = {
  quotes: null,
  purchase_orders: null,
  client_invoices: ['client_invoice_lines', 'invoice'],
  credit_notes: ['credit_note_lines', 'credit_note'],
} as const;

/** Directus puts no words to what the database refuses on a deletion: this does so before. */
export async function keepIssued(database: Knex, collection: string, keys: readonly unknown[]): Promise<void> {
  const issued = await database(collection).whereIn('id', keys.map(String)).whereNotNull('number').first('id');
  if (issued) throw refused('DOCUMENT_ISSUED');
}

export async function keepIssuedLines(
  database: Knex,
  { collection, lines, pointer }: { collection: string; lines: string; pointer: string },
  keys: readonly unknown[],
): Promise<void> {
  const documents: { document: string }[] = await database(lines)
    .whereIn('id', keys.map(String))
    .select({ document: pointer });
  await keepIssued(
    database,
    collection,
    documents.map(({ document }) => document),
  );
}

/** Lines of a quote stay once it was accepted, refused, expired or invoiced. */
export async function keepDecidedLines(database: Knex, keys: readonly unknown[]): Promise<void> {
  const decided = await database('quote_lines')
    .join('quotes', 'quotes.id', 'quote_lines.quote')
    .whereIn('quote_lines.id', keys.map(String))
    .whereNotIn('quotes.status', ['draft', 'sent'])
    .first('quotes.id');
  if (decided) throw refused('QUOTE_DECIDED');
}
