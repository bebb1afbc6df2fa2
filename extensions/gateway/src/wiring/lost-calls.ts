import { randomUUID } from 'node:crypto';
import { estimateTokens, type CostOf } from '@novacrm/gateway';
import { recordLostCalls, type Knex, type Nova } from '@novacrm/runtime';
import { isBuiltIn } from './providers.ts';

export interface LostCallsOptions {
  database: Knex;
  costOf: CostOf;
  /** Calls that began before may have no record any more that is still to come. */
  before: Date;
}

interface Lost {
  prompt_audit: string;
  occurred_at: Date;
  request_id: string;
  user: string | null;
  purpose: string | null;
  provider: string;
  region: string | null;
  passed: boolean;
  characters: number;
}

/** Days that are looked back over: a server that was killed is seldom away for longer. */
const DAYS = 7;

/** A call that goes from provider to provider is over after so many times what one of them may take. */
const PROVIDERS = 10;
const MINUTE_MS = 60_000;

/** Every ten minutes, on one of the servers. */
export async function watchForLostCalls({ queue, database, settings, logger }: Nova, costOf: CostOf): Promise<void> {
  const longestMs = Math.max(15 * MINUTE_MS, PROVIDERS * settings.GATEWAY_TIMEOUT_MS);
  await queue.work(recordLostCalls, async () => {
    const before = new Date(Date.now() - longestMs);
    const calls = await database.transaction((transaction) =>
      writeLostCalls({ database: transaction, costOf, before }),
    );
    if (calls > 0) logger.warn({ calls }, 'AI calls recorded that a server took with it when it ended');
  });
  await queue.every(recordLostCalls, '*/10 * * * *');
}

/** The last decision on the prompt of every call that has no row, and who made the call if that can still be told. */
const LOST = `
  with decided as (
    select distinct on (request_id) id, occurred_at, request_id, actor_ref, purpose, provider, region, action, content_length
    from compliance_audit
    where occurred_at >= ?::timestamptz - interval '${DAYS} days' and occurred_at < ?::timestamptz
      and channel = 'prompt' and mode = 'enforce' and provider is not null
    order by request_id, occurred_at desc
  )
  select d.id as prompt_audit, d.occurred_at, d.request_id, d.purpose, d.provider, d.region,
    d.action not in ('block', 'escalate') as passed, d.content_length as characters,
    (select u.id from directus_users u where nova_ledger.actor_ref(u.id::text, false) = d.actor_ref limit 1) as "user"
  from decided d
  where not exists (select from ai_calls c where c.request_id = d.request_id)`;

/**
 * Writes the rows of calls whose end nobody recorded, because the server ended in the middle: of each the ledger has the
 * decision on its prompt. What was sent is estimated from its length, so that budgets count it.
 *
 * @returns how many there were
 */
export async function writeLostCalls({ database, costOf, before }: LostCallsOptions): Promise<number> {
  const { rows }: { rows: Lost[] } = await database.raw(LOST, [before.toISOString(), before.toISOString()]);
  const calls = rows.map(({ passed, characters, ...call }) => {
    const promptTokens = passed ? estimateTokens(characters) : 0;
    return {
      ...call,
      id: randomUUID(),
      kind: 'chat',
      used_model: passed && !isBuiltIn(call.provider),
      cached: false,
      prompt_tokens: promptTokens,
      completion_tokens: 0,
      // Which model was asked is not in the ledger: as the dearest of its vendor.
      cost: costOf({ provider: call.provider, model: '', promptTokens, completionTokens: 0 }),
      status: passed ? 'interrupted' : 'refused',
      error_code: passed ? 'SERVER_ENDED' : null,
    };
  });
  if (calls.length > 0) await database.batchInsert('ai_calls', calls, 500);
  return calls.length;
}
