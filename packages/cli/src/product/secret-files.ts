import { readFileSync } from 'node:fs';

/** Variables that this command itself reads before Directus, which knows `_FILE` on its own, is there to do it. */
const NAMES = [
  'DB_PASSWORD',
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
  'SECRET',
  'NOVA_REFERENCE_KEY',
  'NOVA_LEDGER_KEY',
  'NOVA_LEDGER_PREVIOUS_KEY',
  'GATEWAY_API_KEY',
  'NOVA_S3_SECRET_ACCESS_KEY',
];

/** The environment with `X_FILE` replaced by `X`, the content of that file. Throws when a file cannot be read. */
export function readSecretFiles(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const result = { ...environment };
  for (const name of NAMES) {
    const file = environment[`${name}_FILE`];
    if (!file) continue;
    try {
      result[name] = readFileSync(file, 'utf8').trim();
    } catch (cause) {
      throw new Error(`${name}_FILE names a file that cannot be read: ${file}`, { cause });
    }
    Reflect.deleteProperty(result, `${name}_FILE`);
  }
  return result;
}
