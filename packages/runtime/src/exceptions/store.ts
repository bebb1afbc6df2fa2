import type { GrantedException } from '@novacrm/engine';
import type { Knex } from '../database.ts';
import type { Bus } from '../memory.ts';

const TABLE = 'compliance_exceptions';
const CHANNEL = 'exceptions-changed';

/** The exceptions in force, the same on every server. */
export interface ExceptionStore {
  current(): Promise<readonly GrantedException[]>;
  /**
   * Which of these exceptions with a limited number of uses may still be used. With `consume` each of them has been used
   * once more when the transaction of `connection` ends well; of two that use the last one at once, one is told no.
   */
  standing(keys: readonly string[], options: { consume: boolean; connection: Knex }): Promise<ReadonlySet<string>>;
  /** After a change of the collection: every server reads it again before its next decision. */
  changed(): Promise<void>;
}

export interface ExceptionStoreOptions {
  database: Knex;
  bus: Bus;
}

interface Row {
  id: string;
  rule: string;
  actor: string;
  purpose: string | null;
  collection: string | null;
  fingerprints: string[] | null;
  owner: string | null;
  reason: string;
  expires_at: Date;
  uses: number | null;
}

export async function openExceptionStore({ database, bus }: ExceptionStoreOptions): Promise<ExceptionStore> {
  let reading: Promise<readonly GrantedException[]> | undefined;
  const forget = () => (reading = undefined);
  const read = async () => {
    const rows: Row[] = await database(TABLE)
      .where({ status: 'active' })
      .where('expires_at', '>', database.fn.now())
      .where((open) => open.whereNull('uses').orWhereRaw('used < uses'))
      .select('id', 'rule', 'actor', 'purpose', 'collection', 'fingerprints', 'owner', 'reason', 'expires_at', 'uses');
    return rows.map(toException);
  };
  await bus.subscribe(CHANNEL, forget);

  return {
    current() {
      if (reading) return reading;
      const started = read();
      reading = started;
      // A failed reading is no answer to keep; whoever asked gets the error, and nothing passes.
      started.catch(() => reading === started && forget());
      return started;
    },
    async standing(keys, { consume, connection }) {
      if (keys.length === 0) return new Set();
      const open = connection(TABLE)
        .whereIn('id', keys)
        .where({ status: 'active' })
        .where('expires_at', '>', connection.fn.now())
        .whereRaw('used < uses');
      const rows: { id: string }[] = consume
        ? await open.update({ used: connection.raw('used + 1') }).returning('id')
        : await open.select('id');
      return new Set(rows.map(({ id }) => id));
    },
    async changed() {
      forget();
      await bus.publish(CHANNEL, null);
    },
  };
}

function toException({ id, rule, actor, purpose, collection, fingerprints, owner, reason, ...row }: Row) {
  return {
    key: id,
    rule,
    scope: {
      actor,
      ...(purpose !== null && { purpose: [purpose] }),
      ...(collection !== null && { collection: [collection] }),
      ...(fingerprints !== null && { fingerprints }),
    },
    owner: owner ?? '',
    reason,
    expires_at: row.expires_at.toISOString(),
    ...(row.uses !== null && { uses: row.uses }),
  } satisfies GrantedException;
}
