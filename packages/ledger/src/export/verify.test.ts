import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../canonical/canonicalize.ts';
import { toBytes } from '../encoding.ts';
import { formatKeyChange } from '../note/key-change.ts';
import { formatKey, parseKey } from '../note/keys.ts';
import { cosign, signText } from '../note/sign.ts';
import { hashLeaf } from '../tree/hash.ts';
import type { Problem, Report } from './report.ts';
import {
  newSigner,
  ORIGIN,
  sampleEntry,
  sampleLog,
  signTree,
  textOf,
  treeOf,
  type SampleLog,
} from './testing/sample-log.ts';
import { verifyExport, type VerifyOptions } from './verify.ts';

const signer = newSigner();
const trust = { keysFor: () => [signer.key] };

async function verifyBytes(bytes: Uint8Array, options: VerifyOptions = trust, pieces = 1000): Promise<Report> {
  async function* source(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += pieces) yield await Promise.resolve(bytes.slice(at, at + pieces));
  }
  return verifyExport(source(), options);
}

const verifyText = (text: string, options?: VerifyOptions) => verifyBytes(toBytes(text), options);
const verify = async (log: SampleLog, options?: VerifyOptions) => verifyText(await textOf(log), options);

/** The export after a change to its log. */
async function tamper(change: (log: SampleLog) => void, options?: VerifyOptions): Promise<Report> {
  const log = sampleLog(45, signer);
  change(log);
  return verify(log, options);
}

function expectTampered(report: Report, ...problems: Problem[]): void {
  expect(report.problems).toEqual(problems);
  expect(report.verdict).toBe('tampered');
}

describe('an untouched export', () => {
  it('is intact, and the report says what that rests on', async () => {
    const report = await verify(sampleLog(45, signer));
    expect(report).toMatchObject({
      verdict: 'intact',
      origin: ORIGIN,
      start: 0,
      size: 45,
      entries: 45,
      proven: 45,
      checkpoints: 5,
      problems: [],
      warnings: [],
    });
    expect(report.keys).toHaveLength(1);
    expect(report.root).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is intact however the bytes arrive', async () => {
    const bytes = toBytes(await textOf(sampleLog(12, signer)));
    for (const pieces of [1, 7, 64, 1_000_000])
      expect((await verifyBytes(bytes, trust, pieces)).verdict).toBe('intact');
  });

  it('of an empty log is intact when that is signed', async () => {
    const log = sampleLog(0, signer);
    log.checkpoints.push({ size: 0, note: signTree(treeOf(log, 0), signer) });
    expect((await verify(log)).verdict).toBe('intact');
  });

  it('may begin later, with a frontier in place of the entries before', async () => {
    const log = sampleLog(45, signer);
    const frontier = treeOf(log, 23).nodes();
    log.header = { ...log.header, start: 23, frontier };
    log.entries.splice(0, 23);
    const report = await verify(log);
    expect(report).toMatchObject({ verdict: 'intact', start: 23, entries: 22, proven: 45 });
    expect(report.warnings).toEqual([{ code: 'STARTS_LATE', start: 23 }]);
    log.header = { ...log.header, frontier: frontier.map((hash) => hash.with(0, 1 ^ hash[0]!)) };
    expect((await verify(log)).verdict).toBe('tampered');
  });
});

