import type { Row } from './host.ts';
import type { Table } from './rows.ts';

/** Roles and policies as people call them, by id: what hangs on them is compared under that name. */
export type Names = ReadonlyMap<string, string>;

export interface Tables {
  roles: Table;
  policies: Table;
  access: Table;
  permissions: Table;
  translations: Table;
  presets: Table;
  settings: Table;
}

export function describeTables(names: Names): Tables {
  const named = (id: unknown): string => names.get(String(id)) ?? String(id);
  const ownName = (row: Row): string => String(row['name']);
  return {
    roles: table('directus_roles', 'role', ['name', 'icon', 'description', 'parent'], text('id'), {
      precious: 'always',
      nameOf: ownName,
    }),
    policies: table(
      'directus_policies',
      'policy',
      ['name', 'icon', 'description', 'ip_access', 'enforce_tfa', 'admin_access', 'app_access'],
      text('id'),
      { precious: 'foreign', nameOf: ownName },
    ),
    access: table(
      'directus_access',
      'access',
      ['role', 'policy', 'sort'],
      (row) => `${named(row['role'])}/${named(row['policy'])}`,
    ),
    permissions: table(
      'directus_permissions',
      'permission',
      ['permissions', 'validation', 'presets', 'fields'],
      (row) => `${named(row['policy'])} ${String(row['collection'])}.${String(row['action'])}`,
      { removable: true },
    ),
    translations: table(
      'directus_translations',
      'text',
      ['value'],
      (row) => `${String(row['key'])} ${String(row['language'])}`,
    ),
    presets: table('directus_presets', 'list', ['layout', 'layout_query', 'layout_options'], text('collection'), {
      removable: true,
    }),
    settings: table('directus_settings', 'setting', ['value'], text('key'), { removable: false }),
  };
}

const text =
  (column: string) =>
  (row: Row): string =>
    String(row[column]);

function table(
  name: string,
  noun: string,
  columns: string[],
  keyOf: Table['keyOf'],
  { precious = 'never', removable = false, nameOf = keyOf }: Partial<Table> = {},
): Table {
  return { name, noun, id: 'id', columns, keyOf, nameOf, precious, removable };
}
