import type { ModelSettings } from '@novacrm/contracts';
import { isDeepStrictEqual } from 'node:util';
import type { Row } from './host.ts';
import type { PullDraft } from './pull-draft.ts';
import { collapseList } from './lists.ts';
import { expandSettings, OWN_MODULES } from './settings.ts';
import type { State } from './state.ts';

/** Settings that the files speak of, and the default lists of collections. */
export function pullSettings(draft: PullDraft, state: State): void {
  const { model } = draft;
  const said = expandSettings(model);
  const now = collapseSettings(state.settingsOf(said));
  for (const [key, value] of Object.entries(now)) {
    if (isDeepStrictEqual(model.settings[key as keyof ModelSettings], value)) continue;
    if (draft.isNewer(`setting:${COLUMNS[key as keyof ModelSettings]}`))
      draft.left.push(`settings.yaml: ${key} is not applied yet`);
    else draft.edit('settings.yaml', [key], value, key);
  }
  for (const { collection, list } of model.collections) {
    const row = state.rows.presets.find((each) => each['collection'] === collection);
    const value = row ? collapseList(row) : undefined;
    if (isDeepStrictEqual(list, value)) continue;
    const file = model.files[`collection:${collection}`] ?? '';
    if (draft.isNewer(`list:${collection}`)) draft.left.push(`${file}: list is not applied yet`);
    else draft.edit(file, ['list'], value, 'list');
  }
}

function collapseSettings(rows: readonly Row[]): Row {
  const result: Row = {};
  for (const { key, value } of rows) {
    const name = NAMES.get(String(key));
    if (name === undefined) continue;
    result[name] = name === 'modules' ? moduleNames(value) : value;
  }
  return result;
}

const COLUMNS: Record<keyof ModelSettings, string> = {
  name: 'project_name',
  descriptor: 'project_descriptor',
  language: 'default_language',
  color: 'project_color',
  appearance: 'default_appearance',
  modules: 'module_bar',
  passwordPolicy: 'auth_password_policy',
  loginAttempts: 'auth_login_attempts',
};
const NAMES = new Map(Object.entries(COLUMNS).map(([name, column]) => [column, name]));

/** Links in the module bar are the administrator's own; the files know modules only. */
function moduleNames(bar: unknown): string[] {
  const rows = Array.isArray(bar)
    ? (bar as Row[])
    : OWN_MODULES.map((id): Row => ({ id, type: 'module', enabled: true }));
  return rows.filter((row) => row['type'] === 'module' && row['enabled'] === true).map((row) => String(row['id']));
}
