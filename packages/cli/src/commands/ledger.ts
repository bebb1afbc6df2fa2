import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportLog } from '@novacrm/runtime/ledger/export-log';
import { createLogReader } from '@novacrm/runtime/ledger/log-reader';
import pg from 'pg';
import { deliver } from '../ledger/deliver.ts';
import { installLedger } from '../ledger/install.ts';
import { handOverLedgerTables } from '../ledger/lend.ts';
import { retire } from '../ledger/retire.ts';
import { withLog } from '../ledger/with-log.ts';
import { openHome } from '../product/home.ts';
import { createLedgerKey, loadSecrets, saveSecrets } from '../product/secrets.ts';
import { createReporter } from './reporter.ts';

const USAGE = `nova ledger key           print the public key that checkpoints are verified with, and its fingerprint
nova ledger checkpoint    print the newest signed checkpoint
nova ledger export FILE   write the sealed audit as JSON Lines; nova-ledger verify checks it anywhere
nova ledger deliver       how far delivery to SIEM destinations came; --test NAME sends the newest entry there now
nova ledger retire        --before DATE says what could lose its content; with --export FILE exports it, then removes it
nova ledger rotate        make a new signing key; the next start changes over to it
nova ledger protect       give the ledger of an outside PostgreSQL an owner of its own; needs DB_ADMIN_USER and DB_ADMIN_PASSWORD`;

export async function ledger([name, ...args]: string[]): Promise<number> {
  const { print, fail } = createReporter(process.stdout);
  switch (name) {
    case 'key':
      return withLog(async ({ keyText }) => {
        print(keyText);
        return 0;
      });
    case 'checkpoint':
      return withLog(async ({ query }) => {
        const last = await createLogReader(query).checkpoint();
        if (!last) fail('Nothing is sealed yet.');
        else print(last.note.trimEnd());
        return last ? 0 : 1;
      });
    case 'export':
      return exportTo(args[0]);
    case 'deliver':
      return deliver(args, createReporter(process.stdout));
    case 'retire':
      return retire(args, createReporter(process.stdout));
    case 'rotate':
      return rotate();
    case 'protect':
      return protect();
    default:
      print(USAGE);
      return 1;
  }
}

async function exportTo(file: string | undefined): Promise<number> {
  const { print, fail } = createReporter(process.stdout);
  if (!file) {
    fail('Name the file to write: npm run nova ledger export FILE');
    return 1;
  }
  return withLog(async ({ query, keyText }) => {
    const pieces = await exportLog({ query, start: 0, keys: [keyText.split('\n')[0] ?? ''] });
    if (!pieces) {
      fail('Nothing is sealed yet.');
      return 1;
    }
    await pipeline(Readable.from(pieces), createWriteStream(file, { mode: 0o600 }));
    print(
      `${file}\nTo verify it, with the public key from another place than this machine: nova-ledger verify ${file} --key KEY`,
    );
    return 0;
  });
}

/** The key of the installation's own secrets; one that comes from the environment is its operator's to change. */
async function rotate(): Promise<number> {
  const { print, fail } = createReporter(process.stdout);
  if (process.env['NOVA_LEDGER_KEY'] ?? process.env['NOVA_LEDGER_KEY_FILE']) {
    fail(
      'The key comes from NOVA_LEDGER_KEY: set the new one there and the old one in NOVA_LEDGER_PREVIOUS_KEY, and restart.',
    );
    return 1;
  }
  const home = openHome();
  const { NOVA_LEDGER_KEY: old, ...others } = await loadSecrets(home);
  await saveSecrets(home, { ...others, NOVA_LEDGER_KEY: createLedgerKey(), NOVA_LEDGER_PREVIOUS_KEY: old });
  print('A new signing key is in place. Restart the product: its first act is to sign the change with both keys.');
  return 0;
}

async function protect(): Promise<number> {
  const { print, fail } = createReporter(process.stdout);
  const { DB_HOST, DB_PORT, DB_DATABASE, DB_USER, DB_ADMIN_USER, DB_ADMIN_PASSWORD } = process.env;
  if (!DB_HOST || !DB_DATABASE || !DB_USER || !DB_ADMIN_USER) {
    fail(
      'Set DB_HOST, DB_DATABASE and DB_USER as the product has them, and DB_ADMIN_USER and DB_ADMIN_PASSWORD for an administrator of that database. The embedded PostgreSQL needs none of this.',
    );
    return 1;
  }
  if (DB_USER === DB_ADMIN_USER) {
    fail(
      'The application signs in as the administrator: give it a login of its own first, or nothing is protected from it.',
    );
    return 1;
  }
  const client = new pg.Client({
    host: DB_HOST,
    port: Number(DB_PORT ?? 5432),
    database: DB_DATABASE,
    user: DB_ADMIN_USER,
    password: DB_ADMIN_PASSWORD,
  });
  await client.connect();
  try {
    await installLedger(client, DB_USER);
    await handOverLedgerTables(client, DB_USER);
    print('The ledger belongs to the role nova_ledger_owner, of which the application is no member.');
    return 0;
  } finally {
    await client.end();
  }
}
