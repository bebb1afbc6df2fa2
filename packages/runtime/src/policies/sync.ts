import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { PolicyState } from '@novacrm/contracts';
import type { Engine, Rule } from '@novacrm/engine';
import type { Knex } from '../database.ts';
import type { Logger } from '../logger.ts';
import { checkRule, readRule } from './check.ts';
import { deriveColumns } from './columns.ts';
import { publishPolicy } from './publish.ts';

type Problem = PolicyState['problems'][number];

export interface SyncOptions {
  database: Knex;
  engine: Engine;
  directory: string;
  logger: Logger;
}

interface RuleFile {
  source: string;
  rule: Rule;
  hash: string;
  /** Folder of the pack that it belongs to; null for the rules in force from the start. */
  pack: string | null;
}

const SYNC_LOCK = 7_203_002;

/**
 * Mirrors the shipped rule files into the collection and publishes the result. A rule that was changed in the studio
 * stays as it is. The rules of packs come in switched off, for a compliance lead to switch on. When one file is not usable
 * nothing is changed at all, and what is wrong is returned.
 */
export async function syncRules({ database, engine, directory, logger }: SyncOptions): Promise<Problem[]> {
  const { files, problems } = await readRuleFiles(directory, engine);
  if (problems.length > 0) return problems;
  await database.transaction(async (transaction) => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [SYNC_LOCK]);
    await mirror(files, transaction, logger);
  });
  try {
    await publishPolicy({ database, engine, publishedBy: null });
    return [];
  } catch (error) {
    return [{ source: 'compliance_rules', line: null, message: error instanceof Error ? error.message : 'unknown' }];
  }
}

async function readRuleFiles(directory: string, engine: Engine): Promise<{ files: RuleFile[]; problems: Problem[] }> {
  const files: RuleFile[] = [];
  const problems: Problem[] = [];
  for (const { name, pack } of await listRuleFiles(directory)) {
    const source = await readFile(join(directory, name), 'utf8');
    // The examples of what is switched off are run when it is switched on: see publishPolicy.
    const check = pack === null ? checkRule(source, name, engine) : readRule(source, name);
    const hash = createHash('sha256').update(source).digest('hex');
    if (check.usable) files.push({ source, rule: check.rule, hash, pack });
    else problems.push(...check.problems.map((problem) => ({ source: name, ...problem })));
  }
  return { files, problems };
}

/** Names relative to the folder of the rules: its own files, then those of its packs. */
async function listRuleFiles(directory: string): Promise<{ name: string; pack: string | null }[]> {
  const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort();
  return names.flatMap((name) => {
    const [folder, pack, ...rest] = name.split(sep);
    if (pack === undefined) return { name, pack: null };
    return folder === PACKS && rest.length === 1 ? { name, pack } : [];
  });
}

const PACKS = 'packs';

async function mirror(files: readonly RuleFile[], transaction: Knex.Transaction, logger: Logger): Promise<void> {
  const rows: { id: string; key: string; origin: string; baseline_hash: string | null }[] = await transaction(
    'compliance_rules',
  ).select('id', 'key', 'origin', 'baseline_hash');
  const byKey = new Map(rows.map((row) => [row.key, row]));
  for (const { rule, source, hash, pack } of files) {
    const row = byKey.get(rule.key);
    byKey.delete(rule.key);
    const columns = { ...deriveColumns(rule), source, pack, origin: 'baseline', baseline_hash: hash };
    if (!row) {
      await transaction('compliance_rules').insert({
        id: randomUUID(),
        status: pack !== null ? 'disabled' : rule.shadow ? 'shadow' : 'active',
        ...columns,
      });
    } else if (row.origin === 'studio') {
      logger.info({ rule: rule.key }, 'the studio version of this rule stays in force, not its file');
    } else if (row.baseline_hash !== hash) {
      await transaction('compliance_rules').where({ id: row.id }).update(columns);
    }
  }
  // A shipped rule whose file is gone goes too, unless somebody made it theirs.
  const gone = [...byKey.values()].filter((row) => row.origin === 'baseline').map((row) => row.id);
  if (gone.length > 0) await transaction('compliance_rules').whereIn('id', gone).delete();
}
