import { createHash, createHmac } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

/** What decides which findings and which fingerprints an engine gives: two that are equal here answer the same. */
export interface EngineIdentity {
  readonly version: string;
  /** Hash of the detectors and of everything they work with, as they stand in the source. */
  readonly code: string;
  /** Hash of the fingerprint key. */
  readonly key: string;
}

const SOURCES = join(import.meta.dirname, '..');
/** Where the engine runs and who asks it does not change what it finds. */
const NOT_DECIDING = /(^|[\\/])(cli|service|worker)[\\/]|\.test\.ts$/;

/** Read once: files that change later are not what this process runs. */
let code: string | undefined;

export function identifyEngine(fingerprintKey: string): EngineIdentity {
  return { version: manifest.version, code: (code ??= hashSources()), key: hashKey(fingerprintKey) };
}

/** One line for logs and answers: `0.1.0+3f2a….9c1e…`. */
export function formatIdentity({ version, code, key }: EngineIdentity): string {
  return `${version}+${code}.${key}`;
}

function hashKey(fingerprintKey: string): string {
  return createHmac('sha256', fingerprintKey).update('identity of the key').digest('hex').slice(0, 16);
}

function hashSources(): string {
  const files = globSync('**/*.{ts,bin}', { cwd: SOURCES }).filter((file) => !NOT_DECIDING.test(file));
  const hash = createHash('sha256').update(JSON.stringify(manifest.dependencies));
  for (const file of files.map((name) => name.replaceAll('\\', '/')).sort()) {
    const bytes = readFileSync(join(SOURCES, file));
    // A checkout on Windows may have other line ends.
    const source = file.endsWith('.bin') ? bytes : bytes.toString('utf8').replaceAll('\r\n', '\n');
    hash.update(`${file}\n${source.length}\n`).update(source);
  }
  return hash.digest('hex').slice(0, 16);
}
