import { defineHook } from '@directus/extensions-sdk';
import { translateRefusal } from './database-refusal.ts';
import { refuseEmptyIssue } from './empty-issue.ts';
import { keepDecidedLines, keepIssued, keepIssuedLines, NUMBERED } from './keep-issued.ts';

/** The rules themselves stand in the database (snapshots/programs); here they get words. */
export default defineHook(({ filter }) => {
  filter('database.error', (error) => translateRefusal(error));
  filter('quote_lines.items.delete', async (keys, _, { database }) => {
    await keepDecidedLines(database, keys as unknown[]);
  });
  for (const [collection, linked] of Object.entries(NUMBERED)) {
    filter(`${collection}.items.create`, (payload) => refuseEmptyIssue(payload));
    filter(`${collection}.items.delete`, async (keys, _, { database }) => {
      await keepIssued(database, collection, keys as unknown[]);
    });
    if (!linked) continue;
    const [lines, pointer] = linked;
    filter(`${lines}.items.delete`, async (keys, _, { database }) => {
      await keepIssuedLines(database, { collection, lines, pointer }, keys as unknown[]);
    });
  }
});
