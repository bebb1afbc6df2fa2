import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './product/home.ts';

type Command = (args: string[]) => Promise<number>;

/** Commands load late: `nova doctor` must work when another command's dependencies are broken. */
const COMMANDS: Record<string, { about: string; load(): Promise<Command> }> = {
  start: { about: 'build, prepare and run the product', load: async () => (await import('./commands/start.ts')).start },
  doctor: {
    about: 'check this machine and say what is missing',
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  build: { about: 'build extensions and portal', load: async () => (await import('./commands/build.ts')).build },
  model: {
    about: 'model apply | diff | pull | types: the data model in snapshots/',
    load: async () => (await import('./commands/model.ts')).model,
  },
  seed: {
    about: 'fill a running product with the demo company',
    load: async () => (await import('./commands/seed.ts')).seed,
  },
  ledger: {
    about: 'ledger key | checkpoint | export FILE | deliver | rotate | protect: the sealed audit',
    load: async () => (await import('./commands/ledger.ts')).ledger,
  },
  backup: {
    about: 'write a backup of database, files and secrets',
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  restore: {
    about: 'restore FILE: bring a backup back',
    load: async () => (await import('./commands/restore.ts')).restore,
  },
};

const dotenv = join(ROOT, '.env');
if (existsSync(dotenv)) process.loadEnvFile(dotenv);

const [name = 'help', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (command) {
  try {
    const run = await command.load();
    process.exitCode = await run(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} else {
  const lines = Object.entries(COMMANDS).map(([key, { about }]) => `  nova ${key.padEnd(8)} ${about}`);
  const unknown = name === 'help' || name === '--help' ? '' : `There is no command "${name}".\n`;
  process.stdout.write(`${unknown}NovaCRM\n${lines.join('\n')}\n`);
  process.exitCode = unknown ? 1 : 0;
}
