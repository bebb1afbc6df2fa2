import { randomUUID } from 'node:crypto';
import type { ApiExtensionContext } from '@directus/types';
import type { Settings } from '@novacrm/contracts';
import {
  createGateway,
  createHeuristicsProvider,
  createOpenAICompatibleProvider,
  type Gateway,
  type Provider,
} from '@novacrm/gateway';
import type { Nova } from '@novacrm/runtime';
import type { GatewayCaller } from '../api/caller.ts';
import { createMeter } from './meter.ts';

/** The gateway of this server: made once, it judges every call under the permissions of its caller. */
export function wireGateway(runtime: Nova, context: ApiExtensionContext): Gateway<GatewayCaller> {
  return createGateway<GatewayCaller>({
    providers: listProviders(runtime.settings),
    gate: {
      judge: (exchange, { caller }) =>
        runtime.gate.judge({ exchange, mode: 'enforce', accountability: caller.accountability }),
    },
    meter: createMeter(runtime, context),
    clock: Date,
    ids: randomUUID,
    logger: runtime.logger,
  });
}

/** In the order of the cascade; the offline heuristics always stand last, so that there is always an answer. */
function listProviders(settings: Settings): Provider[] {
  const { GATEWAY_BASE_URL: baseURL, GATEWAY_MODEL: model, GATEWAY_API_KEY: apiKey, GATEWAY_REGION: region } = settings;
  const offline = createHeuristicsProvider();
  if (!baseURL || !model) return [offline];
  const timeoutMs = settings.GATEWAY_TIMEOUT_MS;
  const named = { id: 'openai-compatible', baseURL, model, region, timeoutMs, ...(apiKey && { apiKey }) };
  return [createOpenAICompatibleProvider(named), offline];
}
