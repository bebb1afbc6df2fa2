import { randomUUID } from 'node:crypto';
import type { ApiExtensionContext } from '@directus/types';
import { createEngine, type Engine } from '@novacrm/engine';
import { createAccountabilityOf, type AccountabilityOf } from './accountability.ts';
import type { Counters } from './counters.ts';
import { openDatabase, openPool, type Knex } from './database.ts';
import { openAnalyser, type AnalyserPort } from './engine/open-analyser.ts';
import { openExceptionStore, type ExceptionStore } from './exceptions/store.ts';
import { createGate, type Gate } from './gate/gate.ts';
import { createOpenIncident, incidentOpened } from './gate/incident.ts';
import { createIdentity, type Identity } from './identity.ts';
import { continueImport, recordLostCalls, remindOfTasks } from './jobs.ts';
import { createLedger, type Ledger } from './ledger/decisions.ts';
import { createLogger, type Logger } from './logger.ts';
import { SUBJECT_ERASED } from './ledger/erase.ts';
import { openLog, type Log } from './ledger/log.ts';
import { openMemory, type Bus, type Cache } from './memory.ts';
import { openPolicyStore, type PolicyStore } from './policies/store.ts';
import { openQueue, type JobKind, type Queue } from './queue.ts';
import { createPermissions, type Permissions } from './permissions.ts';
import { createReferences, type References } from './references.ts';
import { createReadVisible, createScopeResolver, type ScopeResolver } from './scope/resolver.ts';
import { guardReads, type ReadingServices } from './reads/guard-reads.ts';
import { shortenReaderFacts, type ReadingOne } from './reads/reader-facts.ts';
import { readSettings } from './settings.ts';
import { startDelivery } from './siem/delivery.ts';
import { attributeItems, type WritingService } from './writer.ts';

/** Everything that the bundles of one server share. */
export interface Nova {
  settings: ReturnType<typeof readSettings>;
  logger: Logger;
  database: Knex;
  bus: Bus;
  cache: Cache;
  answers: Cache;
  counters: Counters;
  accountabilityOf: AccountabilityOf;
  queue: Queue;
  references: References;
  identity: Identity;
  permissions: Permissions;
  /** For the examples of rules; texts of people go through the gate. */
  engine: Engine;
  analyser: AnalyserPort;
  ledger: Ledger;
  log: Log;
  policies: PolicyStore;
  exceptions: ExceptionStore;
  scope: ScopeResolver;
  gate: Gate;
  close(): Promise<void>;
}

const JOBS: readonly JobKind[] = [incidentOpened, remindOfTasks, continueImport, recordLostCalls];

let shared: Promise<Nova> | undefined;

/**
 * The composition root. Every bundle calls it with its own Directus context and gets the same instance: one engine,
 * one policy, one queue in a process. Rejects with `SettingsError` when the configuration is not usable.
 */
export function nova(host: ApiExtensionContext): Promise<Nova> {
  if (!shared) {
    shared = compose(host);
    // Whoever needs it gets the rejection too; this one says it once and aloud.
    shared.catch((error: unknown) =>
      host.logger.error({ err: error }, 'NovaCRM could not be composed: nothing will pass'),
    );
  }
  return shared;
}

async function compose({ env, services, getSchema, logger: hostLogger }: ApiExtensionContext): Promise<Nova> {
  const logger = createLogger({
    info: (fields, message) => hostLogger.info(fields, message),
    warn: (fields, message) => hostLogger.warn(fields, message),
    error: (fields, message) => hostLogger.error(fields, message),
  });
  const settings = readSettings(env);
  const database = openDatabase(settings);
  const memory = openMemory(settings);
  attributeItems(services.ItemsService as unknown as WritingService);
  guardReads(services as unknown as ReadingServices);
  shortenReaderFacts(services as unknown as ReadingOne);
  const references = createReferences(settings.NOVA_REFERENCE_KEY, database);
  const engine = createEngine({ fingerprintKey: references.fingerprintKey });
  const analyser = openAnalyser({ settings, engine, fingerprintKey: references.fingerprintKey, logger });
  const [queue, exceptions, policies] = await Promise.all([
    openQueue(settings, JOBS, logger),
    openExceptionStore({ database, bus: memory.bus }),
    openPolicyStore({
      database,
      engine,
      bus: memory.bus,
      logger,
      directory: settings.NOVA_RULES_DIRECTORY,
      fingerprintKey: references.fingerprintKey,
    }),
  ]);
  const scope = createScopeResolver({ database, readVisible: createReadVisible(services, () => getSchema()) });
  await memory.bus.subscribe<string[]>('companies-changed', (ids) => scope.changed(ids));
  await memory.bus.subscribe(SUBJECT_ERASED, ({ id }: { id: string }) => references.forget(id));
  const appending = openPool(settings, { name: 'novacrm-ledger', max: 2 });
  // As on the connections for rows: a statement outside of any transaction counts as the product's own.
  appending.on('connect', (client) => void client.query(`SET nova.writer = 'system'`).catch(() => undefined));
  const ledger = createLedger(appending);
  const log = openLog(settings, logger);
  const delivery = startDelivery({ settings, logger });
  const now = () => new Date();
  const openIncident = createOpenIncident({
    ItemsService: services.ItemsService,
    getSchema: () => getSchema(),
    queue,
    newId: randomUUID,
    now,
  });
  const gate = createGate({
    analyser,
    engine,
    policies,
    exceptions,
    ledger,
    scope,
    references,
    openIncident,
    database,
    logger,
    newId: randomUUID,
    now,
    elapsed: () => performance.now(),
  });
  return {
    settings,
    logger,
    database,
    bus: memory.bus,
    cache: memory.cache,
    answers: memory.answers,
    counters: memory.counters,
    accountabilityOf: createAccountabilityOf(database),
    queue,
    references,
    identity: createIdentity({ database, modelDirectory: settings.NOVA_MODEL_DIRECTORY }),
    permissions: createPermissions(database, () => getSchema()),
    engine,
    analyser,
    ledger,
    log,
    policies,
    exceptions,
    scope,
    gate,
    async close() {
      shared = undefined;
      await queue.stop();
      await Promise.all([analyser.close(), memory.close(), log.close(), delivery.stop(), database.destroy()]);
      await appending.end();
    },
  };
}
