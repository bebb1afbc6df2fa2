import type { CollectionGrants, Grant, Model, ModelCollection, PermissionAction, RowRule } from '@novacrm/contracts';
import { PERMISSION_ACTIONS } from '@novacrm/contracts';
import { allFields } from './expand.ts';
import type { Row } from './host.ts';
import { idOf, policyId, roleId } from '@novacrm/contracts/ids';
import { textKey, type Texts } from './texts.ts';

export interface AccessRows {
  roles: Row[];
  policies: Row[];
  access: Row[];
  permissions: Row[];
}

/** The policy of people who are not signed in; Directus made it, so its id differs on every machine. */
export const PUBLIC = 'public';

/** From roles and policies to the rows of Directus's access tables. */
export function expandAccess(model: Model, publicPolicy: string, texts: Texts): AccessRows {
  const rows: AccessRows = { roles: [], policies: [], access: [], permissions: [] };
  for (const policy of model.policies) {
    const own = policy.policy === PUBLIC;
    const id = own ? publicPolicy : policyIdOf(policy);
    if (!own) rows.policies.push(policyRow(id, policy.policy, policy, texts));
    rows.permissions.push(...permissionRows(id, policy.permissions, model));
  }
  for (const role of model.roles) {
    const id = roleIdOf(role);
    const parent = model.roles.find((each) => each.role === role.parent);
    rows.roles.push({
      id,
      name: role.label.en,
      icon: role.icon ?? 'supervised_user_circle',
      description: role.description ? texts.put(textKey('role', role.role), role.description) : null,
      parent: parent ? roleIdOf(parent) : null,
    });
    const shared = (role.policies ?? []).flatMap((key) => model.policies.filter((each) => each.policy === key));
    const held = shared.map(policyIdOf);
    if (role.permissions) {
      const own = policyId(role.role);
      held.unshift(own);
      rows.policies.push(policyRow(own, role.role, role, texts));
      rows.permissions.push(...permissionRows(own, role.permissions, model));
    }
    held.forEach((policy, position) => {
      rows.access.push({ id: idOf(`access:${role.role}:${policy}`), role: id, user: null, policy, sort: position + 1 });
    });
  }
  return rows;
}

export const roleIdOf = ({ id, role }: Model['roles'][number]): string => id ?? roleId(role);
export const policyIdOf = ({ id, policy }: Model['policies'][number]): string => id ?? policyId(policy);

/** The key of a role or policy is its English name in lower case with "_": so also those made in the studio have one. */
export function keyOfName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

type Described = Pick<
  Model['policies'][number],
  'label' | 'description' | 'icon' | 'studio' | 'enforceTfa' | 'ipAccess'
>;

function policyRow(id: string, key: string, policy: Described, texts: Texts): Row {
  return {
    id,
    name: policy.label.en,
    icon: policy.icon ?? 'badge',
    description: policy.description ? texts.put(textKey('policy', key), policy.description) : null,
    ip_access: policy.ipAccess ?? null,
    enforce_tfa: policy.enforceTfa ?? false,
    admin_access: false,
    app_access: policy.studio ?? false,
  };
}

function permissionRows(policy: string, permissions: Record<string, CollectionGrants>, model: Model): Row[] {
  return Object.entries(permissions).flatMap(([collection, grants]) =>
    PERMISSION_ACTIONS.flatMap((action) => {
      const permission = grants[action];
      if (permission === undefined) return [];
      const grant: Grant =
        permission === true ? {} : typeof permission === 'string' ? { rows: permission } : permission;
      return [
        {
          policy,
          collection,
          action,
          permissions: expandRule(grant.rows, grant.via, model.filters),
          validation: expandRule(grant.check, undefined, model.filters),
          presets: grant.presets ?? null,
          fields: grant.fields ?? defaultFields(collection, action, grant.except ?? [], model),
        },
      ];
    }),
  );
}

export function expandRule(rule: RowRule | undefined, via: string | undefined, filters: Model['filters']): Row | null {
  if (rule === undefined) return null;
  const filter = typeof rule === 'string' ? (filters[rule] ?? {}) : rule;
  const steps = via?.split('.') ?? [];
  return steps.reduceRight<Row>((inner, step) => ({ [step]: inner }), filter);
}

/** Reading means every field. Writing means every field that is not readonly: Directus's API does not enforce readonly. */
export function defaultFields(
  collection: string,
  action: PermissionAction,
  except: readonly string[],
  model: Pick<Model, 'collections'>,
): string[] {
  const known = model.collections.find((each) => each.collection === collection);
  const writes = action === 'create' || action === 'update';
  if (!known || collection.startsWith('directus_') || (!writes && except.length === 0)) return ['*'];
  const fields = Object.keys(allFields(known)).filter((name) => !writes || isWritable(known, name, action));
  return fields.filter((name) => !except.includes(name));
}

/** A key may be chosen when the row is made, so that a client can send the same row twice without doubling it. */
function isWritable(collection: ModelCollection, name: string, action: PermissionAction): boolean {
  const field = allFields(collection)[name];
  if (field?.key === true) return action === 'create' && field.type === 'uuid';
  return field !== undefined && field.readonly !== true;
}
