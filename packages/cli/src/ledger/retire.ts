import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { parseKey, verifyExport } from '@novacrm/ledger';
import { readAnchored } from '@novacrm/runtime/ledger/anchors/anchored';
import { exportLog } from '@novacrm/runtime/ledger/export-log';
import { createLogReader } from '@novacrm/runtime/ledger/log-reader';
import {
  announceRetirement,
  planRetirement,
  removeRetired,
  waitForSeal,
  type RetirementPlan,
} from '@novacrm/runtime/ledger/retire';
import { querySerially, type Query } from '@novacrm/runtime/ledger/tree-store';
import { readSettings } from '@novacrm/runtime/settings';
import type { Reporter } from '../commands/reporter.ts';
import { connectAsAdministrator } from './administrator.ts';
import { withLog, type OpenedLog } from './with-log.ts';

type Voice = Pick<Reporter, 'print' | 'fail'>;

/** `--before DATE` says what could be retired; with `--export FILE` it is written there, verified, and removed. */
export function retire(args: string[], voice: Voice): Promise<number> {
  const { before, export: file } = readOptions(args);
  const date = new Date(before ?? '');
  if (Number.isNaN(date.getTime()) || date.getTime() > Date.now()) {
    voice.fail('Say before which day, one that is past: nova ledger retire --before 2026-01-31 [--export FILE]');
    return Promise.resolve(1);
  }
  return withLog((log) => retireBefore(log, date, file, voice));
}

function readOptions(args: string[]): { before?: string | undefined; export?: string | undefined } {
  try {
    return parseArgs({ args, options: { before: { type: 'string' }, export: { type: 'string' } } }).values;
  } catch {
    // An unknown option: the sentence about how to call it follows.
    return {};
  }
}

async function retireBefore(log: OpenedLog, before: Date, file: string | undefined, voice: Voice): Promise<number> {
  const { query, environment } = log;
  const newest = await createLogReader(query).checkpoint();
  if (!newest) {
    voice.fail('Nothing is sealed yet.');
    return 1;
  }
  const limits = await readAnchored(readSettings(environment), query, newest);
  const plan = await planRetirement(query, before, limits);
  voice.print(describe(plan));
  if (plan.removable === 0) return 0;
  if (file === undefined) {
    voice.print('Nothing was changed. With --export FILE they are written there, verified, and then removed.');
    return 0;
  }
  const problem = await exportAndVerify(log, file);
  if (problem) {
    voice.fail(problem);
    return 1;
  }
  voice.print(`${file} holds the whole log and is intact.`);
  return removeAs(plan, before, voice, query);
}

function describe({ until, size, removable, held, limit }: RetirementPlan): string {
  return [
    `${removable} entries before index ${until}, of ${size}, can lose their content; ${limit.name} ends it there.`,
    ...(held.length > 0
      ? [`${held.length} keep it: incidents, exceptions, or the ledger's own history point at them.`]
      : []),
  ].join('\n');
}

/** Words about what is wrong, null when the file is there and intact. An existing file is never written over. */
async function exportAndVerify({ query, keyText }: OpenedLog, file: string): Promise<string | null> {
  const key = keyText.split('\n')[0] ?? '';
  const pieces = await exportLog({ query, start: 0, keys: [key] });
  if (!pieces) return 'Nothing is sealed yet.';
  try {
    await pipeline(Readable.from(pieces), createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true }));
  } catch (error) {
    return `${file} cannot be written (${codeOf(error)}); nothing was removed. Name a new file on a disk with room.`;
  }
  const { verdict } = await verifyExport(createReadStream(file), { keysFor: () => [parseKey(key)] });
  if (verdict === 'intact') return null;
  return `The export is not intact, so nothing was removed. nova-ledger verify ${file} --key KEY says what is wrong.`;
}

async function removeAs(plan: RetirementPlan, before: Date, voice: Voice, query: Query): Promise<number> {
  const administrator = await connectAsAdministrator();
  if (!administrator) {
    voice.fail('Set DB_ADMIN_USER and DB_ADMIN_PASSWORD: the application itself cannot remove anything of the ledger.');
    return 1;
  }
  try {
    const asAdministrator = querySerially(administrator);
    const entry = await announceRetirement(asAdministrator, plan, before);
    if (!(await waitForSeal(query, entry))) {
      voice.fail('No server sealed the retirement, so nothing was removed. Start the product and say it again.');
      return 1;
    }
    const removed = await removeRetired(asAdministrator, plan);
    voice.print(`${removed} entries lost their content. Their hashes stay, and every proof with them.`);
    return 0;
  } finally {
    await administrator.end();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
