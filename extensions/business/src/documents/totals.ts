import type { DocumentTotals } from '@novacrm/contracts';
import type { Row, Rows } from '../api/rows.ts';
import { totalByRate } from '../domain/totals.ts';

/** Where the lines of a document are, and how they point at it. */
const LINES: Readonly<Record<string, readonly [collection: string, pointer: string]>> = {
  quotes: ['quote_lines', 'quote'],
  client_invoices: ['client_invoice_lines', 'invoice'],
  credit_notes: ['credit_note_lines', 'credit_note'],
  supplier_invoices: ['supplier_invoice_lines', 'supplier_invoice'],
  purchase_orders: ['purchase_order_lines', 'purchase_order'],
};

export async function readTotals(collection: string, id: string, rows: Rows): Promise<DocumentTotals> {
  await rows.one(collection, id, ['id']);
  const [lines, pointer] = LINES[collection] ?? ['', ''];
  const fields = ['line_net', 'line_vat', 'vat_rate', 'tax_rate.category'];
  if (lines === 'quote_lines') fields.push('optional');
  const found = await rows.find(lines, { filter: { [pointer]: { _eq: id } }, fields, limit: -1 });
  return totalByRate(found.map(toLine));
}

function toLine({ line_net, line_vat, vat_rate, tax_rate, optional }: Row) {
  const category =
    typeof tax_rate === 'object' && tax_rate !== null && 'category' in tax_rate ? tax_rate.category : null;
  return {
    line_net,
    line_vat,
    vat_rate,
    category: category === null ? null : String(category),
    optional: optional === true,
  };
}