describe('tampering', () => {
  it('an edited entry is named', async () => {
    const report = await tamper(({ entries }) => {
      entries[17]!.entry = canonicalize({ ...(sampleEntry(17) as object), action: 'allow!' });
    });
    expectTampered(report, { code: 'ENTRY_EDITED', index: 17 });
  });

  it('an edited entry with its hash computed anew lies between two checkpoints', async () => {
    const report = await tamper(({ entries }) => {
      entries[17]!.entry = canonicalize({ ...(sampleEntry(17) as object), action: 'allow!' });
      entries[17]!.leafHash = hashLeaf(entries[17]!.entry);
    });
    expectTampered(report, { code: 'HISTORY_REWRITTEN', from: 10, to: 20 });
    expect(report.proven).toBe(10);
  });

  it('a removed entry leaves a gap', async () => {
    const report = await tamper(({ entries }) => entries.splice(17, 1));
    expectTampered(report, { code: 'ENTRIES_REMOVED', from: 17, to: 18 });
  });

  it('removed entries around a checkpoint leave one gap', async () => {
    const report = await tamper(({ entries }) => entries.splice(18, 4));
    expectTampered(report, { code: 'ENTRIES_REMOVED', from: 18, to: 22 });
  });

  it('a removed entry whose followers moved up is seen as that', async () => {
    const report = await tamper(({ entries }) => {
      const contents = entries.map(({ entry }) => entry);
      contents.splice(17, 1);
      entries.forEach((line, i) => (line.entry = contents[i] ?? line.entry));
      entries.pop();
    });
    expectTampered(
      report,
      { code: 'ENTRIES_SHIFTED', from: 17, to: 43, by: 1 },
      { code: 'ENTRY_EDITED', index: 43 },
      { code: 'LOG_TRUNCATED', from: 44, to: 45 },
    );
  });

  it('a removed entry whose followers were numbered anew misses before the next checkpoint', async () => {
    const text = await textOf(sampleLog(45, signer));
    const lines = text.trimEnd().split('\n');
    const at = lines.findIndex((line) => line.includes('"index":17,'));
    lines.splice(at, 1);
    const renumbered = lines.map((line, i) =>
      i < at ? line : line.replace(/"index":(\d+)/, (_, index: string) => `"index":${Number(index) - 1}`),
    );
    const report = await verifyText(`${renumbered.join('\n')}\n`);
    expect(report.verdict).toBe('tampered');
    expect(report.problems[0]).toEqual({ code: 'CHECKPOINT_MISPLACED', size: 20, after: 19 });
  });

  it('exchanged entries are named', async () => {
    const report = await tamper(({ entries }) => {
      [entries[17]!.entry, entries[31]!.entry] = [entries[31]!.entry, entries[17]!.entry];
    });
    expectTampered(report, { code: 'ENTRIES_EXCHANGED', index: 17, other: 31 });
  });

  it('exchanged entries are found also when their hashes were exchanged with them', async () => {
    const report = await tamper(({ entries }) => {
      [entries[12]!, entries[18]!] = [
        { ...entries[18]!, index: 12 },
        { ...entries[12]!, index: 18 },
      ];
    });
    expectTampered(report, { code: 'ENTRIES_EXCHANGED', index: 12, other: 18 });
  });

  it('lines in another order are named', async () => {
    const report = await tamper(({ entries }) => {
      [entries[12]!, entries[13]!] = [entries[13]!, entries[12]!];
    });
    expectTampered(report, { code: 'ENTRY_MOVED', index: 12, after: 13 });
  });

  it('an entry that comes twice is named', async () => {
    const report = await tamper(({ entries }) => entries.splice(13, 0, entries[12]!));
    expectTampered(report, { code: 'ENTRY_REPEATED', index: 12 });
  });

  it('an entry that was slipped in and the rest numbered anew does not go unseen', async () => {
    const report = await tamper((log) => {
      const entry = canonicalize({ kind: 'decision', forged: true });
      log.entries.splice(14, 0, { index: 14, entry, leafHash: hashLeaf(entry) });
      log.entries.forEach((line, index) => (line.index = index));
    });
    expect(report.verdict).toBe('tampered');
    expect(report.problems[0]).toEqual({ code: 'HISTORY_REWRITTEN', from: 10, to: 20 });
  });

  it('missing last entries are a truncated log when a checkpoint still signs for them', async () => {
    const report = await tamper(({ entries }) => entries.splice(42));
    expectTampered(report, { code: 'LOG_TRUNCATED', from: 42, to: 45 });
  });

  it('missing last entries with their checkpoint leave the header, which speaks of them', async () => {
    const report = await tamper(({ entries, checkpoints }) => {
      entries.splice(40);
      checkpoints.pop();
    });
    expectTampered(report, { code: 'LOG_TRUNCATED', from: 40, to: 45 });
  });

  it('a log cut back without a trace is seen with a checkpoint that was kept outside', async () => {
    const kept = sampleLog(45, signer).checkpoints.at(-1)!.note;
    const report = await verify(sampleLog(40, signer), { ...trust, kept });
    expectTampered(report, { code: 'SHORTER_THAN_KEPT', size: 40, kept: 45 });
  });

  it('a second history under the right key is a fork, seen with a checkpoint that was kept outside', async () => {
    const kept = sampleLog(20, signer).checkpoints.at(-1)!.note;
    const other = sampleLog(45, signer, {
      entryOf: (index) => (index === 3 ? { kind: 'decision', rewritten: true } : sampleEntry(index)),
    });
    expect((await verify(other)).verdict).toBe('intact');
    expectTampered(await verify(other, { ...trust, kept }), { code: 'FORKED', size: 20 });
  });

  it('two signed checkpoints of one size are a fork inside of the export', async () => {
    const report = await tamper((log) => {
      const other = sampleLog(20, signer, { entryOf: (index) => ({ kind: 'decision', other: index }) });
      log.checkpoints.splice(2, 0, other.checkpoints.at(-1)!);
    });
    expect(report.verdict).toBe('tampered');
    expect(report.problems).toContainEqual({ code: 'FORKED', size: 20 });
  });

  it('a rewritten log signed with another key is told apart', async () => {
    const thief = newSigner();
    const id = formatKey(thief.key).split('+')[1]!;
    const report = await verify(sampleLog(45, thief));
    expectTampered(report, { code: 'SIGNED_BY_OTHER_KEY', size: 10, signers: [`${ORIGIN}+${id}`] });
    expect(report.proven).toBe(0);
  });

  it('a signature that does not fit is told apart', async () => {
    const report = await tamper(({ checkpoints }) => {
      const [text] = checkpoints[1]!.note.split('\n\n');
      const [, signature] = checkpoints[2]!.note.split('\n\n');
      checkpoints[1]!.note = `${text}\n\n${signature}`;
    });
    expect(report.problems).toEqual([
      { code: 'SIGNATURE_INVALID', size: 20, key: expect.stringContaining(ORIGIN) as string },
    ]);
  });

  it('a checkpoint of another log is told apart', async () => {
    const report = await tamper(({ checkpoints }) => {
      checkpoints[1]!.note = signText('other.example\n20\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n', [signer]);
    });
    expectTampered(report, { code: 'OTHER_LOG', origin: 'other.example' });
  });

  it('entries after the last checkpoint are proven by nothing', async () => {
    const report = await tamper((log) => log.checkpoints.pop());
    expectTampered(report, { code: 'CHECKPOINT_MISSING', from: 40, to: 45 });
  });

  it('an export without any checkpoint is proven by nothing', async () => {
    const report = await tamper((log) => log.checkpoints.splice(0));
    expectTampered(report, { code: 'CHECKPOINT_MISSING', from: 0, to: 45 });
  });

  it('an entry that the log itself took in another form is named', async () => {
    const entry = toBytes('{"b":1,"a":2}');
    const log = sampleLog(5, signer);
    log.entries[4] = { index: 4, entry, leafHash: hashLeaf(entry) };
    log.checkpoints = [{ size: 5, note: signTree(treeOf(log, 5), signer) }];
    expectTampered(await verify(log), { code: 'ENTRY_NOT_CANONICAL', index: 4 });
  });
});

