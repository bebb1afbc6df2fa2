import type { RecordField, RelationField } from './definition.ts';

/** Relations that many collections have. */
export const COMPANY: RelationField = {
  name: 'company',
  kind: 'relation',
  show: ['name'],
  page: 'company',
  width: 200,
};

export const CONTACT: RelationField = {
  name: 'contact',
  kind: 'relation',
  show: ['first_name', 'last_name'],
  page: 'contact',
  people: true,
  width: 180,
};

export const DEAL: RelationField = { name: 'deal', kind: 'relation', show: ['name'], page: 'deal', width: 220 };

export const OWNER: RecordField = {
  name: 'owner',
  kind: 'relation',
  show: ['first_name', 'last_name'],
  people: true,
  width: 160,
};
