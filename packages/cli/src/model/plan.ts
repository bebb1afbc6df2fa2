import type { Model } from '@novacrm/contracts';
import { expandAccess } from './access.ts';
import { readBaseline } from './baseline.ts';
import { planCapture } from './capture.ts';
import { describeRows, describeSchema } from './describe.ts';
import { diffSnapshots } from './diff.ts';
import { expandSchema } from './expand.ts';
import type { Database, Host, SnapshotDiff } from './host.ts';
import { planIndexes } from './indexes.ts';
import { expandLists } from './lists.ts';
import { mergeSchema, type Baseline, type MergeOptions } from './merge.ts';
import { planPrograms } from './programs.ts';
import { guardsOf, planGuards, type Step } from './protect.ts';
import { planRows, type RowPlan } from './rows.ts';
import { expandSettings } from './settings.ts';
import { readState, type State } from './state.ts';
import { textRows, Texts } from './texts.ts';

/** What stands between the files and the database. */
export interface Plan {
  state: State;
  before: Baseline;
  schema: SnapshotDiff;
  rows: RowPlan[];
  settings: RowPlan;
  indexes: Step[];
  words: string[];
  kept: string[];
  refused: string[];
  baseline: Baseline;
}

/** Reads the database and compares; changes nothing. */
export async function planAll(model: Model, host: Host, database: Database, merge: MergeOptions): Promise<Plan> {
  const state = await readState(host, database);
  const before = await readBaseline(database);
  const texts = new Texts();
  const native = expandSchema(model, texts);
  const access = expandAccess(model, state.publicPolicy, texts);
  const settingRows = expandSettings(model);
  const schema = mergeSchema(native, state.snapshot, before, merge);
  const diff = diffSnapshots(state.snapshot, schema.wanted);
  const { tables } = state.naming([...access.roles, ...access.policies]);
  const policies = planRows(tables.policies, access.policies, state.rows.policies, before, merge);
  const roles = planRows(tables.roles, access.roles, state.rows.roles, before, merge);
  // What hangs on other roles and policies stays with them, or goes with them.
  const ours = new Set([...access.roles, ...access.policies].map((row) => row['id']));
  const heldRoles = state.rows.access.filter((row) => ours.has(row['role']));
  const isOurPolicy = (id: unknown): boolean => ours.has(id) || id === state.publicPolicy;
  const permissions = state.rows.permissions.filter((row) => isOurPolicy(row['policy']));
  const rows = [
    policies,
    roles,
    planRows(tables.access, access.access, heldRoles, before, merge),
    planRows(tables.permissions, access.permissions, permissions, before, merge),
    planRows(tables.translations, textRows(texts), state.rows.translations, before, merge),
    planRows(tables.presets, expandLists(model), state.rows.presets, before, merge),
  ];
  const settings = planRows(tables.settings, settingRows, state.settingsOf(settingRows), before, merge);
  const guards = await planGuards(database, guardsOf(model));
  const capture = await planCapture(database, model);
  const indexes = await planIndexes(database, model);
  const programs = await planPrograms(database, model);
  const all = [...rows, settings];
  const words = [
    ...describeSchema(diff),
    ...all.flatMap(describeRows),
    ...[...guards, ...capture, ...indexes, ...programs].map((step) => step.words),
  ];
  const baseline = new Map([...schema.baseline, ...all.flatMap((each) => [...each.baseline])]);
  return {
    state,
    before,
    schema: diff,
    rows,
    settings,
    indexes,
    words,
    kept: [...schema.kept, ...all.flatMap((each) => each.kept)],
    refused: [...schema.refused, ...all.flatMap((each) => each.refused)],
    baseline,
  };
}
