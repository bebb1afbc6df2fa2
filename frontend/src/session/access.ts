import type { ReadUserPermissionsOutput } from '@directus/sdk';

export type Access = ReadUserPermissionsOutput;
export type Deed = 'create' | 'read' | 'update' | 'delete';

/** Whether somebody may do this with at least some rows or fields of a collection. */
export function allows(access: Access, deed: Deed, collection: string): boolean {
  const { access: extent = 'none' } = access[collection]?.[deed] ?? {};
  return extent !== 'none';
}

/** Whether somebody may do this with a field of a collection, in at least some rows. */
export function allowsField(access: Access, deed: Deed, collection: string, field: string): boolean {
  const { access: extent = 'none', fields } = access[collection]?.[deed] ?? {};
  return extent !== 'none' && (!fields || fields.includes('*') || fields.includes(field));
}
