import type { Settings } from '@novacrm/contracts';
import { createLocalAnalyser, identifyEngine, type Analyser, type Engine } from '@novacrm/engine';
import type { Logger } from '../logger.ts';
import { createServiceAnalyser } from './service-analyser.ts';
import { verifyService } from './verify-service.ts';

export interface AnalyserPort extends Analyser {
  /** Rejects with an `EngineError` that says what is wrong while the engine cannot be used. */
  verify(): Promise<void>;
}

export interface OpenAnalyserOptions {
  settings: Settings;
  engine: Engine;
  fingerprintKey: string;
  logger: Logger;
}

/** The engine that the settings ask for: in this process, or a service. */
export function openAnalyser({ settings, engine, fingerprintKey, logger }: OpenAnalyserOptions): AnalyserPort {
  const { COMPLIANCE_TIMEOUT_MS: timeoutMs, COMPLIANCE_MAX_CHARACTERS: maxCharacters } = settings;
  const { COMPLIANCE_MODE: mode, COMPLIANCE_SERVICE_URL: url, COMPLIANCE_SERVICE_TOKEN: token } = settings;
  if (mode === 'local' || url === undefined) {
    const local = createLocalAnalyser({ fingerprintKey, engine, limits: { timeoutMs, maxCharacters } });
    return Object.assign(local, { verify: () => Promise.resolve() });
  }
  const identity = identifyEngine(fingerprintKey);
  const verify = () => verifyService({ url, token, identity });
  // Not waited for: a service that comes later is used from then on, and until then nothing passes.
  verify().then(
    () => logger.info({ engine: identity.code }, 'the engine service is the engine we expect'),
    (error: unknown) => logger.error({ err: error }, 'the engine service cannot be used: nothing will pass'),
  );
  const service = createServiceAnalyser({ url, token, identity, timeoutMs, maxCharacters });
  return Object.assign(service, { verify });
}
