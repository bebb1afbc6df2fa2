import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkProof } from './checkProof.ts';
import { readPin, type LedgerPin } from './ledgerPin.ts';

const ORIGIN = 'nova.test/log';
const NOW = '2026-05-10T12:00:00.000Z';
const SHOWN = { id: 'entry-1', occurred_at: NOW, action: 'block', leaf_hash: '' };
const ENTRY = JSON.stringify({ action: 'block', id: 'entry-1' });

const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (entry: string) => sha256(Buffer.of(0), Buffer.from(entry));
const node = (left: Buffer, right: Buffer) => sha256(Buffer.of(1), left, right);

/** A log of two entries, and of three: RFC 9162 by hand. */
const [first, second, third] = [leaf(ENTRY), leaf('two'), leaf('three')];
const rootOfTwo = node(first, second);
const rootOfThree = node(rootOfTwo, third);

function signer() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const typed = Buffer.concat([Buffer.of(1), raw]);
  const id = sha256(Buffer.from(`${ORIGIN}\n`), typed).subarray(0, 4);
  return { privateKey, id, vkey: `${ORIGIN}+${id.toString('hex')}+${typed.toString('base64')}` };
}
type Signer = { privateKey: KeyObject; id: Buffer; vkey: string };

function note(size: number, root: Buffer, { privateKey, id }: Signer): string {
  const text = `${ORIGIN}\n${size}\n${root.toString('base64')}\n`;
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString('base64');
  return `${text}\n\u2014 ${ORIGIN} ${signature}\n`;
}

const log = signer();
const atTwo = note(2, rootOfTwo, log);
const hex = (hash: Buffer) => hash.toString('hex');

const proof = {
  id: 'entry-1',
  index: 0,
  size: 2,
  leaf_hash: hex(first),
  hashes: [hex(second)],
  checkpoint: atTwo,
  entry: ENTRY,
  intact: true,
};
const input = {
  proof,
  newest: { keys: [log.vkey], note: atTwo },
  shown: { ...SHOWN, leaf_hash: hex(first) },
  pin: null as LedgerPin | null,
  now: NOW,
  readConsistency: (): Promise<string[]> => Promise.resolve([hex(third)]),
};
const failed = async (other: Partial<typeof input>) => {
  const { holds, pin, steps } = await checkProof({ ...input, ...other });
  expect(holds).toBe(false);
  expect(pin).toBeNull();
  return steps.filter(({ state }) => state === 'failed').map(({ name }) => name);
};

describe('checkProof', () => {
  it('proves an entry, says what was seen for the first time, and remembers it', async () => {
    const { holds, steps, pin } = await checkProof(input);
    expect(holds).toBe(true);
    expect(steps.filter(({ state }) => state === 'new').map(({ name }) => name)).toEqual(['key', 'history']);
    expect(pin).toEqual({ keys: [log.vkey], size: 2, root: hex(rootOfTwo), seenAt: NOW });
  });

  it('proves that a grown log continues the one seen before', async () => {
    const pin = { keys: [log.vkey], size: 2, root: hex(rootOfTwo), seenAt: NOW };
    const { holds, steps } = await checkProof({
      ...input,
      pin,
      newest: { keys: [log.vkey], note: note(3, rootOfThree, log) },
    });
    expect(holds).toBe(true);
    expect(steps.every(({ state }) => state === 'passed')).toBe(true);
  });

  it('finds an edited entry, also when the server says that it is intact', async () => {
    expect(await failed({ proof: { ...proof, entry: ENTRY.replace('block', 'allow') } })).toEqual([
      'entry',
      'shown',
      'inclusion',
    ]);
  });

  it('finds a page that shows something else than what is proven', async () => {
    expect(await failed({ shown: { ...input.shown, action: 'allow' } })).toEqual(['shown']);
  });

  it('finds a wrong path and a wrong place', async () => {
    expect(await failed({ proof: { ...proof, hashes: [hex(third)] } })).toEqual(['inclusion']);
    expect(await failed({ proof: { ...proof, index: 1 } })).toEqual(['inclusion']);
    expect(await failed({ proof: { ...proof, hashes: ['zz'] } })).toEqual(['inclusion']);
  });

  it('finds a checkpoint that the log did not sign, and one that is no checkpoint', async () => {
    const forged = atTwo.replace(/^(.*)\n2\n/, '$1\n3\n');
    expect(await failed({ proof: { ...proof, checkpoint: forged } })).toContain('signature');
    expect(await failed({ proof: { ...proof, checkpoint: 'hello' } })).toContain('signature');
  });

  it('finds a key that is not the one remembered, even when all else fits', async () => {
    const other = signer();
    const forged = note(2, rootOfTwo, other);
    const pin = { keys: [log.vkey], size: 2, root: hex(rootOfTwo), seenAt: NOW };
    expect(
      await failed({ pin, proof: { ...proof, checkpoint: forged }, newest: { keys: [other.vkey], note: forged } }),
    ).toEqual(['key']);
  });

  it('finds a log that was rewritten or got shorter', async () => {
    const rewritten = { keys: [log.vkey], size: 2, root: hex(rootOfThree), seenAt: NOW };
    expect(await failed({ pin: rewritten })).toEqual(['history']);
    expect(await failed({ pin: { ...rewritten, size: 9 } })).toEqual(['history']);
  });
});

describe('readPin', () => {
  it('is null for a memory that is empty, broken or of another shape', () => {
    for (const kept of [null, '{', '{"keys":"x"}']) expect(readPin({ getItem: () => kept })).toBeNull();
  });
});
