import type { Settings } from '@novacrm/contracts';
import { fromKnex, PgBoss } from 'pg-boss';
import type { z } from 'zod';
import type { Knex } from './database.ts';
import type { Logger } from './logger.ts';

/** A kind of job: its name and the shape of its data. Data holds ids, never texts. */
export interface JobKind<Data extends z.ZodType = z.ZodType> {
  name: string;
  data: Data;
}

export interface Queue {
  /** Enqueues inside `transaction`: the job exists if and only if the write that causes it does. */
  send<Data extends z.ZodType>(kind: JobKind<Data>, data: z.output<Data>, transaction: Knex.Transaction): Promise<void>;
  /** Works off jobs of one kind, one at a time per server; a failed one is tried again, then kept as a dead letter. */
  work<Data extends z.ZodType>(kind: JobKind<Data>, handle: (data: z.output<Data>) => Promise<void>): Promise<void>;
  /** One job of this kind again and again, on one of the servers; `cron` in UTC, five fields. */
  every(kind: JobKind, cron: string): Promise<void>;
  stop(): Promise<void>;
}

const DEAD_LETTERS = 'dead_letters';

export async function openQueue(settings: Settings, kinds: readonly JobKind[], logger: Logger): Promise<Queue> {
  const boss = new PgBoss({
    host: settings.DB_HOST,
    port: settings.DB_PORT,
    database: settings.DB_DATABASE,
    user: settings.DB_USER,
    password: settings.DB_PASSWORD,
    application_name: 'novacrm-queue',
    schema: 'nova_queue',
    max: 2,
  });
  boss.on('error', (error) => logger.error({ err: error }, 'queue'));
  await boss.start();
  await boss.createQueue(DEAD_LETTERS);
  for (const { name } of kinds) {
    await boss.createQueue(name, { retryLimit: 5, retryBackoff: true, expireInSeconds: 300, deadLetter: DEAD_LETTERS });
  }
  return {
    async send(kind, data, transaction) {
      await boss.send(kind.name, kind.data.parse(data) as object, { db: fromKnex(transaction) });
    },
    async work(kind, handle) {
      const worker = await boss.work(kind.name, async (jobs) => {
        for (const job of jobs) await handle(kind.data.parse(job.data));
        // What came in a burst does not wait for the clock, one job every two seconds.
        boss.notifyWorker(worker);
      });
    },
    every: (kind, cron) => boss.schedule(kind.name, cron, {}),
    stop: () => boss.stop({ graceful: true, timeout: 3_000 }),
  };
}
