import type { Issued, IssueInput, NumberedCollection } from '@novacrm/contracts';
import type { Rows } from '../api/rows.ts';

/** The status that a document has once it is issued. */
const ISSUED: Readonly<Record<NumberedCollection, string>> = {
  quotes: 'sent',
  client_invoices: 'issued',
  credit_notes: 'issued',
  purchase_orders: 'sent',
};

const FIELDS = ['id', 'number', 'issue_date', 'status', 'total_net', 'total_vat', 'total_gross'];

/** Issues a draft; the database gives it its number in the same transaction. One that was issued is answered as it is. */
export async function issueDocument({ collection, id, issue_date }: IssueInput, rows: Rows): Promise<Issued> {
  const fields = collection === 'purchase_orders' ? FIELDS : [...FIELDS, 'vat_mention'];
  const before = await rows.one(collection, id, ['id', 'status']);
  if (before['status'] === 'draft') {
    await rows.update(collection, [id], { status: ISSUED[collection], ...(issue_date && { issue_date }) });
  }
  const row = await rows.one(collection, id, fields);
  return { vat_mention: null, ...row } as Issued;
}
