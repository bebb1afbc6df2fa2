import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Home } from './home.ts';

const Secrets = z.strictObject({
  /** Signs Directus's tokens. */
  SECRET: z.string().min(32),
  /** Password of the embedded database. */
  DB_PASSWORD: z.string().min(16),
  /** Keys the fingerprints of findings and the references to people in the ledger. */
  NOVA_REFERENCE_KEY: z.string().min(32),
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
  const secrets = Secrets.safeParse(parseJson(text));
  if (secrets.success) return secrets.data;
  throw new Error(
    `The file ${home.secrets} is damaged: ${secrets.error.issues.map((issue) => issue.path.join('.') || 'not JSON').join(', ')}. ` +
      `Restore it from a backup; without it the database cannot be opened and references in the ledger cannot be resolved.`,
  );
}

async function createSecrets(home: Home): Promise<Secrets> {
  const random = () => randomBytes(32).toString('hex');
  const secrets: Secrets = { SECRET: random(), DB_PASSWORD: random(), NOVA_REFERENCE_KEY: random() };
  await writeFile(home.secrets, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
