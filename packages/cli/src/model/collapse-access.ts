import { PERMISSION_ACTIONS, type Grant, type Model, type Permission, type PermissionAction } from '@novacrm/contracts';
import { isDeepStrictEqual } from 'node:util';
import { defaultFields } from './access.ts';
import { stable } from './hash.ts';
import type { Row } from './host.ts';

/** From a row of Directus's permissions to the shortest way of saying it. */
export function collapsePermission(row: Row, model: Pick<Model, 'filters' | 'collections'>): Permission {
  const action = PERMISSION_ACTIONS.find((each) => each === row['action']) ?? 'read';
  const collection = String(row['collection']);
  const { rows, via } = collapseRule(row['permissions'], model.filters);
  const check = collapseRule(row['validation'], model.filters, false).rows;
  const presets = isEmpty(row['presets']) ? undefined : (row['presets'] as Row);
  const grant: Grant = {
    ...(rows === undefined ? {} : { rows }),
    ...(via === undefined ? {} : { via }),
    ...collapseFields(row['fields'], collection, action, model),
    ...(check === undefined ? {} : { check }),
    ...(presets ? { presets } : {}),
  };
  const keys = Object.keys(grant);
  if (keys.length === 0) return true;
  return keys.length === 1 && typeof grant.rows === 'string' ? grant.rows : grant;
}

function collapseRule(
  filter: unknown,
  filters: Model['filters'],
  mayLead = true,
): { rows?: Grant['rows'] & {}; via?: string } {
  if (isEmpty(filter)) return {};
  const steps: string[] = [];
  let rest: unknown = filter;
  for (;;) {
    const name = Object.keys(filters).find((each) => stable(filters[each]) === stable(rest));
    if (name !== undefined) return { rows: name, ...(steps.length > 0 ? { via: steps.join('.') } : {}) };
    const entries: [string, unknown][] = typeof rest === 'object' && rest !== null ? Object.entries(rest) : [];
    const [only] = entries;
    if (!mayLead || entries.length !== 1 || !only || only[0].startsWith('_')) return { rows: filter as Row };
    steps.push(only[0]);
    rest = only[1];
  }
}

function collapseFields(
  value: unknown,
  collection: string,
  action: PermissionAction,
  model: Pick<Model, 'collections'>,
): Pick<Grant, 'fields' | 'except'> {
  const fields = Array.isArray(value) ? value.map(String) : [];
  const all = defaultFields(collection, action, [], model);
  const writes = action === 'create' || action === 'update';
  if (writes && fields.includes('*') && !collection.startsWith('directus_')) return { fields: ['*'] };
  if (fields.length === 0) return { fields };
  if (isDeepStrictEqual(new Set(fields), new Set(all))) return {};
  const missing = all.filter((each) => !fields.includes(each));
  const isShorter = missing.length > 0 && missing.length <= 3 && missing.length < fields.length;
  if (writes && isShorter && fields.every((each) => all.includes(each))) return { except: missing };
  return { fields };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
}
