import { createHash, type Hash } from 'node:crypto';
import { equalBytes, toHex } from '../encoding.ts';
import { LedgerError } from '../error.ts';
import { openKeyChange } from '../note/key-change.ts';
import { createKeyRing, type KeyRing } from '../note/key-ring.ts';
import { fingerprintOf, formatKey, parseKey, type VerifierKey } from '../note/keys.ts';
import { Frontier } from '../tree/frontier.ts';
import { HASH_BYTES } from '../tree/hash.ts';
import type { CheckedBlock } from './check-block.ts';
import { EntryClock } from './clock.ts';
import { explainEdited, findExchanged, LeafWindow, type EditedEntry } from './diagnose.ts';
import { parseLine, type ExportEnd, type ExportHeader, type ExportLine } from './format.ts';
import { KeptCheckpoint } from './kept.ts';
import { EntryOrder } from './order.ts';
import { Retirements } from './retirement.ts';
import { verdictOf, type Problem, type Report, type Warning } from './report.ts';
import { readSigned } from './signatures.ts';
import type { Checked, VerifyOptions } from './verify.ts';

/** Problems that a report lists; a person reads the first ones. */
const MAX_PROBLEMS = 200;
/** Edited entries that are held to find out what happened to them. */
const MAX_EDITED = 20_000;

type Misplaced = Extract<Problem, { code: 'CHECKPOINT_MISPLACED' }>;

/** One pass over an export. Everything that depends on the order of lines happens here. */
export class Verification {
  readonly #options: VerifyOptions;
  readonly #problems: Problem[] = [];
  #unlisted = 0;
  #lines = 0;
  #entries = 0;
  #checkpoints = 0;
  #isStopped = false;

  #header: ExportHeader | null = null;
  #end: ExportEnd | null = null;
  #digest: Hash = createHash('sha256');
  #ring: KeyRing = createKeyRing('', [], []);
  #given: readonly VerifierKey[] = [];
  #kept: KeptCheckpoint | null = null;

  #order = new EntryOrder(0, () => undefined);
  #frontier = new Frontier();
  readonly #clock = new EntryClock();
  readonly #edited: EditedEntry[] = [];

  readonly #retirements = new Retirements();

  /** The tree at the last checkpoint that signature and root prove. */
  #proven: { frontier: Frontier; root: Uint8Array } | null = null;
  readonly #window = new LeafWindow();
  #isRewritten = false;
  #latest: { size: number; root: Uint8Array } | null = null;
  readonly #signers = new Map<string, VerifierKey>();
  readonly #witnesses = new Map<string, number>();

  constructor(options: VerifyOptions) {
    this.#options = options;
  }

