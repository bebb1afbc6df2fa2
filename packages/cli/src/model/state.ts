import { keyOfName, PUBLIC } from './access.ts';
import type { Database, Host, HostSchema, Row, Snapshot } from './host.ts';
import { hideOurIndexes } from './indexes.ts';
import { describeTables, type Tables } from './tables.ts';
import { OUR_TEXTS } from './texts.ts';

/** What the database says now. */
export interface State {
  schema: HostSchema;
  snapshot: Snapshot;
  rows: { roles: Row[]; policies: Row[]; access: Row[]; permissions: Row[]; translations: Row[]; presets: Row[] };
  /** Policy of people who are not signed in. */
  publicPolicy: string;
  settingsId: unknown;
  /** The settings that the files speak of, one row each. */
  settingsOf(said: readonly Row[]): Row[];
  /** Tables with the names of all roles and policies, those to come included. */
  naming(coming: readonly Row[]): { tables: Tables; names: Map<string, string> };
}

/** Roles and policies with all rights are Directus's own matter and left alone. */
export async function readState(host: Host, trx: Database): Promise<State> {
  const schema = await host.getSchema({ database: trx, bypassCache: true });
  const snapshot = unquoteDefaults(await hideOurIndexes(trx, await host.getSnapshot({ database: trx, schema })));
  const read = (collection: string, filter: Row = {}): Promise<Row[]> =>
    new host.ItemsService(collection, { knex: trx, schema }).readByQuery({ filter, fields: ['*'], limit: -1 });
  const allPolicies = await read('directus_policies');
  const allAccess = await read('directus_access', { user: { _null: true } });
  const allRoles = await read('directus_roles');
  const permissions = await read('directus_permissions');
  const translations = await read('directus_translations', { key: { _starts_with: OUR_TEXTS } });
  const presets = await read('directus_presets', {
    _and: [{ user: { _null: true } }, { role: { _null: true } }, { bookmark: { _null: true } }],
  });
  const settings = (await read('directus_settings'))[0] ?? {};

  const publicPolicy = String(allAccess.find((row) => row['role'] === null)?.['policy'] ?? '');
  const admins = new Set(allPolicies.filter((row) => row['admin_access'] === true).map((row) => row['id']));
  const adminRoles = new Set(allAccess.filter((row) => admins.has(row['policy'])).map((row) => row['role']));
  const policies = allPolicies.filter((row) => !admins.has(row['id']) && row['id'] !== publicPolicy);
  return {
    schema,
    snapshot,
    rows: {
      roles: allRoles.filter((row) => !adminRoles.has(row['id'])),
      policies,
      access: allAccess.filter((row) => row['role'] !== null && !adminRoles.has(row['role'])),
      permissions: permissions.filter((row) => row['policy'] !== null && !admins.has(row['policy'])),
      translations,
      presets,
    },
    publicPolicy,
    settingsId: settings['id'],
    settingsOf: (said) => said.map(({ key }) => ({ id: key, key, value: settings[String(key)] ?? null })),
    naming(coming) {
      const names = new Map([[publicPolicy, PUBLIC]]);
      for (const row of [...allRoles, ...policies, ...coming])
        names.set(String(row['id']), keyOfName(String(row['name'])));
      return { tables: describeTables(names), names };
    },
  };
}

/** Directus leaves the doubled quotes of SQL in the default values that it reads. */
function unquoteDefaults(snapshot: Snapshot): Snapshot {
  const fields = snapshot.fields.map((field) => {
    const value = field.schema?.['default_value'];
    if (typeof value !== 'string' || !value.includes("''")) return field;
    return { ...field, schema: { ...field.schema, default_value: value.replaceAll("''", "'") } };
  });
  return { ...snapshot, fields };
}
