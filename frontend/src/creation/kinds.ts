import type { CollectionName } from '../records/definition.ts';

/** What can be made from everywhere, and the key that follows C; the same letters lead to their lists after G. */
export const CREATABLE = [
  { collection: 'companies', key: 'O' },
  { collection: 'contacts', key: 'C' },
  { collection: 'deals', key: 'D' },
  { collection: 'tasks', key: 'T' },
  { collection: 'interactions', key: 'I' },
  { collection: 'quotes', key: 'Q' },
  { collection: 'products', key: 'P' },
] as const satisfies readonly { collection: CollectionName; key: string }[];
