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

/** Where the lines of a document are: their collection, and the field that points at the document in `of`. */
export interface LinesPlace {
  collection: 'quote_lines' | 'client_invoice_lines';
  by: string;
  of: 'quotes' | 'client_invoices';
}

export const LINES: Readonly<Partial<Record<CollectionName, LinesPlace>>> = {
  quotes: { collection: 'quote_lines', by: 'quote', of: 'quotes' },
  client_invoices: { collection: 'client_invoice_lines', by: 'invoice', of: 'client_invoices' },
};
