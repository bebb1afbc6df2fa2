/**
 * Collections of Directus in which people write to one another or about somebody. Settings, flows, roles and the data model
 * are left out: only administrators write them, and operations of flows hold keys on purpose.
 */
export const SYSTEM_COLLECTIONS = [
  'comments',
  'dashboards',
  'files',
  'folders',
  'notifications',
  'panels',
  'presets',
  'shares',
  'translations',
  'users',
  'versions',
] as const;

const JUDGED: ReadonlySet<string> = new Set(SYSTEM_COLLECTIONS.map((name) => `directus_${name}`));

export function isJudged(collection: string): boolean {
  return !collection.startsWith('directus_') || JUDGED.has(collection);
}

/** `collection.field` → class, as the data model says it of collections of ours; what is not named here is free text. */
export const SYSTEM_CLASSES: Readonly<Record<string, string>> = {
  'directus_users.first_name': 'identity.name',
  'directus_users.last_name': 'identity.name',
  'directus_users.email': 'contact.email',
  'directus_users.title': 'identity.occupation',
  'directus_users.location': 'contact.address',
  'directus_users.auth_data': 'machine_text',
  'directus_users.external_identifier': 'machine_text',
  // The studio keeps it at every step that somebody takes.
  'directus_users.last_page': 'machine_text',
  'directus_files.filename_disk': 'machine_text',
  'directus_files.tus_data': 'machine_text',
  'directus_files.tus_id': 'machine_text',
};