describe('keys', () => {
  const next = newSigner();
  const change = { origin: ORIGIN, size: 20, oldKey: signer.key, newKey: next.key };

  /** Signed with the old key up to 20 entries, with the new one from there on. */
  function changedLog(signers = [signer, next]): SampleLog {
    const log = sampleLog(45, signer);
    log.header = { ...log.header, keyChanges: [signText(formatKeyChange(change), signers)] };
    log.checkpoints.forEach((checkpoint) => {
      if (checkpoint.size > 20) checkpoint.note = signTree(treeOf(log, checkpoint.size), next);
    });
    return log;
  }

  it.each([
    ['old', signer],
    ['new', next],
  ])('follow each other: whoever trusts the %s one can verify all', async (_, { key }) => {
    const report = await verify(changedLog(), { keysFor: () => [key] });
    expect(report).toMatchObject({ verdict: 'intact', proven: 45 });
    expect(report.keys).toHaveLength(2);
  });

  it('do not follow each other on the word of one of them', async () => {
    const thief = newSigner();
    const stolen = { ...change, newKey: thief.key };
    const log = sampleLog(45, thief);
    log.header = { ...log.header, keyChanges: [signText(formatKeyChange(stolen), [thief])] };
    const report = await verify(log);
    expect(report).toMatchObject({ verdict: 'unreadable', problems: [{ code: 'HEADER_UNUSABLE' }] });
  });

  it('that were replaced may not go on signing', async () => {
    const log = changedLog();
    log.checkpoints[3]!.note = signTree(treeOf(log, 40), signer);
    const report = await verify(log);
    expect(report).toMatchObject({ verdict: 'tampered', problems: [{ code: 'SIGNED_BY_RETIRED_KEY', size: 40 }] });
  });

  it('that were lost are replaced by giving both', async () => {
    const log = changedLog();
    log.header = { ...log.header, keyChanges: [] };
    expect((await verify(log)).verdict).toBe('tampered');
    expect((await verify(log, { keysFor: () => [signer.key, next.key] })).verdict).toBe('intact');
  });

  it('of witnesses are verified, and named when they saw nothing', async () => {
    const [witness, absent] = [newSigner('witness.example', 'cosignature'), newSigner('absent.example', 'cosignature')];
    const log = sampleLog(45, signer);
    log.checkpoints[4]!.note = cosign(log.checkpoints[4]!.note, witness, 1_760_000_000);
    const report = await verify(log, { keysFor: () => [signer.key, witness.key, absent.key] });
    expect(report).toMatchObject({
      verdict: 'intact',
      witnesses: [{ name: 'witness.example', time: 1_760_000_000 }],
      warnings: [{ code: 'KEY_UNUSED', name: 'absent.example' }],
    });
  });

  it('of which none is given prove nothing', async () => {
    expect((await verify(sampleLog(5, signer), { keysFor: () => [] })).problems).toMatchObject([
      { code: 'SIGNED_BY_OTHER_KEY' },
    ]);
  });
});

