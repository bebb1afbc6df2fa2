import type { CollectionGrants, Model, ModelCollection, Permission, RowRule } from '@novacrm/contracts';
import { keyOfName } from './access.ts';
import type { Report } from './check.ts';
import { allFields } from './expand.ts';
import { nearest } from './problems.ts';
import type { Path } from './source.ts';
import { SYSTEM_COLLECTIONS } from './system.ts';

type Collections = ReadonlyMap<string, ModelCollection>;

export function checkAccess(model: Model, collections: Collections, report: Report): void {
  const roles = new Set(model.roles.map((each) => each.role));
  const shared = new Set(model.policies.map((each) => each.policy));
  for (const policy of model.policies) {
    const file = model.files[`policy:${policy.policy}`] ?? '';
    if (roles.has(policy.policy)) report(file, ['policy'], `"${policy.policy}" is also the name of a role`);
    checkName(file, 'policy', policy.policy, policy.label.en, report);
    checkPermissions(file, policy.permissions, model, collections, report);
  }
  for (const role of model.roles) {
    const file = model.files[`role:${role.role}`] ?? '';
    checkName(file, 'role', role.role, role.label.en, report);
    if (role.parent !== undefined && !roles.has(role.parent)) {
      report(file, ['parent'], `there is no role "${role.parent}"`, nearest(role.parent, roles));
    }
    role.policies?.forEach((policy, position) => {
      if (shared.has(policy)) return;
      report(file, ['policies', position], `there is no shared policy "${policy}"`, nearest(policy, shared));
    });
    checkPermissions(file, role.permissions ?? {}, model, collections, report);
  }
}

function checkName(file: string, kind: string, key: string, name: string, report: Report): void {
  if (keyOfName(name) === key) return;
  report(file, ['label', 'en'], `"${name}" must read like its key "${key}": Directus knows a ${kind} by its name`);
}

function checkPermissions(
  file: string,
  permissions: Record<string, CollectionGrants>,
  model: Model,
  collections: Collections,
  report: Report,
): void {
  for (const [collection, grants] of Object.entries(permissions)) {
    const path = ['permissions', collection];
    if (!collections.has(collection) && !SYSTEM_COLLECTIONS.has(collection)) {
      const known = [...collections.keys(), ...SYSTEM_COLLECTIONS];
      report(file, path, `there is no collection "${collection}"`, nearest(collection, known));
      continue;
    }
    for (const [action, permission] of Object.entries(grants)) {
      if (permission === undefined) continue;
      const checker = new GrantChecker(collection, model, collections, (tail, message, suggestion) =>
        report(file, [...path, action, ...tail], message, suggestion),
      );
      checker.check(action, permission);
    }
  }
}

class GrantChecker {
  readonly #collection: string;
  readonly #filters: Model['filters'];
  readonly #collections: Collections;
  readonly #say: (path: Path, message: string, suggestion?: string) => void;

  constructor(
    collection: string,
    model: Model,
    collections: Collections,
    say: (path: Path, message: string, suggestion?: string) => void,
  ) {
    this.#collection = collection;
    this.#filters = model.filters;
    this.#collections = collections;
    this.#say = say;
  }

  check(action: string, permission: Permission): void {
    if (permission === true) return;
    if (typeof permission === 'string') {
      if (action === 'create') this.#say([], 'a row that does not exist yet cannot be filtered: use check');
      this.#rule([], permission, this.#collection);
      return;
    }
    if (action === 'create' && permission.rows !== undefined) {
      this.#say(['rows'], 'a row that does not exist yet cannot be filtered: use check');
    }
    if (permission.fields && permission.except) this.#say(['except'], 'stands beside "fields": keep one of them');
    for (const key of ['fields', 'except'] as const) {
      for (const field of permission[key] ?? []) this.#field([key], field, this.#collection);
    }
    for (const field of Object.keys(permission.presets ?? {})) this.#field(['presets', field], field, this.#collection);
    if (permission.via !== undefined && permission.rows === undefined) this.#say(['via'], 'leads nowhere without rows');
    const end = permission.via
      ?.split('.')
      .reduce<string | null>((from, step) => this.#step(['via'], step, from), this.#collection);
    this.#rule(['rows'], permission.rows, end === undefined ? this.#collection : end);
    this.#rule(['check'], permission.check, this.#collection);
  }

  #rule(path: Path, rule: RowRule | undefined, collection: string | null): void {
    if (rule === undefined) return;
    if (typeof rule !== 'string') {
      this.#filter(path, rule, collection);
      return;
    }
    const filter = this.#filters[rule];
    if (filter) this.#filter(path, filter, collection);
    else this.#say(path, `access/filters.yaml has no "${rule}"`, nearest(rule, Object.keys(this.#filters)));
  }

  /** Keys without "_" are fields, and fields lead on to other collections. */
  #filter(path: Path, filter: unknown, collection: string | null): void {
    if (Array.isArray(filter)) {
      for (const each of filter) this.#filter(path, each, collection);
      return;
    }
    if (typeof filter !== 'object' || filter === null) return;
    for (const [key, value] of Object.entries(filter)) {
      const stays = key.startsWith('_') || key.startsWith('$');
      this.#filter(path, value, stays ? collection : this.#step(path, key, collection));
    }
  }

  #field(path: Path, field: string, collection: string): void {
    if (field !== '*') this.#step(path, field, collection);
  }

  /** Collection at the end of a relation; null when it is not known here. */
  #step(path: Path, name: string, from: string | null): string | null {
    const collection = from === null ? undefined : this.#collections.get(from);
    if (!collection || from === null) return null;
    const fields = allFields(collection);
    const field = fields[name];
    if (!field) {
      if (!SYSTEM_COLLECTIONS.has(from))
        this.#say(path, `${from} has no field "${name}"`, nearest(name, Object.keys(fields)));
      return null;
    }
    return field.m2o ?? field.o2m?.split('.')[0] ?? field.through ?? null;
  }
}
