import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DEFAULT_LIMITS } from '../worker/limits.ts';

const Count = z.coerce.number().int().positive();

/** What the service reads from its environment; the product reads the same names. `X_FILE` names a file with the value. */
const ServiceSettings = z.object({
  NOVA_REFERENCE_KEY: z.string('is missing; give the service the key that the product has').min(32),
  COMPLIANCE_SERVICE_TOKEN: z.string().min(32).optional(),
  COMPLIANCE_TIMEOUT_MS: Count.default(DEFAULT_LIMITS.timeoutMs),
  COMPLIANCE_MAX_CHARACTERS: Count.default(DEFAULT_LIMITS.maxCharacters),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).catch('info'),
});
export type ServiceSettings = z.infer<typeof ServiceSettings>;

/** Throws an error whose message names every wrong variable and shows no value. */
export function readServiceSettings(environment: NodeJS.ProcessEnv): ServiceSettings {
  const given = Object.fromEntries(Object.keys(ServiceSettings.shape).map((name) => [name, read(environment, name)]));
  const result = ServiceSettings.safeParse(given);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
}

/** Empty variables count as absent. */
function read(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = environment[`${name}_FILE`];
  if (!file) return environment[name] || undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new Error(`${name}_FILE names a file that cannot be read`, { cause });
  }
}
