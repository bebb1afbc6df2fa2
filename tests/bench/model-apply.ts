/**
 * Time and processor time of applying the data model to an empty and to an unchanged database, as a start does it and
 * as the command does: `node tests/bench/model-apply.ts`. Prints JSON; processor time is that of this process alone.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startCluster } from '../../packages/cli/src/postgres/cluster.ts';
import { ROOT } from '../../packages/cli/src/product/home.ts';

const directory = await mkdtemp(join(ROOT, '.nova-test-'));
const cluster = await startCluster({ directory: join(directory, 'postgres'), password: 'bench', database: 'bench' });
Object.assign(process.env, {
  DB_CLIENT: 'pg',
  DB_HOST: cluster.host,
  DB_PORT: String(cluster.port),
  DB_DATABASE: cluster.database,
  DB_USER: cluster.user,
  DB_PASSWORD: cluster.password,
  SECRET: 'bench'.repeat(8),
  ADMIN_EMAIL: 'admin@example.com',
  ADMIN_PASSWORD: 'bench-password',
  LOG_LEVEL: 'warn',
  EXTENSIONS_PATH: join(ROOT, 'extensions'),
  NOVA_MODEL_DIRECTORY: join(ROOT, 'snapshots'),
});
try {
  // Directus reads the environment while it loads.
  const { prepareDatabase } = await import('../../packages/cli/src/server/prepare.ts');
  const { applyModel } = await import('../../packages/cli/src/model/apply.ts');
  let begin = measure();
  await prepareDatabase((step) => {
    if (step.startsWith('Applying')) begin = measure();
  });
  const results = [{ name: 'empty, as a start', ...begin() }];
  for (const quick of [true, false]) {
    const end = measure();
    const { done, unsettled } = await applyModel({ directory: join(ROOT, 'snapshots'), quick });
    const left = done.length + unsettled.length;
    results.push({ name: `unchanged, as ${quick ? 'a start' : 'the command'}, ${left} changes`, ...end() });
  }
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
} finally {
  await cluster.stop();
  await rm(directory, { recursive: true, force: true });
}
process.exit(0);

function measure() {
  const [time, cpu] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return {
      milliseconds: Math.round(performance.now() - time),
      cpuMilliseconds: Math.round((user + system) / 1000),
    };
  };
}
