/** What of a row answers a search, in the order shown; `title` names the row. The database indexes the same fields. */
export interface SearchSource {
  title: readonly string[];
  words: readonly string[];
  /** Shown beside the title. */
  detail?: string;
}

export const SEARCH_SOURCES: Readonly<Record<string, SearchSource>> = {
  companies: {
    title: ['name'],
    words: ['email', 'website', 'city', 'siren', 'siret', 'vat_number', 'code', 'phone'],
    detail: 'city',
  },
  contacts: {
    title: ['first_name', 'last_name'],
    words: ['email', 'job_title', 'city', 'phone', 'mobile'],
    detail: 'job_title',
  },
  deals: { title: ['name'], words: ['source'], detail: 'status' },
  quotes: { title: ['number', 'title'], words: [], detail: 'status' },
  client_invoices: { title: ['number'], words: ['order_reference', 'buyer_reference'], detail: 'status' },
  projects: { title: ['name'], words: ['number'], detail: 'number' },
  support_tickets: { title: ['number', 'subject'], words: [], detail: 'status' },
  contracts: { title: ['number', 'name'], words: [], detail: 'status' },
  supplier_invoices: { title: ['number'], words: [], detail: 'status' },
  products: { title: ['name'], words: ['code'], detail: 'code' },
  documents: { title: ['title'], words: [], detail: 'kind' },
  tasks: { title: ['title'], words: [], detail: 'status' },
  interactions: { title: ['subject'], words: [], detail: 'kind' },
  mail_threads: { title: ['subject'], words: [], detail: 'status' },
};
