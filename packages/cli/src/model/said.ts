import type { Model } from '@novacrm/contracts';
import { policyId } from '@novacrm/contracts/ids';
import { expandAccess, policyIdOf, PUBLIC, roleIdOf } from './access.ts';
import { expandSchema } from './expand.ts';
import type { Row, Snapshot } from './host.ts';
import { expandLists } from './lists.ts';
import { mergeSchema, type Baseline, type MergeOptions } from './merge.ts';
import { planRows, type Table } from './rows.ts';
import { expandSettings } from './settings.ts';
import { describeTables } from './tables.ts';
import { textRows, Texts } from './texts.ts';

/** What an apply of these files would remember, item by item. */
export function hashModel(model: Model): Baseline {
  const texts = new Texts();
  const schema = mergeSchema(expandSchema(model, texts), NOTHING, new Map(), ALL);
  const access = expandAccess(model, PUBLIC, texts);
  const tables = describeTables(namesOf(model));
  const hash = (table: Table, rows: readonly Row[]) => [...planRows(table, rows, [], new Map(), ALL).baseline];
  return new Map([
    ...schema.baseline,
    ...hash(tables.roles, access.roles),
    ...hash(tables.policies, access.policies),
    ...hash(tables.access, access.access),
    ...hash(tables.permissions, access.permissions),
    ...hash(tables.translations, textRows(texts)),
    ...hash(tables.presets, expandLists(model)),
    ...hash(tables.settings, expandSettings(model)),
  ]);
}

function namesOf(model: Model): Map<string, string> {
  return new Map([
    [PUBLIC, PUBLIC],
    ...model.policies.map((policy): [string, string] => [policyIdOf(policy), policy.policy]),
    ...model.roles.flatMap((role): [string, string][] => [
      [roleIdOf(role), role.role],
      [policyId(role.role), role.role],
    ]),
  ]);
}

const ALL: MergeOptions = { keepStudio: false, allowDestructive: true };
const NOTHING: Snapshot = {
  version: 1,
  directus: '',
  vendor: '',
  collections: [],
  fields: [],
  systemFields: [],
  relations: [],
};
