import { EngineError, type EngineIdentity } from '@novacrm/engine';
import { z } from 'zod';
import { request } from './service-analyser.ts';
import { readProblem } from './service-answer.ts';

export interface VerifyServiceOptions {
  url: string;
  token: string | undefined;
  identity: EngineIdentity;
}

const TIMEOUT_MS = 3000;
const Identity = z.object({ version: z.string(), code: z.string(), key: z.string() });

/** Rejects with an `EngineError` that says what to do unless the service runs our engine with our key. */
export async function verifyService({ url, token, identity }: VerifyServiceOptions): Promise<void> {
  const answer = await request(`${url.replace(/\/+$/, '')}/v1/engine`, {
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok) throw readProblem(answer.status, answer.text);
  const theirs = readIdentity(answer.text);
  if (theirs.key !== identity.key) throw mismatch('has another NOVA_REFERENCE_KEY; its fingerprints would not agree');
  if (theirs.version !== identity.version || theirs.code !== identity.code)
    throw mismatch(`runs ${theirs.version}+${theirs.code}, and we ${identity.version}+${identity.code}; update both`);
}

function readIdentity(text: string): z.infer<typeof Identity> {
  try {
    return Identity.parse(JSON.parse(text));
  } catch (cause) {
    throw mismatch('does not say which engine it is', cause);
  }
}

function mismatch(what: string, cause?: unknown): EngineError {
  return new EngineError('ENGINE_UNAVAILABLE', `The engine service ${what}.`, { cause });
}
