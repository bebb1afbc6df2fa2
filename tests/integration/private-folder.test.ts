import { existsSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import pg from 'pg';
import { findCluster, startCluster } from '../../packages/cli/src/postgres/cluster.ts';
import { makePrivateDirectory, removeDirectory } from './harness/directory.ts';

let directory: string;

beforeAll(async () => {
  directory = await makePrivateDirectory();
});

afterAll(() => removeDirectory(directory));

it('the embedded PostgreSQL runs and keeps its data also where its account may not look', async () => {
  const options = { directory: join(directory, 'postgres'), password: 'a password for this test', database: 'kept' };
  const query = async (cluster: pg.ClientConfig, text: string) => {
    const { host, port, user, password, database } = cluster;
    const client = new pg.Client({ host, port, user, password, database } as pg.ClientConfig);
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };

  const first = await startCluster(options);
  await query(first, 'create table kept as select 42 as answer');
  expect(await findCluster(options)).toMatchObject({ port: first.port, pid: first.pid });
  await first.stop();
  expect(await findCluster(options)).toBeUndefined();

  const second = await startCluster(options);
  expect(await query(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await second.stop();
  // Only root has to give the server another account, and only then the data has to stand elsewhere.
  expect(existsSync(join(directory, 'postgres', 'moved.json'))).toBe(process.getuid?.() === 0);

  const folder = (name: string) => ({ ...options, directory: join(directory, name) });
  await cp(options.directory, folder('copy').directory, { recursive: true });
  if (process.getuid?.() === 0) await expect(startCluster(folder('copy'))).rejects.toThrow('is a copy of');

  await rename(options.directory, folder('renamed').directory);
  const renamed = await startCluster(folder('renamed'));
  expect(await query(renamed, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await renamed.stop();

  const afresh = await startCluster({ ...options, password: 'another password' });
  await expect(query(afresh, 'select answer from kept')).rejects.toThrow('does not exist');
  await afresh.stop();
});