describe('a kept checkpoint', () => {
  const kept = (size: number) => signTree(treeOf(sampleLog(45, signer), size), signer);

  it.each([1, 7, 20, 45])('of %i entries is extended by the export', async (size) => {
    expect((await verify(sampleLog(45, signer), { ...trust, kept: kept(size) })).verdict).toBe('intact');
  });

  it('that differs is reported beside what is wrong with the export itself', async () => {
    const report = await tamper(
      ({ entries }) => {
        entries[3]!.entry = canonicalize({ kind: 'decision', edited: true });
        entries[3]!.leafHash = hashLeaf(entries[3]!.entry);
      },
      { ...trust, kept: kept(7) },
    );
    expectTampered(report, { code: 'HISTORY_REWRITTEN', from: 0, to: 10 }, { code: 'KEPT_DIFFERS', kept: 7 });
  });

  it.each([
    ['unreadable', 'hello'],
    ['unsigned', signTree(treeOf(sampleLog(7, signer), 7), newSigner())],
    ['other log', signText(`other\n1\n${'A'.repeat(43)}=\n`, [signer])],
  ])('that is no use is never passed over: %s', async (reason, note) => {
    const report = await verify(sampleLog(45, signer), { ...trust, kept: note });
    expect(report).toMatchObject({ verdict: 'unreadable', problems: [{ code: 'KEPT_UNUSABLE', reason }] });
  });

  it('from before the first entry of the export cannot be compared, and that is said', async () => {
    const log = sampleLog(45, signer);
    log.header = { ...log.header, start: 23, frontier: treeOf(log, 23).nodes() };
    log.entries.splice(0, 23);
    expect((await verify(log, { ...trust, kept: kept(20) })).problems).toEqual([
      { code: 'KEPT_UNUSABLE', reason: 'before start' },
    ]);
    expect((await verify(log, { ...trust, kept: kept(23) })).verdict).toBe('intact');
  });
});

