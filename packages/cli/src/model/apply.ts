import type { Model } from '@novacrm/contracts';
import { writeBaseline } from './baseline.ts';
import { finishSchema, takeNewParts } from './create-schema.ts';
import { isEmpty } from './diff.ts';
import { loadHost, type Database, type Host } from './host.ts';
import type { MergeOptions } from './merge.ts';
import { planAll, type Plan } from './plan.ts';
import { planCapture } from './capture.ts';
import { guardsOf, planGuards } from './protect.ts';
import { planPrograms } from './programs.ts';
import { readModel } from './read.ts';
import { readStamp, stampOf, writeStamp } from './stamp.ts';
import { writeRows } from './write-rows.ts';

export interface ApplyOptions {
  /** The folder of the model, `snapshots/`. */
  directory: string;
  /** Says what would be done and does nothing. */
  dryRun?: boolean;
  /** Lets data go: dropped collections and fields, narrowed columns, removed roles. */
  allowDestructive?: boolean;
  /**
   * `keep` (the default) leaves what was changed in the studio and not in the files, and says so; `restore` makes the
   * database say what the files say.
   */
  studio?: 'keep' | 'restore';
  /**
   * What a start needs and no more: files that were applied before, by this very loader, are not compared with the
   * database again while its triggers, privileges and indexes of ours stand, and the work is not checked afterwards.
   */
  quick?: boolean;
  log?: (line: string) => void;
}

export interface ModelReport {
  /** What was done, or would be done in a dry run; empty when the database already said what the files say. */
  done: string[];
  /** What the studio changed and the files do not know; `pullModel` writes it into them. */
  kept: string[];
  /** What was left undone because data would be lost. */
  refused: string[];
  /** What still differs after the work: a fault of this loader. */
  unsettled: string[];
  dryRun: boolean;
  /** Time it took. */
  milliseconds: number;
}

/**
 * Brings schema, access, texts, lists, settings, indexes and append-only protection of the running database to what the
 * files say, in one transaction. Directus's tables must exist.
 * @throws ModelError when the files are wrong; nothing is touched then.
 */
export async function applyModel(options: ApplyOptions): Promise<ModelReport> {
  const begun = performance.now();
  const { directory, dryRun = false, allowDestructive = false, studio = 'keep', quick = false } = options;
  const stamp = stampOf(directory);
  const host = await loadHost();
  const report = (plan: Pick<Plan, 'words' | 'kept' | 'refused'>, unsettled: string[]): ModelReport => ({
    done: plan.words,
    kept: plan.kept,
    refused: plan.refused,
    unsettled,
    dryRun,
    milliseconds: performance.now() - begun,
  });
  if (quick && (await readStamp(host.database)) === stamp) return report({ words: [], kept: [], refused: [] }, []);

  const model = readModel(directory);
  const merge: MergeOptions = { keepStudio: studio !== 'restore', allowDestructive };
  const log = options.log ?? (() => undefined);
  const tell = (plan: Plan): void => {
    for (const line of plan.words) log(dryRun ? `would ${line}` : line);
    for (const line of plan.kept) log(`kept, differs from the files: ${line}`);
    for (const line of plan.refused) log(`refused without leave to lose data: ${line}`);
  };
  if (dryRun) {
    const plan = await planAll(model, host, host.database, merge);
    tell(plan);
    return report(plan, []);
  }
  return host.database
    .transaction(async (trx) => {
      // One replica at a time; the others then find nothing left to do.
      await trx.raw(`SELECT pg_advisory_xact_lock(hashtext('nova_model'))`);
      const plan = await planAll(model, host, trx, merge);
      tell(plan);
      if (plan.words.length > 0) await carryOut(plan, model, host, trx);
      await writeBaseline(trx, plan.before, plan.baseline);
      await writeStamp(trx, stamp);
      if (quick || plan.words.length === 0) return report(plan, []);
      const { words } = await planAll(model, host, trx, { ...merge, keepStudio: true });
      for (const line of words) log(`still differs: ${line}`);
      return report(plan, words);
    })
    .finally(() => host.flushCaches(true));
}

async function carryOut(plan: Plan, model: Model, host: Host, trx: Database): Promise<void> {
  const { state } = plan;
  let { schema } = state;
  if (!isEmpty(plan.schema)) {
    const parts = takeNewParts(plan.schema);
    await host.applyDiff(state.snapshot, parts.rest, { database: trx, schema });
    await finishSchema(trx, parts);
    schema = await host.getSchema({ database: trx, bypassCache: true });
  }
  await writeRows(host, trx, schema, plan.rows, plan.settings, state.settingsId);
  // Planned anew: a table has privileges only once it exists. Indexes and programs first, while all tables are still ours.
  const steps = [
    ...plan.indexes,
    ...(await planPrograms(trx, model)),
    ...(await planCapture(trx, model)),
    ...(await planGuards(trx, guardsOf(model))),
  ];
  for (const sql of steps.flatMap((step) => step.sql)) await trx.raw(sql);
}
