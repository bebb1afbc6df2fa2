import { setTimeout as wait } from 'node:timers/promises';
import { EMPTY_EDGE } from '@novacrm/ledger';
import type { Settings } from '@novacrm/contracts';
import pg from 'pg';
import type { Logger } from '../logger.ts';
import { openSealing, SealingRefused, type LogKeys, type OpenLog } from './open-sealing.ts';
import { readPublished } from './anchors/file.ts';
import type { Anchor } from './anchors/anchor.ts';
import { seal } from './seal.ts';
import { querySerially, type Query } from './tree-store.ts';

/** Number of the lock that makes one server the sealer. It goes with its connection, also when the process dies. */
const LOCK = 7_203_003;
/** Entries that one transaction seals at most. */
const BATCH = 10_000;
/** Milliseconds between two looks for new entries, between two tries to become the sealer, and after a failure. */
const PAUSE = { sealer: 200, other: 500, failed: 1000 } as const;

export interface Sealer {
  /** Why nothing is sealed here; null while all is well or another server seals. */
  problem(): string | null;
  stop(): Promise<void>;
}

export interface SealerOptions {
  settings: Settings;
  keys: LogKeys;
  /** File with the checkpoint that was published last. */
  publishedFile: string | undefined;
  /** Told of every new checkpoint; each publishes at its own pace. */
  anchors: readonly Anchor[];
  logger: Logger;
}

/**
 * Seals new entries, at most a second after their commit. Of several servers one does it: whoever holds the lock. It is asked for
 * again and again and not waited for inside the database, where a waiting statement holds up others.
 */
export function startSealer(options: SealerOptions): Sealer {
  const ending = new AbortController();
  let problem: string | null = null;
  const tell = (words: string | null, error?: unknown) => {
    if (words !== null && words !== problem) options.logger.error({ err: error }, `ledger: ${words}`);
    problem = words;
  };
  const running = run(options, ending.signal, tell);
  return {
    problem: () => problem,
    async stop() {
      ending.abort();
      await running;
    },
  };
}

type Tell = (problem: string | null, error?: unknown) => void;

async function run(options: SealerOptions, signal: AbortSignal, tell: Tell): Promise<void> {
  while (!signal.aborted) {
    try {
      await sealOnConnection(options, signal, tell);
    } catch (error) {
      if (signal.aborted) return;
      tell(describe(error), error);
      await pause(PAUSE.failed, signal);
    }
  }
}

/** Works on one connection until it breaks or the server stops. */
async function sealOnConnection(options: SealerOptions, signal: AbortSignal, tell: Tell): Promise<void> {
  const { settings } = options;
  const client = new pg.Client({
    host: settings.DB_HOST,
    port: settings.DB_PORT,
    database: settings.DB_DATABASE,
    user: settings.DB_USER,
    password: settings.DB_PASSWORD,
    application_name: 'novacrm-sealer',
    connectionTimeoutMillis: 5000,
  });
  // A broken connection shows at the next statement; without a listener it would end the process.
  client.on('error', () => undefined);
  const query = querySerially(client);
  await client.connect();
  try {
    while (!(await takeLock(query))) {
      tell(null);
      if (!(await pause(PAUSE.other, signal))) return;
    }
    const log = await openSealing(
      query,
      options.keys,
      options.publishedFile && (await readPublished(options.publishedFile)),
    );
    await sealUntil(query, log, options, signal, tell);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function sealUntil(
  query: Query,
  { origin, signer, edge: first }: OpenLog,
  options: SealerOptions,
  signal: AbortSignal,
  tell: Tell,
): Promise<void> {
  let edge = first;
  let afresh = false;
  for (;;) {
    let more: boolean;
    try {
      const sealed = await seal({ query, origin, signer, limit: BATCH, edge, afresh });
      ({ edge, more } = sealed);
      afresh &&= more;
      tell(null);
      if (sealed.checkpoint) for (const anchor of options.anchors) anchor.offer(sealed.checkpoint);
    } catch (error) {
      // An entry that has its leaf already: what is known of how far the last one came is wrong.
      if (afresh || !isDuplicate(error)) throw error;
      [edge, afresh, more] = [EMPTY_EDGE, true, true];
    }
    if (more ? signal.aborted : !(await pause(PAUSE.sealer, signal))) return;
  }
}

async function takeLock(query: Query): Promise<boolean> {
  const [row] = await query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK]);
  return row?.taken === true;
}

/** False when the server stops. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  await wait(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
  return !signal.aborted;
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

function describe(error: unknown): string {
  if (error instanceof SealingRefused) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return `new entries cannot be sealed at the moment (${code}); the server log says more.`;
}