describe('files that cannot be read', () => {
  it.each<[string, (text: string) => string, Problem]>([
    ['empty', () => '', { code: 'FILE_EMPTY' }],
    ['something else', () => 'hello\n', { code: 'NOT_AN_EXPORT' }],
    ['other JSON lines', () => '{"a":1}\n{"b":2}\n', { code: 'NOT_AN_EXPORT' }],
    ['without its header', (text) => text.slice(text.indexOf('\n') + 1), { code: 'NOT_AN_EXPORT' }],
    ['cut off within a line', (text) => text.slice(0, 900), { code: 'FILE_CUT_OFF', line: 4 }],
    [
      'without its last line',
      (text) => `${text.split('\n').slice(0, -2).join('\n')}\n`,
      { code: 'FILE_CUT_OFF', line: 14 },
    ],
    ['without its last newline', (text) => text.slice(0, -1), { code: 'FILE_CUT_OFF', line: 15 }],
    ['two exports in one', (text) => text + text, { code: 'EXPORTS_MIXED', line: 16 }],
    ['with a line that is none', (text) => text.replace('\n', '\nhello\n'), { code: 'LINE_UNREADABLE', line: 2 }],
    ['with an empty line', (text) => text.replace('\n', '\n\n'), { code: 'LINE_UNREADABLE', line: 2 }],
    ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n'), { code: 'NOT_AN_EXPORT' }],
    [
      'of another version',
      (text) => text.replace('nova-ledger-export/1', 'nova-ledger-export/2'),
      { code: 'VERSION_UNKNOWN', format: 'nova-ledger-export/2' },
    ],
  ])('%s', async (_, change, problem) => {
    const report = await verifyText(change(await textOf(sampleLog(11, signer))));
    expect(report.problems).toEqual([problem]);
    expect(report.verdict).toBe('unreadable');
  });

  it('tampering that was seen before the file breaks off is still tampering', async () => {
    const log = sampleLog(45, signer);
    log.entries[2]!.entry = canonicalize({ kind: 'decision', edited: true });
    const report = await verifyText((await textOf(log)).slice(0, -100));
    expect(report.verdict).toBe('tampered');
    expect(report.problems.map(({ code }) => code)).toEqual(['FILE_CUT_OFF', 'ENTRY_EDITED']);
  });
});

describe('clocks', () => {
  it('that step back are worth a word and no more', async () => {
    const log = sampleLog(45, signer, {
      entryOf: (index) => ({
        ...(sampleEntry(index) as object),
        ...(index === 30 ? { occurred_at: '2020-01-01T00:00:00.000Z' } : {}),
      }),
    });
    const report = await verify(log);
    expect(report.verdict).toBe('intact');
    expect(report.warnings).toMatchObject([{ code: 'CLOCK_BACKWARDS', entries: 1, index: 30 }]);
  });
});

