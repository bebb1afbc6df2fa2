import { randomUUID } from 'node:crypto';
import {
  createAnswerCache,
  createGateway,
  createLimiter,
  createSpending,
  type Gateway,
  type ObservedCache,
  type PriceTable,
  type RecordBeside,
} from '@novacrm/gateway';
import type { JudgeInput, Nova } from '@novacrm/runtime';
import type { GatewayCaller } from '../api/caller.ts';
import { createCosts } from './costs.ts';
import { watchForLostCalls } from './lost-calls.ts';
import { createMeter } from './meter.ts';
import { readPrices } from './prices.ts';
import { openRegister, type Register } from './register.ts';
import { ensureDefaultSystem } from './default-system.ts';
import { openTables } from './tables.ts';

/** Told on the bus when a system, provider, budget, team or key changed. */
export const CHANGES = 'gateway-tables-changed';

export interface Wiring {
  runtime: Nova;
  gateway: Gateway<GatewayCaller>;
  register: Register;
  cache: ObservedCache | null;
  prices: PriceTable;
}

/** The gateway of this server: made once, it judges every call under the permissions of its caller. */
export async function wireGateway(runtime: Nova): Promise<Wiring> {
  const { settings, database, gate } = runtime;
  await ensureDefaultSystem(database, settings.GATEWAY_DEFAULT_PURPOSE);
  const tables = openTables({ database, requestsPerMinute: settings.GATEWAY_REQUESTS_PER_MINUTE });
  const prices = readPrices(settings.GATEWAY_PRICES);
  const register = openRegister(database, settings, prices.currency);
  // Settings that cannot be used are said at the start.
  await register.providers();
  await runtime.bus.subscribe(CHANGES, () => {
    tables.forget();
    register.forget();
  });
  const costOf = createCosts(prices, register);
  const spending = createSpending({ sum: tables.sum, clock: Date });
  const keptMs = settings.GATEWAY_CACHE_SECONDS * 1000;
  const cache =
    keptMs === 0
      ? null
      : createAnswerCache({ store: runtime.answers, secret: settings.NOVA_REFERENCE_KEY, clock: Date, keptMs });
  const meter = createMeter({ runtime, tables, spending, costOf });
  const asRow = (beside: RecordBeside | undefined): Pick<JudgeInput, 'beside'> =>
    beside
      ? {
          beside: {
            compose: (verdict) => {
              const call = beside.compose(verdict);
              return call && meter.rowOf(call);
            },
            stored: () => beside.stored(),
          },
        }
      : {};
  const gateway = createGateway<GatewayCaller>({
    providers: register.providers,
    gate: {
      judge: (exchange, { caller: { accountability, claims }, pseudonyms, beside }) =>
        gate.judge({ exchange, mode: 'enforce', accountability, claims, pseudonyms, ...asRow(beside) }),
      watch: (about, path, { pseudonyms, beside }) => gate.watch({ about, path, pseudonyms, ...asRow(beside) }),
    },
    systems: tables.systems,
    defaultPurpose: settings.GATEWAY_DEFAULT_PURPOSE,
    limiter: createLimiter<GatewayCaller>({
      rules: tables.limits,
      count: (key, windowMs) => runtime.counters.count(key, windowMs),
      spending,
      costOf,
      teamsOf: ({ actor }) => tables.teamsOf(actor.id),
      clock: Date,
    }),
    cache,
    meter,
    clock: Date,
    ids: randomUUID,
    random: Math.random,
    files: settings.GATEWAY_FILES,
    streaming: settings.GATEWAY_STREAMING === 'whole' ? 'whole' : 'as it comes',
    logger: runtime.logger,
  });
  await watchForLostCalls(runtime, costOf);
  return { runtime, gateway, register, cache, prices };
}
