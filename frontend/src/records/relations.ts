import type { RecordField, RelationField } from './definition.ts';

/** Relations that many collections have. */
export const COMPANY: RelationField = {
  name: 'company',
  kind: 'relation',
  to: 'companies',
  show: ['name'],
  page: 'company',
  settable: true,
  width: 200,
};

export const CONTACT: RelationField = {
  name: 'contact',
  kind: 'relation',
  to: 'contacts',
  show: ['first_name', 'last_name'],
  page: 'contact',
  settable: true,
  people: true,
  width: 180,
};

export const DEAL: RelationField = {
  name: 'deal',
  kind: 'relation',
  to: 'deals',
  show: ['name'],
  page: 'deal',
  settable: true,
  width: 220,
};

export const OWNER: RecordField = {
  name: 'owner',
  kind: 'relation',
  to: 'directus_users',
  settable: true,
  show: ['first_name', 'last_name'],
  people: true,
  width: 160,
};
