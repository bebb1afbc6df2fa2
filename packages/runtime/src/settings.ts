import { readFileSync } from 'node:fs';
import { Settings } from '@novacrm/contracts';
import { parseKey } from '@novacrm/ledger';
import { readPrivateKey } from './ledger/signing-key.ts';

/** Every wrong setting at once, in words a person can act on; values are never shown. */
export class SettingsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

/** Validates the environment and freezes the result. Empty variables count as absent. Throws `SettingsError`. */
export function readSettings(env: Readonly<Record<string, unknown>>): Readonly<Settings> {
  const given: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const name of Object.keys(Settings.shape)) {
    const file = env[`${name}_FILE`];
    if (typeof file === 'string' && file !== '') {
      try {
        given[name] = readFileSync(file, 'utf8').trim();
      } catch {
        problems.push(`${name}_FILE names a file that cannot be read.`);
      }
    } else if (env[name] !== undefined && env[name] !== null && env[name] !== '') given[name] = String(env[name]);
  }
  const result = Settings.safeParse(given);
  if (!result.success)
    problems.push(...result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  if (given['GATEWAY_BASE_URL'] && !given['GATEWAY_MODEL'])
    problems.push('GATEWAY_MODEL: required when GATEWAY_BASE_URL is set');
  if (given['GATEWAY_OLLAMA_BASE_URL'] && !given['GATEWAY_OLLAMA_MODELS'])
    problems.push('GATEWAY_OLLAMA_MODELS: required when GATEWAY_OLLAMA_BASE_URL is set');
  if (given['COMPLIANCE_MODE'] === 'service' && !given['COMPLIANCE_SERVICE_URL'])
    problems.push('COMPLIANCE_SERVICE_URL: required when COMPLIANCE_MODE is service');
  if (given['NOVA_WITNESS_URL'] && !isWitnessKey(given['NOVA_WITNESS_KEY']))
    problems.push(
      'NOVA_WITNESS_KEY: required when NOVA_WITNESS_URL is set, the key of the witness as name+id+base64 (type 4, cosignature)',
    );
  for (const name of ['NOVA_S3_BUCKET', 'NOVA_S3_ACCESS_KEY_ID', 'NOVA_S3_SECRET_ACCESS_KEY'])
    if (given['NOVA_S3_ENDPOINT'] && !given[name]) problems.push(`${name}: required when NOVA_S3_ENDPOINT is set`);
  for (const name of ['NOVA_LEDGER_KEY', 'NOVA_LEDGER_PREVIOUS_KEY']) {
    const key = given[name];
    if (typeof key === 'string' && !isPrivateKey(key))
      problems.push(
        `${name}: must be an Ed25519 private key, PKCS #8 in base64 or PEM; docs/operations/ledger-keys.md makes one`,
      );
  }
  if (/[\s+]/.test((given['NOVA_LEDGER_ORIGIN'] as string | undefined) ?? ''))
    problems.push('NOVA_LEDGER_ORIGIN: must have no spaces and no "+"');
  if (problems.length > 0 || !result.success) throw new SettingsError(problems);
  return Object.freeze(result.data);
}

function isWitnessKey(text: unknown): boolean {
  try {
    return parseKey(String(text)).type === 'cosignature';
  } catch {
    return false;
  }
}

function isPrivateKey(text: string): boolean {
  try {
    readPrivateKey(text);
    return true;
  } catch {
    return false;
  }
}
