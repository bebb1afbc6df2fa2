import { randomUUID } from 'node:crypto';
import { compilePolicy, parseRule, testRules, type Engine, type Rule } from '@novacrm/engine';
import type { Knex } from '../database.ts';

export interface PublishOptions {
  database: Knex;
  engine: Engine;
  /** User id, or null for the shipped rules. */
  publishedBy: string | null;
}

/** One number is enough: it only keeps two servers from publishing at once. */
const PUBLISH_LOCK = 7_203_001;

/**
 * Makes the enabled rules of the collection the next policy version, unless they are those in force already.
 * Throws, and changes nothing, while one rule cannot be read or fails one of its own examples.
 */
export async function publishPolicy({ database, engine, publishedBy }: PublishOptions): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [PUBLISH_LOCK]);
    const rules = await readRules(transaction);
    const failures = testRules(rules, engine).failures;
    if (failures.length > 0)
      throw new Error(`rules fail their own examples: ${failures.map((failure) => failure.rule).join(', ')}`);

    const last: { version: number } | undefined = await transaction('compliance_policies')
      .orderBy('version', 'desc')
      .first('version');
    const active: { hash: string } | undefined = await transaction('compliance_policies')
      .where({ status: 'active' })
      .first('hash');
    const version = (last?.version ?? 0) + 1;
    const policy = compilePolicy(rules, { version });
    if (policy.hash === active?.hash) return;

    await transaction('compliance_policies').where({ status: 'active' }).update({ status: 'superseded' });
    await transaction('compliance_policies').insert({
      id: randomUUID(),
      version,
      hash: policy.hash,
      rules: JSON.stringify(policy.rules),
      status: 'active',
      published_at: new Date(),
      published_by: publishedBy,
    });
  });
}

async function readRules(transaction: Knex.Transaction): Promise<Rule[]> {
  const rows: { key: string; source: string; status: string }[] = await transaction('compliance_rules')
    .whereNot({ status: 'disabled' })
    .orderBy('key')
    .select('key', 'source', 'status');
  return rows.map(({ key, source, status }) => ({
    ...parseRule(source, key),
    ...(status === 'shadow' && { shadow: true }),
  }));
}
