import type { Model, ModelPolicy, ModelRole } from '@novacrm/contracts';
import { policyId } from '@novacrm/contracts/ids';
import { isDeepStrictEqual } from 'node:util';
import { expandAccess, keyOfName, policyIdOf, PUBLIC, roleIdOf } from './access.ts';
import { collapsePermission } from './collapse-access.ts';
import type { Row } from './host.ts';
import type { PullDraft } from './pull-draft.ts';
import type { State } from './state.ts';
import { textKey, Texts } from './texts.ts';
import { titleOf, viewOfDatabase, type View } from './view.ts';

/** Roles, policies and permissions as the studio left them. */
export function pullAccess(draft: PullDraft, state: State): void {
  const pull = new AccessPull(draft, state);
  for (const policy of draft.model.policies) pull.policy(policy);
  for (const role of draft.model.roles) pull.role(role);
  pull.newcomers();
}

class AccessPull {
  readonly #draft: PullDraft;
  readonly #state: State;
  readonly #model: Model;
  /** With the fields as the studio left them: what "every field" means depends on them. */
  readonly #written: Model;
  readonly #view: View;
  readonly #said: Row[];
  /** Key of every policy and role by its id. */
  readonly #keys = new Map<string, string>();

  constructor(draft: PullDraft, state: State) {
    this.#draft = draft;
    this.#state = state;
    this.#model = draft.model;
    this.#written = draft.written();
    this.#view = viewOfDatabase(state.snapshot, state.rows.translations);
    this.#said = expandAccess(draft.model, state.publicPolicy, new Texts()).permissions;
    for (const policy of draft.model.policies) this.#keys.set(policyIdOf(policy), policy.policy);
    for (const role of draft.model.roles) {
      this.#keys.set(roleIdOf(role), role.role);
      this.#keys.set(policyId(role.role), role.role);
    }
    for (const row of [...state.rows.policies, ...state.rows.roles]) {
      const id = String(row['id']);
      if (!this.#keys.has(id)) this.#keys.set(id, keyOfName(String(row['name'])));
    }
  }

  policy(policy: ModelPolicy): void {
    const file = this.#model.files[`policy:${policy.policy}`] ?? '';
    const isPublic = policy.policy === PUBLIC;
    const id = isPublic ? this.#state.publicPolicy : policyIdOf(policy);
    const row = this.#state.rows.policies.find((each) => each['id'] === id);
    if (!row && !isPublic) {
      if (this.#draft.wasApplied(`policy:${id}`)) this.#draft.remove(file);
      else this.#draft.left.push(`${file}: policy is not applied yet`);
      return;
    }
    if (row) this.#compare(file, policy.policy, policy, this.#describePolicy(row, 'badge'));
    this.#permissions(file, id, policy.policy);
  }

  role(role: ModelRole): void {
    const file = this.#model.files[`role:${role.role}`] ?? '';
    const row = this.#state.rows.roles.find((each) => each['id'] === roleIdOf(role));
    if (!row) {
      if (this.#draft.wasApplied(`role:${roleIdOf(role)}`)) this.#draft.remove(file);
      else this.#draft.left.push(`${file}: role is not applied yet`);
      return;
    }
    const own = this.#state.rows.policies.find((each) => each['id'] === policyId(role.role));
    this.#compare(file, role.role, role, {
      ...(own ? this.#describePolicy(own, role.icon ?? 'badge') : {}),
      ...this.#describeRole(row),
    });
    if (own) this.#permissions(file, policyId(role.role), role.role);
  }

  newcomers(): void {
    const taken = new Set([
      ...this.#model.roles.map((each) => each.role),
      ...this.#model.policies.map((each) => each.policy),
    ]);
    const isKnown = (row: Row) =>
      [...this.#model.policies.map(policyIdOf), ...this.#model.roles.map(roleIdOf)].includes(String(row['id'])) ||
      this.#model.roles.some((role) => policyId(role.role) === row['id']);
    const add = (kind: 'role' | 'policy', row: Row, content: object) => {
      const key = keyOfName(String(row['name']));
      if (this.#draft.wasApplied(`${kind}:${String(row['id'])}`)) {
        this.#draft.left.push(`${kind} ${key} is not in the files any more and waits for apply`);
      } else if (taken.has(key) || key === '') {
        this.#draft.left.push(`${kind} "${String(row['name'])}" needs a name of its own before it can be written`);
      } else {
        taken.add(key);
        this.#draft.add(`access/${key}.yaml`, { [kind]: key, id: row['id'], ...content });
      }
    };
    for (const row of this.#state.rows.policies.filter((each) => !isKnown(each))) {
      const permissions: Record<string, Row> = {};
      for (const each of this.#permissionsOf(String(row['id']))) {
        const collection = String(each['collection']);
        permissions[collection] = {
          ...permissions[collection],
          [String(each['action'])]: collapsePermission(each, this.#written),
        };
      }
      add('policy', row, { ...defined(this.#describePolicy(row, 'badge')), permissions });
    }
    for (const row of this.#state.rows.roles.filter((each) => !isKnown(each))) {
      add('role', row, defined(this.#describeRole(row)));
    }
  }

  /** Every key that the studio can change, absent ones as undefined. */
  #describeRole(row: Row): Row {
    const parent = this.#keys.get(String(row['parent']));
    const own = policyId(this.#keys.get(String(row['id'])) ?? '');
    const policies = this.#state.rows.access
      .filter((each) => each['role'] === row['id'] && each['policy'] !== own)
      .toSorted((a, b) => Number(a['sort'] ?? 0) - Number(b['sort'] ?? 0))
      .map((each) => this.#keys.get(String(each['policy'])) ?? '');
    return {
      label: titleOfName(row['name']),
      description: this.#view.localize(row['description']),
      icon: row['icon'] === 'supervised_user_circle' ? undefined : row['icon'],
      parent,
      policies: policies.length === 0 ? undefined : policies,
    };
  }

  #describePolicy(row: Row, usualIcon: string): Row {
    return {
      label: titleOfName(row['name']),
      description: this.#view.localize(row['description']),
      icon: row['icon'] === usualIcon ? undefined : row['icon'],
      studio: row['app_access'] === true ? true : undefined,
      enforceTfa: row['enforce_tfa'] === true ? true : undefined,
      ipAccess: Array.isArray(row['ip_access']) && row['ip_access'].length > 0 ? row['ip_access'] : undefined,
    };
  }

  #compare(file: string, key: string, said: ModelRole | ModelPolicy, now: Row): void {
    const before = new Map<string, unknown>(Object.entries(said));
    const name = String((now['label'] as { en: string }).en);
    if (keyOfName(name) !== key) this.#draft.left.push(`${file}: renamed to "${name}", but its key is its name`);
    else if (name !== said.label.en) this.#draft.edit(file, ['label', 'en'], name, 'label.en');
    for (const [property, value] of Object.entries(now)) {
      if (property === 'label' || isDeepStrictEqual(before.get(property), value)) continue;
      if (this.#isNewer(said)) {
        this.#draft.left.push(`${file}: ${property} was changed in the files too, which are not applied yet`);
        continue;
      }
      this.#draft.edit(file, [property], value, property);
    }
  }

  #isNewer(said: ModelRole | ModelPolicy): boolean {
    if ('policy' in said) {
      const { policy } = said;
      return (
        this.#draft.isNewer(`policy:${policyIdOf(said)}`) ||
        this.#draft.isNewerUnder(`text:${textKey('policy', policy)} `)
      );
    }
    const { role } = said;
    const items = [`role:${roleIdOf(said)}`, `policy:${policyId(role)}`];
    const prefixes = [`access:${role}/`, `text:${textKey('role', role)} `, `text:${textKey('policy', role)} `];
    return this.#draft.isNewer(...items) || prefixes.some((prefix) => this.#draft.isNewerUnder(prefix));
  }

  #permissions(file: string, policy: string, key: string): void {
    const where = (row: Row): string => `${String(row['collection'])}.${String(row['action'])}`;
    const said = new Map(this.#said.filter((row) => row['policy'] === policy).map((row) => [where(row), row]));
    const now = new Map(this.#permissionsOf(policy).map((row) => [where(row), row]));
    for (const [place, row] of now) {
      const before = said.get(place);
      const after = collapsePermission(row, this.#written);
      if (before && isDeepStrictEqual(collapsePermission(before, this.#model), after)) continue;
      const item = `permission:${key} ${place}`;
      if (this.#draft.isNewer(item) || (!before && this.#draft.wasApplied(item))) {
        this.#draft.left.push(`${file}: permission ${place} was changed in the files too, which are not applied yet`);
        continue;
      }
      this.#draft.edit(file, ['permissions', ...place.split('.')], after, `permission ${place}`);
    }
    for (const place of said.keys()) {
      if (now.has(place)) continue;
      if (!this.#draft.wasApplied(`permission:${key} ${place}`)) {
        this.#draft.left.push(`${file}: permission ${place} is not applied yet`);
        continue;
      }
      const [collection = ''] = place.split('.');
      const isLast = ![...now.keys()].some((each) => each.startsWith(`${collection}.`));
      const path = ['permissions', ...(isLast ? [collection] : place.split('.'))];
      this.#draft.edit(file, path, undefined, `permission ${place} removed`);
    }
  }

  #permissionsOf(policy: string): Row[] {
    return this.#state.rows.permissions.filter((row) => row['policy'] === policy);
  }
}

const titleOfName = (name: unknown) => titleOf(String(name));

function defined(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
