import type { PolicyState } from '@novacrm/contracts';
import { compilePolicy, type Engine, type Policy, type Rule } from '@novacrm/engine';
import type { Knex } from '../database.ts';
import type { Logger } from '../logger.ts';
import type { Bus } from '../memory.ts';
import { publishPolicy } from './publish.ts';
import { syncRules } from './sync.ts';

type Problem = PolicyState['problems'][number];

/** The rules in force, the same on every server. */
export interface PolicyStore {
  /** The active policy; waits for a publication under way. Throws when there has never been one. */
  current(): Promise<Policy>;
  /** Builds the next policy from the rule collection and makes it the active one. */
  publish(publishedBy: string | null): Promise<void>;
  state(): PolicyState | undefined;
}

export interface PolicyStoreOptions {
  database: Knex;
  engine: Engine;
  bus: Bus;
  logger: Logger;
  /** Folder of the shipped rules. */
  directory: string;
  /** For the fingerprints of what the patterns of rules find. */
  fingerprintKey?: string;
}

const CHANNEL = 'policy-published';

interface Active {
  policy: Policy;
  publishedAt: string;
}

/** Brings the shipped rules into the collection, loads the active policy and follows later publications. */
export async function openPolicyStore({
  database,
  engine,
  bus,
  logger,
  directory,
  fingerprintKey,
}: PolicyStoreOptions): Promise<PolicyStore> {
  let problems: Problem[] = await syncRules({ database, directory, engine, logger });
  let active = await load(database, fingerprintKey);
  let pending: Promise<void> = Promise.resolve();

  for (const { source, line, message } of problems)
    logger.error({ source, line, problem: message }, 'policy rule not usable');
  if (problems.length > 0) {
    const standing = active
      ? `version ${active.policy.version} stays in force`
      : 'there is no earlier policy: nothing will pass';
    logger.error({ problems: problems.length }, `rules were not applied; ${standing}`);
  }

  const reload = async () => {
    active = (await load(database, fingerprintKey)) ?? active;
  };
  await bus.subscribe(CHANNEL, () => {
    pending = pending.then(reload).catch((error: unknown) => logger.error({ err: error }, 'policy reload'));
  });

  return {
    async current() {
      await pending;
      if (!active) throw new Error('no policy has ever been published');
      return active.policy;
    },
    publish(publishedBy) {
      const work = pending.then(async () => {
        await publishPolicy({ database, engine, publishedBy });
        await reload();
        problems = [];
      });
      // A publication that fails leaves the policy in force; decisions go on with it.
      pending = work.catch((error: unknown) => {
        problems = [
          { source: 'compliance_rules', line: null, message: error instanceof Error ? error.message : 'unknown' },
        ];
        logger.error({ err: error }, 'policy not published; the one in force stays');
      });
      return work.then(() => bus.publish(CHANNEL, null));
    },
    state() {
      if (!active) return undefined;
      const { version, hash, rules } = active.policy;
      return { active: { version, hash, published_at: active.publishedAt, rules: rules.length }, problems };
    },
  };
}

async function load(database: Knex, fingerprintKey: string | undefined): Promise<Active | undefined> {
  const row: { version: number; hash: string; rules: Rule[]; published_at: Date } | undefined = await database(
    'compliance_policies',
  )
    .where({ status: 'active' })
    .orderBy('version', 'desc')
    .first('version', 'hash', 'rules', 'published_at');
  if (!row) return undefined;
  return {
    policy: compilePolicy(row.rules, { version: row.version, hash: row.hash, fingerprintKey }),
    publishedAt: row.published_at.toISOString(),
  };
}
