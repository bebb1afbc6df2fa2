import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  canonicalize,
  createSigner,
  formatKey,
  Frontier,
  hashLeaf,
  signCheckpoint,
  toHex,
  writeExport,
  type ExportedEntry,
  type Json,
} from '@novacrm/ledger';

/**
 * Verifies an export of a million entries and compares with plain SHA-256 of the same bytes in the same run. Each measurement is a
 * process of its own, so that its memory is its own. `ENTRIES=100000` makes it smaller, `ROUNDS=1` faster. Prints JSON.
 */
const ENTRIES = Number(process.env['ENTRIES'] ?? 1_000_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const CHECKPOINT_EVERY = 1000;
const ORIGIN = 'bench.example/ledger';
const VERIFIER = join(import.meta.dirname, '../../packages/ledger/src/cli/main.ts');

const [mode, file] = process.argv.slice(2);
if (mode === 'stream' && file) await hashFile(file);
else if (mode === 'entries' && file) await hashEntries(file);
else await compare();

async function compare(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-verify-'));
  try {
    const [exported, key] = [join(folder, 'export.jsonl'), join(folder, 'key.txt')];
    await writeSample(exported, key);
    const { size } = await stat(exported);
    const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
    const runs = Array.from({ length: ROUNDS }, () => ({
      stream: measure([import.meta.filename, 'stream', exported]),
      entries: measure([import.meta.filename, 'entries', exported]),
      verify: measure([VERIFIER, 'verify', exported, '--key', key]),
      nothing: measure(['-e', '0']),
    }));
    const best = (name: keyof (typeof runs)[number], what: 'wallMs' | 'cpuMs' | 'memoryMb') =>
      Math.min(...runs.map((run) => run[name][what]));
    const report = (name: keyof (typeof runs)[number]) => ({
      wallMs: best(name, 'wallMs'),
      cpuMs: best(name, 'cpuMs'),
      memoryMb: best(name, 'memoryMb'),
    });
    const ratio = (name: 'stream' | 'entries', what: 'wallMs' | 'cpuMs') =>
      Math.round((best('verify', what) / best(name, what)) * 100) / 100;
    console.log(
      JSON.stringify(
        {
          entries: ENTRIES,
          megabytes: Math.round(size / 1e6),
          bytesPerEntry: Math.round(size / ENTRIES),
          rounds: ROUNDS,
          cores: availableParallelism(),
          loadBefore: load,
          sha256OfTheFile: report('stream'),
          sha256OfEachEntry: report('entries'),
          verify: report('verify'),
          nodeAlone: report('nothing'),
          ratioToSha256OfTheFile: { wall: ratio('stream', 'wallMs'), cpu: ratio('stream', 'cpuMs') },
          ratioToSha256OfEachEntry: { wall: ratio('entries', 'wallMs'), cpu: ratio('entries', 'cpuMs') },
        },
        null,
        2,
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs Node with these arguments: time on the wall and on all cores, and the most memory that was resident. */
function measure(args: readonly string[]): { wallMs: number; cpuMs: number; memoryMb: number } {
  const probe = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); require('fs').writeSync(2, '\\n' + JSON.stringify([userCPUTime + systemCPUTime, maxRSS])); })`;
  const before = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,import { createRequire } from 'node:module'; import { isMainThread } from 'node:worker_threads'; const require = createRequire('file:///'); if (isMainThread) { ${encodeURIComponent(probe)} }`,
      ...args,
    ],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  const wallMs = Number(process.hrtime.bigint() - before) / 1e6;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(0, 500)}`);
  const [cpu = 0, memory = 0] = JSON.parse(stderr.trim().split('\n').at(-1) ?? '[]') as number[];
  return { wallMs: Math.round(wallMs), cpuMs: Math.round(cpu / 1000), memoryMb: Math.round(memory / 1024) };
}

async function hashFile(path: string): Promise<void> {
  const digest = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) digest.update(piece as Buffer);
  console.log(digest.digest('hex'));
}

/** What any verifier has to do at the least: find each line and hash it. */
async function hashEntries(path: string): Promise<void> {
  let kept: Buffer = Buffer.alloc(0);
  let last = '';
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const bytes = Buffer.concat([kept, piece as Buffer]);
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      last = hash('sha256', bytes.subarray(start, end));
      start = end + 1;
    }
    kept = bytes.subarray(start);
  }
  console.log(last);
}

async function writeSample(path: string, keyPath: string): Promise<void> {
  const signer = createSigner(ORIGIN, generateKeyPairSync('ed25519').privateKey);
  const frontier = new Frontier();
  const checkpoints: { size: number; note: string }[] = [];
  const hashes = new Uint8Array(ENTRIES * 32);
  for (let index = 0; index < ENTRIES; index++) {
    const leafHash = hashLeaf(canonicalize(sampleEntry(index)));
    hashes.set(leafHash, index * 32);
    frontier.append(leafHash);
    const { size } = frontier;
    if (size % CHECKPOINT_EVERY !== 0 && size !== ENTRIES) continue;
    checkpoints.push({
      size,
      note: signCheckpoint({ origin: ORIGIN, size, root: frontier.root(), extensions: [] }, [signer]),
    });
  }
  function* entries(): Generator<ExportedEntry> {
    for (let index = 0; index < ENTRIES; index++)
      yield { index, entry: canonicalize(sampleEntry(index)), leafHash: hashes.slice(index * 32, index * 32 + 32) };
  }
  const header = {
    origin: ORIGIN,
    size: ENTRIES,
    start: 0,
    frontier: [],
    keys: [formatKey(signer.key)],
    keyChanges: [],
  };
  await pipeline(Readable.from(writeExport({ header, entries: entries(), checkpoints })), createWriteStream(path));
  await writeFile(keyPath, `${formatKey(signer.key)}\n`);
}

/** A decision as the product records it, one in four with a finding. */
function sampleEntry(index: number): Json {
  const digest = (text: string): string => toHex(hashLeaf(new TextEncoder().encode(`${text} ${index}`)));
  const finding = {
    category: 'pii',
    confidence: 0.95,
    detector: 'phone',
    end: 143,
    evidence: ['format', 'context:téléphone'],
    fingerprint: digest('finding').slice(0, 32),
    masked: '•• •• •• •• ••',
    path: 'description',
    severity: 'medium',
    start: 129,
    type: 'phone',
  };
  return {
    action: index % 50 === 0 ? 'block' : 'allow',
    actor_ref: digest('actor').slice(0, 32),
    actor_roles: ['manager'],
    channel: 'write',
    collection: 'interactions',
    content_length: 1200 + (index % 700),
    content_ref: digest('content').slice(0, 32),
    duration_us: 180 + (index % 300),
    findings: index % 4 === 0 ? [finding] : [],
    id: `0198c7d2-5e00-7000-8000-${String(index).padStart(12, '0')}`,
    item: String(index % 100_000),
    kind: 'decision',
    mode: 'enforce',
    occurred_at: new Date(1_764_000_000_000 + index * 250).toISOString(),
    policy_hash: digest('policy'),
    policy_version: 12,
    provider: null,
    purpose: null,
    region: null,
    request_id: digest('request').slice(0, 32),
    risk_level: 'low',
    risk_score: 12,
    rules: [{ action: 'allow', key: 'no_secrets_in_prompts', severity: 'critical', shadow: false, version: 3 }],
  };
}
