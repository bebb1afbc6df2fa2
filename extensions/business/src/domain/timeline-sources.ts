/** One kind of entry in the history of a company or a contact. */
export interface TimelineSource {
  collection: string;
  /** Timestamp or date that places it. */
  at: string;
  title: readonly string[];
  kind?: string;
  status?: string;
  amount?: string;
  /** Field that leads to the company, or to the contact; absent when the collection has none. */
  company?: string;
  contact?: string;
}

const BOTH = { company: 'company', contact: 'contact' } as const;

export const TIMELINE_SOURCES: readonly TimelineSource[] = [
  { collection: 'interactions', at: 'occurred_at', title: ['subject'], kind: 'kind', ...BOTH },
  { collection: 'mail_threads', at: 'last_message_at', title: ['subject'], status: 'status', ...BOTH },
  { collection: 'deals', at: 'date_created', title: ['name'], status: 'status', amount: 'amount', ...BOTH },
  { collection: 'tasks', at: 'date_created', title: ['title'], status: 'status', ...BOTH },
  {
    collection: 'quotes',
    at: 'date_created',
    title: ['number', 'title'],
    status: 'status',
    amount: 'total_gross',
    ...BOTH,
  },
  {
    collection: 'client_invoices',
    at: 'date_created',
    title: ['number'],
    status: 'status',
    amount: 'total_gross',
    ...BOTH,
  },
  {
    collection: 'credit_notes',
    at: 'date_created',
    title: ['number'],
    status: 'status',
    amount: 'total_gross',
    ...BOTH,
  },
  {
    collection: 'payments',
    at: 'date_created',
    title: ['reference'],
    status: 'status',
    amount: 'amount',
    company: 'company',
  },
  { collection: 'support_tickets', at: 'date_created', title: ['number', 'subject'], status: 'status', ...BOTH },
  { collection: 'projects', at: 'date_created', title: ['number', 'name'], status: 'status', ...BOTH },
  {
    collection: 'contracts',
    at: 'date_created',
    title: ['number', 'name'],
    status: 'status',
    amount: 'amount',
    ...BOTH,
  },
  { collection: 'documents', at: 'date_created', title: ['title'], kind: 'kind', ...BOTH },
];
