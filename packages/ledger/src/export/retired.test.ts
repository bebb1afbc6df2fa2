import { describe, expect, it } from 'vitest';
import { canonicalize } from '../canonical/canonicalize.ts';
import { toBytes } from '../encoding.ts';
import type { Problem, Report } from './report.ts';
import { newSigner, sampleEntry, sampleLog, textOf } from './testing/sample-log.ts';
import { verifyExport, type VerifyOptions } from './verify.ts';
import type { ExportContent, ExportedEntry, RetiredLeaf } from './write.ts';

const signer = newSigner();
/** Place of the entry that retires others in a log of 600. */
const RETIRING = 580;

const retire = (until: number, held = '') => ({
  kind: 'change',
  id: '00000000-0000-4000-8000-000000000580',
  occurred_at: '2026-01-01T00:00:00.000Z',
  operation: 'retire',
  collection: 'nova_ledger',
  item: String(until),
  changes: { before: '2025-07-01T00:00:00.000Z', held },
});

/** A log in which the entries that `isGone` names have no content any more, and one entry retires those before 500. */
function retiredLog({ until = 500, held = '', isGone = (index: number) => index < until } = {}): ExportContent & {
  entries: (ExportedEntry | RetiredLeaf)[];
} {
  const entryOf = (index: number) => (index === RETIRING ? retire(until, held) : sampleEntry(index));
  const log = sampleLog(600, signer, { every: 70, entryOf });
  const entries = log.entries.map((each) =>
    isGone(each.index) ? { index: each.index, leafHash: each.leafHash } : each,
  );
  const retirements = [{ index: RETIRING, entry: canonicalize(entryOf(RETIRING)) }];
  return { ...log, entries, retirements };
}

async function verify(content: ExportContent | string, options: Partial<VerifyOptions> = {}): Promise<Report> {
  const bytes = toBytes(typeof content === 'string' ? content : await textOf(content));
  return verifyExport(once(bytes), { keysFor: () => [signer.key], ...options });
}

function expectTampered(report: Report, ...problems: Problem[]): void {
  expect(report.problems).toEqual(problems);
  expect(report.verdict).toBe('tampered');
}

