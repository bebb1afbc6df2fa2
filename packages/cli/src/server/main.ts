import { replaceModules } from '@novacrm/runtime/replaced';
import { readSettings } from '@novacrm/runtime/settings';
import { listenFor } from './told.ts';

/**
 * The Directus process. It ends when the one that started it is gone, so that a killed run leaves nothing behind.
 * Everything of Directus is imported late: it reads the environment while it loads.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
const database = listenFor('database');
const extensions = listenFor('extensions');
// A start leaves a hundred megabytes of garbage, which V8 would keep until it needs the room.
void listenFor('started').then(() => globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' }));

try {
  if (readSettings(process.env).NOVA_STAND_INS === 'on') replaceModules();
  // Seconds of loading, in which the database starts and the extensions are built.
  const [{ startServer }, { prepareDatabase }] = await Promise.all([
    import('@directus/api/server'),
    import('./prepare.ts'),
  ]);
  await database;
  await prepareDatabase((step) => process.send?.({ step }));
  await extensions;
  process.send?.({ step: 'Starting the server' });
  await startServer();
} catch (error) {
  const failure = error instanceof Error ? error.message : String(error);
  console.error(error);
  process.send?.({ failure }, () => process.exit(1));
}