describe('no change goes unseen', { timeout: 60_000 }, () => {
  const witness = parseKey(formatKey(newSigner('witness.example', 'cosignature').key));

  it('of any single byte', async () => {
    const log = sampleLog(7, signer, { every: 4, entryOf: (index) => ({ kind: 'decision', index, note: 'é' }) });
    // A signature that the verifier has no key for is the one thing that no key protects.
    log.checkpoints[1]!.note = cosign(log.checkpoints[1]!.note, newSigner('unknown.example', 'cosignature'), 1);
    const good = toBytes(await textOf(log));
    const options = { keysFor: () => [signer.key, witness] };
    expect((await verifyBytes(good, options)).verdict).toBe('intact');
    for (let at = 0; at < good.length; at++) {
      for (const flip of [1, 2 << (at % 7)]) {
        const changed = good.with(at, (good[at] ?? 0) ^ flip);
        const report = await verifyBytes(changed, options, 1_000_000);
        if (report.verdict === 'intact') expect.fail(`byte ${at} changed by ${flip} is not seen`);
      }
    }
  });

  it('by taking lines away, doubling or moving them', async () => {
    const lines = (await textOf(sampleLog(30, signer))).split(/(?<=\n)/);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(lines.length - 1),
        fc.nat(lines.length - 1),
        fc.constantFrom('take away', 'double', 'move'),
        async (from, to, how) => {
          const changed = [...lines];
          const [line = ''] = how === 'double' ? changed.slice(from, from + 1) : changed.splice(from, 1);
          if (how !== 'take away') changed.splice(to, 0, line);
          fc.pre(changed.join('') !== lines.join(''));
          expect((await verifyText(changed.join(''))).verdict).not.toBe('intact');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('by inserting, deleting or exchanging any stretch of bytes', async () => {
    const good = toBytes(await textOf(sampleLog(20, signer)));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(40), fc.uint8Array({ maxLength: 40 }), async (place, removed, inserted) => {
        const at = place % good.length;
        const changed = Uint8Array.from([...good.slice(0, at), ...inserted, ...good.slice(at + removed)]);
        fc.pre(Buffer.compare(changed, good) !== 0);
        expect((await verifyBytes(changed)).verdict).not.toBe('intact');
      }),
      { numRuns: 400 },
    );
  });

  it('and no file whatever makes the verifier fail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await verifyBytes(bytes)).verdict).toBe('unreadable');
      }),
      { numRuns: 500 },
    );
  });
});

describe('files that are made to take long', () => {
  it('are judged all the same: every other entry first, then the rest', { timeout: 20_000 }, async () => {
    const log = sampleLog(20_000, signer, { every: 20_000 });
    const [even, odd] = [0, 1].map((rest) => log.entries.filter(({ index }) => index % 2 === rest));
    log.entries = [...odd!, ...even!];
    const report = await verify(log);
    expect(report.verdict).toBe('tampered');
    expect(report.problems.length).toBeLessThanOrEqual(200);
    expect(report.unlisted).toBeGreaterThan(0);
  });

  it('are refused: deeply nested lines, and headers with thousands of keys', async () => {
    const nested = `{"header":${'['.repeat(200_000)}${']'.repeat(200_000)}}\n`;
    expect((await verifyText(nested)).problems).toEqual([{ code: 'NOT_AN_EXPORT' }]);
    const log = sampleLog(3, signer);
    log.header = { ...log.header, keys: Array.from({ length: 1001 }, () => formatKey(signer.key)) };
    expect((await verify(log)).problems).toEqual([{ code: 'NOT_AN_EXPORT' }]);
  });

  it('are refused: an entry nested more deeply than anybody needs', async () => {
    const entry = toBytes(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    const log = sampleLog(3, signer);
    log.entries[2] = { index: 2, entry, leafHash: hashLeaf(entry) };
    log.checkpoints = [{ size: 3, note: signTree(treeOf(log, 3), signer) }];
    expectTampered(await verify(log), { code: 'ENTRY_NOT_CANONICAL', index: 2 });
  });
});