describe('an export with retired entries', () => {
  it('is intact, and does not count them among the entries that were verified', async () => {
    const report = await verify(retiredLog());
    expect(report).toMatchObject({
      verdict: 'intact',
      problems: [],
      size: 600,
      proven: 600,
      entries: 100,
      retired: 500,
    });
  });

  it('extends a checkpoint that was kept from among them', async () => {
    const { note = '' } = retiredLog().checkpoints[2] ?? {};
    expect(await verify(retiredLog(), { kept: note })).toMatchObject({ verdict: 'intact', kept: 210 });
  });

  it('may hold the content of some of them, as that of a decision an incident needs', async () => {
    const report = await verify(
      retiredLog({ held: '7,300', isGone: (index) => index < 500 && index !== 7 && index !== 300 }),
    );
    expect(report).toMatchObject({ verdict: 'intact', entries: 102, retired: 498 });
  });

  it('is tampered with when content is gone that no entry retires', async () => {
    const isGone = (index: number) => index < 502 || index === 550;
    const gone = [
      { code: 'RETIRED_WITHOUT_ENTRY' as const, from: 500, to: 502 },
      { code: 'RETIRED_WITHOUT_ENTRY' as const, from: 550, to: 551 },
    ];
    expectTampered(await verify(retiredLog({ isGone })), ...gone);
  });

  it('is tampered with when the content of an entry is gone that was to be held back', async () => {
    expectTampered(await verify(retiredLog({ held: '7' })), { code: 'RETIRED_WITHOUT_ENTRY', from: 7, to: 8 });
  });

  it('is tampered with when a retirement is told that the log does not have', async () => {
    const forged = {
      ...retiredLog({ until: 500 }),
      retirements: [{ index: RETIRING, entry: canonicalize(retire(600)) }],
    };
    expectTampered(await verify(forged), { code: 'RETIRED_WITHOUT_ENTRY', from: 0, to: 500 });
    const moved = { ...retiredLog(), retirements: [{ index: RETIRING + 1, entry: canonicalize(retire(500)) }] };
    expectTampered(await verify(moved), { code: 'RETIRED_WITHOUT_ENTRY', from: 0, to: 500 });
    expectTampered(await verify({ ...retiredLog(), retirements: [] }), {
      code: 'RETIRED_WITHOUT_ENTRY',
      from: 0,
      to: 500,
    });
  });

  it('is tampered with when an entry that only looks like a retirement is told as one', async () => {
    const entries = [
      { ...retire(500), operation: 'delete' },
      { ...retire(500), kind: 'decision' },
      { ...retire(500), item: '0500' },
    ];
    for (const other of [...entries, { ...retire(500), changes: {} }, { ...retire(500), changes: { held: 'x' } }]) {
      const log = sampleLog(600, signer, {
        every: 70,
        entryOf: (index) => (index === RETIRING ? other : sampleEntry(index)),
      });
      const content = log.entries.map((each) =>
        each.index < 3 ? { index: each.index, leafHash: each.leafHash } : each,
      );
      const retirements = [{ index: RETIRING, entry: canonicalize(other) }];
      expectTampered(await verify({ ...log, entries: content, retirements }), {
        code: 'RETIRED_WITHOUT_ENTRY',
        from: 0,
        to: 3,
      });
    }
  });

  it('names a retired entry that came back with other content', async () => {
    const log = retiredLog();
    const { leafHash } = log.entries[12] ?? { leafHash: new Uint8Array() };
    log.entries[12] = { index: 12, entry: canonicalize(sampleEntry(13)), leafHash };
    expectTampered(await verify(log), { code: 'ENTRY_EDITED', index: 12 });
  });

  it('finds a changed, a missing and a doubled hash of a retired entry', async () => {
    const changed = retiredLog();
    changed.entries[12] = { index: 12, leafHash: new Uint8Array(32) };
    expectTampered(await verify(changed), { code: 'HISTORY_REWRITTEN', from: 0, to: 70 });
    const missing = retiredLog();
    missing.entries.splice(12, 1);
    expect((await verify(missing)).problems).toContainEqual({ code: 'ENTRIES_REMOVED', from: 12, to: 13 });
    const doubled = retiredLog();
    doubled.entries.splice(13, 0, { index: 12, leafHash: new Uint8Array(32) });
    expect((await verify(doubled)).problems).toContainEqual({ code: 'ENTRY_REPEATED', index: 12 });
  });

  it('cannot be read when a line of hashes is damaged', async () => {
    const text = await textOf(retiredLog());
    for (const damaged of [
      text.replace('"hashes":"', '"hashes":"zz'),
      text.replace('"hashes":"', '"hashes":"00'),
      text.replace(/"retired":\{"from":0,/, '"retired":{"from":-1,'),
      text.replace(/("retired":\{"from":0,"hashes":")[0-9a-f]+/, '$1'),
      text.replace('"retirement":{', '"retirement":{"a":1,'),
    ]) {
      expect(damaged).not.toBe(text);
      expect(await verify(damaged)).toMatchObject({ verdict: 'unreadable', problems: [{ code: 'LINE_UNREADABLE' }] });
    }
  });

  it('does not verify with any byte of what tells of retirement changed', async () => {
    const entryOf = (index: number) => (index === 8 ? retire(2, '0') : sampleEntry(index));
    const log = sampleLog(10, signer, { entryOf });
    const entries = log.entries.map((each) => (each.index === 1 ? { index: 1, leafHash: each.leafHash } : each));
    const text = await textOf({ ...log, entries, retirements: [{ index: 8, entry: canonicalize(entryOf(8)) }] });
    expect(await verify(text)).toMatchObject({ verdict: 'intact', retired: 1 });
    const bytes = toBytes(text);
    const [from, to] = [text.indexOf('{"retirement":'), text.indexOf('\n', text.indexOf('{"retired":'))];
    for (let at = from; at <= to; at++) {
      const { verdict } = await verifyExport(once(bytes.with(at, (bytes[at] ?? 0) ^ 1)), {
        keysFor: () => [signer.key],
      });
      expect(verdict, `byte ${at}`).not.toBe('intact');
    }
  });
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
