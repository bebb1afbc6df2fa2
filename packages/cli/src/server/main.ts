import { prepareDatabase } from './prepare.ts';

/**
 * The Directus process. It ends when the one that started it is gone, so that a killed run leaves nothing behind.
 * Everything of Directus is imported late: it reads the environment while it loads.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));

try {
  await prepareDatabase((step) => process.send?.({ step }));
  process.send?.({ step: 'Starting the server' });
  const { startServer } = await import('@directus/api/server');
  await startServer();
} catch (error) {
  const failure = error instanceof Error ? error.message : String(error);
  console.error(error);
  process.send?.({ failure }, () => process.exit(1));
}
