import type { CollectionName } from './definition.ts';

interface Related {
  collection: CollectionName;
  /** Field of the other collection that points here. */
  by: string;
  sort: string;
}

/** What is shown beside a record, the most asked for first. */
export const RELATED: Readonly<Partial<Record<CollectionName, readonly Related[]>>> = {
  companies: [
    { collection: 'contacts', by: 'company', sort: 'last_name' },
    { collection: 'deals', by: 'company', sort: '-date_created' },
    { collection: 'quotes', by: 'company', sort: '-issue_date' },
    { collection: 'client_invoices', by: 'company', sort: '-issue_date' },
    { collection: 'tasks', by: 'company', sort: 'due_at' },
  ],
  contacts: [
    { collection: 'deals', by: 'contact', sort: '-date_created' },
    { collection: 'tasks', by: 'contact', sort: 'due_at' },
    { collection: 'quotes', by: 'contact', sort: '-issue_date' },
  ],
  deals: [
    { collection: 'quotes', by: 'deal', sort: '-issue_date' },
    { collection: 'client_invoices', by: 'deal', sort: '-issue_date' },
    { collection: 'tasks', by: 'deal', sort: 'due_at' },
  ],
  quotes: [{ collection: 'client_invoices', by: 'quote', sort: '-issue_date' }],
};

/** Lines of a document: their collection, and the field that points at it. */
export const LINES: Readonly<Partial<Record<CollectionName, { collection: string; by: string }>>> = {
  quotes: { collection: 'quote_lines', by: 'quote' },
  client_invoices: { collection: 'client_invoice_lines', by: 'invoice' },
};
