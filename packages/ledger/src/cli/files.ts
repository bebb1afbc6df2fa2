import { readFile } from 'node:fs/promises';
import { LedgerError } from '../error.ts';
import { parseKey, parsePem, type VerifierKey } from '../note/keys.ts';
import { CommandFailure } from './failure.ts';

/** Texts that the command reads whole (keys, checkpoints, proofs, one entry) are small. */
const MAX_BYTES = 16 * 1024 * 1024;

/** @throws CommandFailure */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new CommandFailure((failures) => failures.noFile(path), { cause });
  });
  try {
    if (bytes.length > MAX_BYTES) throw new RangeError('too large');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CommandFailure((failures) => failures.notText(path), { cause });
  }
}

/**
 * Keys of the given files, by the origin of the log: a key in PEM has no name and is taken for the log's own.
 * @throws CommandFailure
 */
export async function readKeys(paths: readonly string[]): Promise<(origin: string) => VerifierKey[]> {
  if (paths.length === 0) throw new CommandFailure((failures) => failures.noKey);
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readText(path) })));
  // Told now rather than in the middle of a large export.
  files.forEach((file) => parseKeys(file, 'any'));
  return (origin) => files.flatMap((file) => parseKeys(file, origin));
}

function parseKeys({ path, text }: { path: string; text: string }, origin: string): VerifierKey[] {
  try {
    if (text.includes('-----BEGIN')) return [parsePem(text, origin)];
    const lines = text.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '').map(parseKey);
  } catch (cause) {
    if (!(cause instanceof LedgerError)) throw cause;
    throw new CommandFailure((failures) => failures.keyUnusable(path), { cause });
  }
}
