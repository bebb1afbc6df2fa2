import type { Accountability } from '@directus/types';
import type { Knex } from 'knex';
import { currentRequestId, currentWriter, forgetFound, runAs } from './request-context.ts';

/** The part of knex's client that opens connections and transactions; its types keep it to themselves. */
interface Client {
  acquireRawConnection(): Promise<{ query(sql: string): Promise<unknown> }>;
  transaction(...options: unknown[]): Transaction;
}

interface Transaction {
  isolationLevel?: string;
  readOnly?: boolean;
  begin(connection: unknown): Promise<unknown>;
  query(connection: unknown, sql: string): Promise<unknown>;
}

const attributed = new WeakSet<object>();

/**
 * Lets the database know, in every transaction, who it is for: the triggers that capture changes read it. It is said in
 * the same message as BEGIN and ends with the transaction, so a connection that goes back to the pool carries nothing
 * over. A statement outside of any transaction counts as the product's own.
 */
export function attributeTransactions(database: Knex): void {
  const client = database.client as Client;
  if (attributed.has(client)) return;
  attributed.add(client);
  const connect = client.acquireRawConnection.bind(client);
  client.acquireRawConnection = async () => {
    const connection = await connect();
    await connection.query(`SET nova.writer = 'system'`);
    return connection;
  };
  const open = client.transaction.bind(client);
  client.transaction = (...options) => {
    // Taken now, in the caller's own flow: the connection may come out of a queue that another request moves.
    const writer = composeWriter();
    const transaction = open(...options);
    transaction.begin = (connection) => {
      const { isolationLevel, readOnly } = transaction;
      const mode = [isolationLevel && ` ISOLATION LEVEL ${isolationLevel}`, readOnly && ' READ ONLY'].filter(Boolean);
      return transaction.query(connection, `BEGIN${mode.join('')}; SET LOCAL nova.writer = '${writer}'`);
    };
    return transaction;
  };
}

/** Directus's own service for rows, as far as it writes. */
export interface WritingService {
  prototype: { accountability: Accountability | null; collection: string } & Record<string, unknown>;
}

/** Collections that say who somebody is and what they may; a team takes its memberships with it. */
const PEOPLE: ReadonlySet<string> = new Set([
  ...['directus_users', 'team_members', 'teams'],
  ...['directus_roles', 'directus_policies', 'directus_access', 'directus_permissions', 'directus_shares'],
]);

const WRITES = ['createOne', 'createMany', 'updateMany', 'updateBatch', 'upsertMany', 'deleteMany'] as const;

/**
 * Runs every write of Directus's services as the person whose rights it has, also where no request is at hand: over a
 * WebSocket, in a flow. Without it such a write would count as the product's own.
 */
export function attributeItems({ prototype }: WritingService): void {
  if (attributed.has(prototype)) return;
  attributed.add(prototype);
  for (const name of WRITES) {
    const write = prototype[name];
    if (typeof write !== 'function') throw new TypeError(`Directus's service for rows has no "${name}".`);
    prototype[name] = async function (this: WritingService['prototype'], ...args: unknown[]): Promise<unknown> {
      const user = this.accountability?.user;
      const work = (): unknown => Reflect.apply(write, this, args);
      try {
        return await (user ? runAs(user, work) : work());
      } finally {
        if (PEOPLE.has(this.collection)) forgetFound();
      }
    };
  }
}

/** Only what cannot end the quotes around it. */
function composeWriter(): string {
  const writer = currentWriter();
  const requestId = currentRequestId();
  return `${/^[\w-]{1,64}$/.test(writer) ? writer : 'system'} ${/^[\w-]{0,64}$/.test(requestId) ? requestId : ''}`.trim();
}
