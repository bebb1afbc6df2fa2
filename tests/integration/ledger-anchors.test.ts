import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { openCheckpoint, parseKey, verifyExport, type VerifierKey } from '@novacrm/ledger';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startS3Emulator, type S3Emulator } from '../fixtures/anchors/s3-emulator.ts';
import { startWitnessEmulator, type WitnessEmulator } from '../fixtures/anchors/witness-emulator.ts';
import { makeDirectory, removeDirectory } from './harness/directory.ts';
import { eventually } from './harness/logs.ts';
import { startTestProduct, type TestProduct } from './harness/test-product.ts';

let directory: string;
let bucket: S3Emulator;
let witness: WitnessEmulator;
let product: TestProduct;
let logKey: VerifierKey | undefined;

beforeAll(async () => {
  directory = await makeDirectory();
  bucket = await startS3Emulator();
  witness = await startWitnessEmulator(() => {
    if (!logKey) throw new Error('the witness does not know the log yet');
    return logKey;
  });
  product = await startTestProduct({
    directory,
    given: {
      NOVA_ANCHOR_SECONDS: '1',
      NOVA_WITNESS_URL: witness.url,
      NOVA_WITNESS_KEY: witness.key,
      NOVA_S3_ENDPOINT: bucket.url,
      NOVA_S3_BUCKET: bucket.bucket,
      NOVA_S3_ACCESS_KEY_ID: bucket.accessKeyId,
      NOVA_S3_SECRET_ACCESS_KEY: bucket.secretAccessKey,
      NOVA_S3_RETENTION_DAYS: '30',
    },
  });
  logKey = parseKey(
    await eventually(async () => ((await ask('/compliance/v1/checkpoint')).keys as string[] | undefined)?.at(-1)),
  );
}, 120_000);
afterAll(async () => {
  await product.stop();
  await Promise.all([bucket.close(), witness.close()]);
  await removeDirectory(directory);
});

async function ask(path: string, json?: unknown) {
  const answer = await fetch(`${product.url}${path}`, {
    headers: { authorization: `Bearer ${product.adminToken}`, 'content-type': 'application/json' },
    ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
  });
  const text = await answer.text();
  return (text.startsWith('{"header"') ? text : JSON.parse(text)) as any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

const decide = () =>
  ask('/compliance/v1/check', { channel: 'prompt', parts: [{ path: 'text', text: `Bonjour ${randomUUID()}` }] });

async function sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(product.database);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

const cosignatures = () => sql<{ size: string }>('select size from nova_ledger.cosignatures order by size');

/** A cosignature for a later size than the last one. */
async function nextCosignature(): Promise<number> {
  const before = Number((await cosignatures()).at(-1)?.size ?? 0);
  await decide();
  return eventually(async () => {
    const size = Number((await cosignatures()).at(-1)?.size ?? 0);
    return size > before ? size : undefined;
  });
}

describe('a checkpoint', () => {
  it('is cosigned by the witness, and the export says so to whoever has its key', async () => {
    await nextCosignature();
    const size = await nextCosignature();
    expect(witness.seen()?.size).toBe(size);
    const { note } = await ask(`/compliance/v1/checkpoint?size=${size}`);
    const keys = [logKey, parseKey(witness.key)].filter((key) => key !== undefined);
    expect(openCheckpoint(note, keys).signatures.map(({ state }) => state)).toEqual(['valid', 'valid']);
    const exported = String(await ask('/compliance/v1/export'));
    const report = await verifyExport(Readable.from([Buffer.from(exported)]), { keysFor: () => keys });
    expect(report.verdict).toBe('intact');
    expect(JSON.stringify(report)).toContain('witness.example/w1');
  });

  it('is kept in S3 under object lock, where it says the same', async () => {
    await decide();
    const [name = '', object] = await eventually(async () => [...bucket.objects].at(-1));
    const size = Number(name.split('/').at(-1));
    const { note } = await ask(`/compliance/v1/checkpoint?size=${size}`);
    expect(note.startsWith(object?.body)).toBe(true);
    expect(object?.mode).toBe('COMPLIANCE');
    expect(object?.retainUntil.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  });

  it('reaches the witness again after it forgot, or saw more than is known here', async () => {
    const size = await nextCosignature();
    witness.remember(0, new Uint8Array(32));
    expect(await nextCosignature()).toBeGreaterThan(size);
  });

  it('is not taken for cosigned when another key signed in the name of the witness', async () => {
    const before = (await cosignatures()).length;
    witness.forge(true);
    await decide();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await cosignatures()).toHaveLength(before);
    witness.forge(false);
    await nextCosignature();
  });

  it('that a witness or S3 refuses is a problem that health speaks of, without a secret', async () => {
    witness.remember(1, randomBytes(32));
    bucket.fail(503);
    await decide();
    const ledger = async () =>
      ((await ask('/platform/health')).checks as { name: string; status: string; detail?: string }[]).find(
        ({ name }) => name === 'ledger',
      );
    const health = await waitFor(async () => {
      const state = await ledger();
      return state?.detail?.includes('(witness)') && state.detail.includes('(S3)') ? state : undefined;
    });
    expect(health.status).toBe('degraded');
    expect(JSON.stringify(health)).not.toContain(bucket.accessKeyId);
  }, 60_000);

  it('of a witness cannot be changed or removed afterwards', async () => {
    await expect(sql('delete from nova_ledger.cosignatures')).rejects.toThrow(/append-only/);
    await expect(sql(`update nova_ledger.cosignatures set line = ''`)).rejects.toThrow(/append-only/);
  });
});

/** Like `eventually`, for what takes several tries five seconds apart. */
async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 90; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('nothing came within 45 seconds');
}