  /** Takes the next block; false when nothing after it can be read. */
  read(checked: Checked): boolean {
    if (checked === 'cut off') {
      this.#stop({ code: 'FILE_CUT_OFF', line: this.#lines + 1 });
      return false;
    }
    let entry = 0;
    for (const { entriesBefore, linesBefore, text } of checked.others) {
      this.#readEntries(checked, entry, entriesBefore);
      entry = entriesBefore;
      if (!this.#isStopped) this.#readOther(text, this.#lines + linesBefore + 1);
      if (this.#isStopped) return false;
    }
    this.#readEntries(checked, entry, checked.count);
    if (!this.#isStopped && checked.unreadable !== null) this.#stopAt(this.#lines + checked.unreadable + 1);
    this.#lines += checked.lines;
    return !this.#isStopped;
  }

  finish(): Report {
    const isWhole = this.#header !== null && this.#end !== null && !this.#isStopped;
    if (this.#lines === 0 && !this.#isStopped) this.#report({ code: 'FILE_EMPTY' });
    else if (!this.#isStopped && this.#end === null) this.#stop({ code: 'FILE_CUT_OFF', line: this.#lines });
    explainEdited(this.#edited).forEach((problem) => this.#report(problem));
    for (const gap of this.#order.gaps()) this.#report({ code: 'ENTRIES_REMOVED', ...gap });
    for (const problem of this.#retirements.problems()) this.#report(problem);
    if (isWhole && this.#header && this.#end) this.#checkEnd(this.#header, this.#end);
    const kept = this.#kept?.conclude({ end: isWhole ? this.#order.next : null, isSound: this.#problems.length === 0 });
    if (kept) this.#report(kept);
    return this.#summarise();
  }

  #readOther(text: string, line: number): void {
    const parsed = this.#parse(text, line);
    if (!parsed) return;
    if (this.#end || (parsed.kind === 'header' && this.#header)) this.#stop({ code: 'EXPORTS_MIXED', line });
    else if (parsed.kind === 'other version')
      this.#stop({ code: 'VERSION_UNKNOWN', format: parsed.format.slice(0, 60) });
    else if (parsed.kind === 'header') this.#readHeader(parsed.header);
    else if (!this.#header) this.#stop({ code: 'NOT_AN_EXPORT' });
    else if (parsed.kind === 'checkpoint') this.#readCheckpoint(parsed.note, this.#header, line);
    else if (parsed.kind === 'retired') this.#readRetired(parsed.from, parsed.hashes);
    else if (parsed.kind === 'retirement') this.#retirements.announce(parsed.index, parsed.entry);
    else this.#end = parsed.end;
    if (parsed.kind !== 'end') this.#digest.update(`${text}\n`);
  }

  #parse(text: string, line: number): ExportLine | null {
    try {
      return parseLine(text);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      this.#stopAt(line);
      return null;
    }
  }

  #readHeader(header: ExportHeader): void {
    try {
      header.keys.forEach(parseKey);
      this.#given = this.#options.keysFor(header.origin);
      this.#ring = createKeyRing(header.origin, this.#given, header.keyChanges.map(openKeyChange));
      this.#frontier = Frontier.from(header.start, header.frontier);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      this.#stop({ code: 'HEADER_UNUSABLE', reason: error.code });
      return;
    }
    this.#header = header;
    this.#order = new EntryOrder(header.start, (problem) => this.#report(problem));
    this.#proven = null;
    if (this.#options.kept !== undefined)
      this.#kept = new KeptCheckpoint(this.#options.kept, header.origin, this.#ring);
    this.#kept?.compare(this.#frontier);
  }

  #readEntries(block: CheckedBlock, from: number, to: number): void {
    if (from === to || this.#isStopped) return;
    if (!this.#header) return this.#stop({ code: 'NOT_AN_EXPORT' });
    if (this.#end) return this.#stop({ code: 'EXPORTS_MIXED', line: this.#lines + 1 });
    for (let i = from; i < to; i++) {
      const index = block.indexes[i] ?? Number.NaN;
      this.#order.follow(index);
      this.#clock.follow(index, block.times[i] ?? Number.NaN);
      this.#addLeaf(index, block.hashes, i * HASH_BYTES);
      this.#retirements.follow(index, block.hashes, i * HASH_BYTES);
    }
    this.#entries += to - from;
    for (const { at, hash } of block.edited) {
      if (at < from || at >= to) continue;
      const stated = block.hashes.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES);
      if (this.#edited.length < MAX_EDITED)
        this.#edited.push({ index: block.indexes[at] ?? Number.NaN, stated, computed: hash });
      else this.#unlisted++;
    }
    for (const at of block.unusual)
      if (at >= from && at < to) this.#report({ code: 'ENTRY_NOT_CANONICAL', index: block.indexes[at] ?? Number.NaN });
  }

  /** Takes the leaf hash of an entry that was followed just now. */
  #addLeaf(index: number, hashes: Uint8Array, offset: number): void {
    if (!this.#order.isUnbroken) return;
    this.#frontier.appendFrom(hashes, offset);
    this.#window.add(hashes, offset);
    if (index + 1 === this.#kept?.size) this.#kept.compare(this.#frontier);
  }

  #readRetired(from: number, hashes: Uint8Array): void {
    const to = from + hashes.length / HASH_BYTES;
    for (let index = from; index < to; index++) {
      this.#order.follow(index);
      this.#addLeaf(index, hashes, (index - from) * HASH_BYTES);
    }
    this.#retirements.retire(from, to);
  }

  #readCheckpoint(note: string, { origin }: ExportHeader, line: number): void {
    this.#checkpoints++;
    const signed = this.#open(note, origin, line);
    if (!signed) return;
    const { size, root } = signed.checkpoint;
    if (size !== this.#order.next) this.#report({ code: 'CHECKPOINT_MISPLACED', size, after: this.#order.next });
    if ('problem' in signed) {
      this.#report(signed.problem);
      return;
    }
    if (this.#latest?.size === size && !equalBytes(this.#latest.root, root)) this.#report({ code: 'FORKED', size });
    this.#latest = { size, root };
    for (const key of signed.signers) this.#signers.set(formatKey(key), key);
    for (const { name, time } of signed.witnesses) this.#witnesses.set(name, time);
    if (!this.#order.isUnbroken || this.#isRewritten || size !== this.#frontier.size) return;
    if (equalBytes(this.#frontier.root(), root)) {
      this.#proven = { frontier: this.#frontier.copy(), root };
      this.#window.clear();
    } else {
      this.#isRewritten = true;
      this.#explainRoot(size, root);
    }
  }

  #open(note: string, origin: string, line: number): ReturnType<typeof readSigned> | null {
    try {
      return readSigned(note, origin, this.#ring);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      this.#report({ code: 'CHECKPOINT_UNREADABLE', line });
      return null;
    }
  }

  /** Entries state other hashes than those that were signed. Says which, when that can be found out. */
  #explainRoot(size: number, root: Uint8Array): void {
    const from = this.#proven?.frontier.size ?? this.#header?.start ?? 0;
    const before = this.#proven?.frontier ?? Frontier.from(from, this.#header?.frontier ?? []);
    const exchanged = findExchanged(before, this.#window.leaves(), root);
    this.#report(
      exchanged
        ? { code: 'ENTRIES_EXCHANGED', index: from + exchanged.first, other: from + exchanged.second }
        : { code: 'HISTORY_REWRITTEN', from, to: size },
    );
  }

  #checkEnd(header: ExportHeader, end: ExportEnd): void {
    const { next } = this.#order;
    const isMissing = (problem: Problem): problem is Misplaced =>
      problem.code === 'CHECKPOINT_MISPLACED' && problem.size > problem.after;
    // A checkpoint that waits for entries which never came says that the end is missing; in a gap it says nothing new.
    const signedFor = Math.max(
      header.size,
      ...this.#problems.map((problem) => (problem.code === 'CHECKPOINT_MISPLACED' ? problem.size : 0)),
    );
    this.#drop((problem) => isMissing(problem) && (this.#isInGap(problem) || problem.after === next));
    if (signedFor > next) this.#report({ code: 'LOG_TRUNCATED', from: next, to: signedFor });
    else if (header.size !== next) this.#report({ code: 'COUNT_DIFFERS', stated: header.size, found: next });
    if (end.count !== this.#entries) this.#report({ code: 'COUNT_DIFFERS', stated: end.count, found: this.#entries });
    if (end.size !== header.size || !equalBytes(this.#digest.digest(), end.digest))
      this.#report({ code: 'LINES_CHANGED' });
    const proven = this.#proven?.frontier.size ?? header.start;
    const isProven = this.#proven !== null && proven === header.size && proven === next;
    if (this.#problems.length === 0 && !isProven)
      this.#report({ code: 'CHECKPOINT_MISSING', from: proven, to: Math.max(next, header.size) });
  }

  #isInGap({ after, size }: Misplaced): boolean {
    return this.#order.gaps().some(({ from, to }) => from <= after && size <= to);
  }

  #summarise(): Report {
    const used = new Set([...this.#signers.values()].map(formatKey));
    const unused = this.#given.filter(
      (key) => !used.has(formatKey(key)) && !(key.type === 'cosignature' && this.#witnesses.has(key.name)),
    );
    const { start = 0, size = 0, origin = null } = this.#header ?? {};
    const warnings: Warning[] = [
      ...(start > 0 ? [{ code: 'STARTS_LATE' as const, start }] : []),
      ...this.#clock.warnings(),
      ...unused.map(({ name }) => ({ code: 'KEY_UNUSED' as const, name })),
    ];
    return {
      verdict: verdictOf(this.#problems),
      origin,
      start,
      size,
      entries: this.#entries,
      retired: this.#retirements.count,
      proven: this.#proven?.frontier.size ?? start,
      checkpoints: this.#checkpoints,
      root: this.#proven ? toHex(this.#proven.root) : null,
      kept: this.#kept?.extended() ?? null,
      keys: [...this.#signers.values()].map(fingerprintOf),
      witnesses: [...this.#witnesses].map(([name, time]) => ({ name, time })),
      problems: this.#problems,
      unlisted: this.#unlisted,
      warnings,
    };
  }

  #stopAt(line: number): void {
    this.#stop(this.#header === null && line === 1 ? { code: 'NOT_AN_EXPORT' } : { code: 'LINE_UNREADABLE', line });
  }

  #stop(problem: Problem): void {
    this.#isStopped = true;
    this.#report(problem);
  }

  #drop(isObsolete: (problem: Problem) => boolean): void {
    const kept = this.#problems.filter((problem) => !isObsolete(problem));
    this.#problems.splice(0, Infinity, ...kept);
  }

  /** Signatures of one wrong key are one problem, however many there are. */
  #report(problem: Problem): void {
    const isKnown =
      (problem.code === 'SIGNED_BY_OTHER_KEY' || problem.code === 'OTHER_LOG') &&
      this.#problems.some(({ code }) => code === problem.code);
    if (isKnown) return;
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push(problem);
    else this.#unlisted++;
  }
}
