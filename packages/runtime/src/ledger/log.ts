import type { HealthCheck, Settings } from '@novacrm/contracts';
import { formatKey } from '@novacrm/ledger';
import { openPool } from '../database.ts';
import type { Logger } from '../logger.ts';
import { exportLog } from './export-log.ts';
import { checkLedger } from './health.ts';
import { createLogReader, originOfNote, type LogReader } from './log-reader.ts';
import { openAnchors } from './anchors/open-anchors.ts';
import { startSealer } from './sealer.ts';
import { originOf, readPrivateKey, signerOf } from './signing-key.ts';
import type { Query } from './tree-store.ts';

/** The sealed log: sealing, proofs, export and what health says of it. */
export interface Log {
  reader: LogReader;
  /** Verifier keys of the log, the newest last; empty before the first checkpoint. */
  keys(): Promise<string[]>;
  /** JSON Lines from that entry on, made as they are taken; null when nothing is sealed there. */
  export(start: number): Promise<AsyncGenerator<Uint8Array> | null>;
  check(): Promise<HealthCheck>;
  close(): Promise<void>;
}

/** Connections of its own: an export that takes minutes keeps nobody waiting who has to record something. */
export function openLog(settings: Settings, logger: Logger): Log {
  const pool = openPool(settings, { name: 'novacrm-log', max: 3 });
  const query: Query = async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await pool.query<Row>(text, [...values])).rows;
  const reader = createLogReader(query);
  const previous = settings.NOVA_LEDGER_PREVIOUS_KEY;
  const keys = {
    key: readPrivateKey(settings.NOVA_LEDGER_KEY),
    previous: previous === undefined ? undefined : readPrivateKey(previous),
    origin: settings.NOVA_LEDGER_ORIGIN,
  };
  const file = settings.NOVA_LEDGER_CHECKPOINT_FILE;
  const anchors = openAnchors(settings, query, logger);
  const sealer = startSealer({ settings, keys, publishedFile: file, anchors, logger });
  const verifierKeys = async (): Promise<string[]> => {
    const last = await reader.checkpoint();
    if (!last) return [];
    const origin = originOf(keys.key, keys.origin, originOfNote(last.note));
    return [keys.previous, keys.key].flatMap((key) => (key ? formatKey(signerOf(origin, key).key) : []));
  };
  return {
    reader,
    keys: verifierKeys,
    export: async (start) => exportLog({ query, start, keys: await verifierKeys() }),
    async check() {
      try {
        return await checkLedger(query, [sealer.problem(), ...anchors.map((anchor) => anchor.problem())]);
      } catch {
        return { name: 'ledger', status: 'down', detail: 'The ledger cannot be read, so nothing can be recorded.' };
      }
    },
    async close() {
      await sealer.stop();
      await Promise.all(anchors.map((anchor) => anchor.stop()));
      await pool.end();
    },
  };
}
