import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { asApplication } from '../../../packages/cli/src/postgres/app-login.ts';
import { buildAll } from '../../../packages/cli/src/product/build.ts';
import { startTestProduct } from './test-product.ts';
import { startMailbox } from './mailbox.ts';
import { makeDirectory, removeDirectory } from './directory.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
    /** File that the server's log lines are appended to. */
    log: string;
    /** File that every mail the product sent is appended to, one JSON object a line. */
    mails: string;
    database: { host: string; port: number; database: string; user: string; password: string };
    /** The same database under the login that the product itself uses. */
    application: { host: string; port: number; database: string; user: string; password: string };
    adminToken: string;
    /** Key that the product signs its tokens with. */
    secret: string;
  }
}

/** One real product for all integration tests: embedded PostgreSQL, Directus, the built bundles, a mail server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildAll(() => undefined);
  const directory = await makeDirectory();
  const mailbox = await startMailbox(join(directory, 'mails.jsonl'));
  const product = await startTestProduct({
    directory,
    given: {
      EMAIL_TRANSPORT: 'smtp',
      EMAIL_SMTP_HOST: '127.0.0.1',
      EMAIL_SMTP_PORT: String(mailbox.port),
      EMAIL_FROM: 'crm@example.com',
      NOVA_SIEM_HOSTS: '127.0.0.1,localhost',
    },
  });
  project.provide('url', product.url);
  project.provide('log', product.log);
  project.provide('mails', mailbox.file);
  const { host, port, database, user, password } = product.database;
  project.provide('database', { host, port, database, user, password });
  project.provide('application', asApplication({ host, port, database, user, password }));
  project.provide('adminToken', product.adminToken);
  project.provide('secret', product.environment['SECRET'] ?? '');
  return async () => {
    await product.stop();
    await mailbox.stop();
    await removeDirectory(directory);
  };
}
