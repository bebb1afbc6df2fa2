import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openHome, ROOT } from '../product/home.ts';
import { withDatabase } from '../product/database.ts';
import { createReporter } from './reporter.ts';

const USAGE = `nova model apply [--dry-run] [--allow-destructive] [--restore]   bring the database to what snapshots/ says
nova model diff                                                  say what apply would do
nova model pull                                                  write studio changes back into snapshots/
nova model types                                                 generate the SDK's types from snapshots/`;

const TYPES = join(ROOT, 'packages', 'sdk', 'src', 'schema.generated.ts');
const DIRECTORY = process.env['NOVA_MODEL_DIRECTORY'] ?? join(ROOT, 'snapshots');

export async function model(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      'allow-destructive': { type: 'boolean', default: false },
      restore: { type: 'boolean', default: false },
    },
  });
  const { print } = createReporter(process.stdout);
  switch (positionals[0]) {
    case 'apply':
      return apply({
        dryRun: values['dry-run'],
        allowDestructive: values['allow-destructive'],
        restore: values.restore,
        print,
      });
    case 'diff':
      return apply({ dryRun: true, allowDestructive: true, restore: values.restore, print });
    case 'pull':
      return pull(print);
    case 'types':
      return types(print);
    default:
      print(USAGE);
      return 1;
  }
}

interface Work {
  dryRun: boolean;
  allowDestructive: boolean;
  restore: boolean;
  print(line: string): void;
}

function apply({ dryRun, allowDestructive, restore, print }: Work): Promise<number> {
  return withHost(async () => {
    const { applyModel } = await import('../model/apply.ts');
    const report = await applyModel({
      directory: DIRECTORY,
      dryRun,
      allowDestructive,
      studio: restore ? 'restore' : 'keep',
      log: print,
    });
    print(
      report.done.length === 0
        ? 'The database says what the files say.'
        : `${report.done.length} changes ${dryRun ? 'to make' : 'made'}.`,
    );
    return report.refused.length + report.unsettled.length === 0 ? 0 : 1;
  });
}

function pull(print: (line: string) => void): Promise<number> {
  return withHost(async () => {
    const { pullModel } = await import('../model/pull.ts');
    const report = await pullModel({ directory: DIRECTORY });
    for (const file of report.files) print(`wrote ${file}`);
    if (report.files.length === 0) print('The files say what the database says.');
    for (const line of report.left) print(`not written: ${line}`);
    for (const line of report.next) print(`the next apply will ${line}`);
    return 0;
  });
}

async function types(print: (line: string) => void): Promise<number> {
  const [{ readModel }, { generateTypes }] = await Promise.all([
    import('../model/read.ts'),
    import('../model/types.ts'),
  ]);
  await writeFile(TYPES, await generateTypes(readModel(DIRECTORY)));
  print('Wrote packages/sdk/src/schema.generated.ts');
  return 0;
}

/** Directus's code reads the environment while it loads, and keeps connections open after its work. */
async function withHost(work: () => Promise<number>): Promise<number> {
  return withDatabase(openHome(), async (environment) => {
    Object.assign(process.env, environment);
    const { default: getDatabase } = await import('@directus/api/database/index');
    try {
      return await work();
    } finally {
      await getDatabase().destroy();
    }
  });
}
