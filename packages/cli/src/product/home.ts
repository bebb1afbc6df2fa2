import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this command belongs to. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Everything that one installation writes, outside version control. */
export interface Home {
  directory: string;
  postgres: string;
  uploads: string;
  logs: string;
  backups: string;
  secrets: string;
  lock: string;
}

export function openHome(directory = process.env['NOVA_HOME'] ?? join(ROOT, '.nova')): Home {
  const home = resolve(directory);
  return {
    directory: home,
    postgres: join(home, 'postgres'),
    uploads: join(home, 'uploads'),
    logs: join(home, 'logs'),
    backups: join(home, 'backups'),
    secrets: join(home, 'secrets.json'),
    lock: join(home, 'run.json'),
  };
}
