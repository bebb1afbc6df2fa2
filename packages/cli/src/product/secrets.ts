import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Home } from './home.ts';

const Secrets = z.strictObject({
  /** Signs Directus's tokens. */
  SECRET: z.string().min(32),
  /** Password of the embedded database. */
  DB_PASSWORD: z.string().min(16),
  /** Keys the fingerprints of findings and the references to people in the ledger. */
  NOVA_REFERENCE_KEY: z.string().min(32),
  /** Signs the ledger: Ed25519, PKCS #8 in base64. */
  NOVA_LEDGER_KEY: z.string().min(40),
  /** The signing key before, while it changes. */
  NOVA_LEDGER_PREVIOUS_KEY: z.string().min(40).optional(),
});
export type Secrets = z.infer<typeof Secrets>;

/** Reads the generated secrets, making them on first use. Only the owner can read the file. */
export async function loadSecrets(home: Home): Promise<Secrets> {
  await mkdir(home.directory, { recursive: true });
  const text = await readFile(home.secrets, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return createSecrets(home);
  const known = parseJson(text);
  // Files from before the ledger was signed.
  if (isObject(known) && !('NOVA_LEDGER_KEY' in known)) {
    const completed = Secrets.safeParse({ ...known, NOVA_LEDGER_KEY: createLedgerKey() });
    if (completed.success) return saveSecrets(home, completed.data);
  }
  const secrets = Secrets.safeParse(known);
  if (secrets.success) return secrets.data;
  throw new Error(
    `The file ${home.secrets} is damaged: ${secrets.error.issues.map((issue) => issue.path.join('.') || 'not JSON').join(', ')}. ` +
      `Restore it from a backup; without it the database cannot be opened and references in the ledger cannot be resolved.`,
  );
}

/** Puts these in the place of the secrets that are there, as a whole or not at all. */
export async function saveSecrets(home: Home, secrets: Secrets): Promise<Secrets> {
  await writeFile(`${home.secrets}.new`, format(secrets), { mode: 0o600 });
  await rename(`${home.secrets}.new`, home.secrets);
  return secrets;
}

/** A new Ed25519 private key, PKCS #8 in base64. */
export function createLedgerKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}

async function createSecrets(home: Home): Promise<Secrets> {
  const random = () => randomBytes(32).toString('hex');
  const secrets: Secrets = {
    SECRET: random(),
    DB_PASSWORD: random(),
    NOVA_REFERENCE_KEY: random(),
    NOVA_LEDGER_KEY: createLedgerKey(),
  };
  await writeFile(home.secrets, format(secrets), { mode: 0o600, flag: 'wx' });
  return secrets;
}

const format = (secrets: Secrets): string => `${JSON.stringify(secrets, null, 2)}\n`;

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
