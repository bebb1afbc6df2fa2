import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../encoding.ts';
import { openCheckpoint, parseCheckpoint, requireSigned } from './checkpoint.ts';
import { checkSignature, createKey, fingerprintOf, formatKey, formatPem, parseKey, parsePem } from './keys.ts';
import { formatNote, parseNote } from './note.ts';
import { cosign, createSigner, signCheckpoint, signText } from './sign.ts';

/** Examples of C2SP signed-note and of golang.org/x/mod/sumdb/note. */
const PUBLISHED = [
  {
    vkey: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    note: 'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
  },
  {
    vkey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    note: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
  },
];

/** Example of C2SP tlog-cosignature: a checkpoint with the signatures of its log and of a witness. */
const COSIGNED = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

const ORIGIN = 'example.com/log';
const newKey = () => generateKeyPairSync('ed25519').privateKey;
const log = createSigner(ORIGIN, newKey());
const witness = createSigner('witness.example/w1', newKey(), 'cosignature');
const checkpoint = { origin: ORIGIN, size: 7, root: new Uint8Array(32).fill(9), extensions: [] };

describe('published notes', () => {
  it.each(PUBLISHED)('are verified under their key: $vkey', ({ vkey, note }) => {
    const key = parseKey(vkey);
    const { text, signatures } = parseNote(note);
    expect(signatures.map((signature) => checkSignature(text, signature, [key]))).toEqual([{ state: 'valid', key }]);
    expect(formatNote({ text, signatures })).toBe(note);
    expect(formatKey(key)).toBe(vkey);
  });

  it.each(PUBLISHED)('fail when their text changes: $vkey', ({ vkey, note }) => {
    const { text, signatures } = parseNote(note.replace('e', 'E'));
    const [state] = signatures.map((signature) => checkSignature(text, signature, [parseKey(vkey)]));
    expect(state).toMatchObject({ state: 'invalid' });
  });

  it('are read line by line: the checkpoint with a cosignature', () => {
    const { checkpoint, signatures } = openCheckpoint(COSIGNED, []);
    expect(checkpoint).toEqual({
      origin: 'example.com/behind-the-sofa',
      size: 20_852_163,
      root: fromBase64('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I='),
      extensions: [],
    });
    expect(signatures).toEqual([
      { state: 'unknown', name: 'example.com/behind-the-sofa', keyId: 0x033de0ae },
      { state: 'unknown', name: 'witness.example.com/w1', keyId: 0x8d66cf3f },
    ]);
    expect(parseNote(COSIGNED).signatures[1]?.signature).toHaveLength(72);
  });
});

describe('a checkpoint', () => {
  it('is accepted when the log signed it', () => {
    const note = signCheckpoint(checkpoint, [log]);
    expect(requireSigned(openCheckpoint(note, [log.key]))).toEqual(checkpoint);
  });

  it('may bear signatures of several keys, of which one has to be known', () => {
    const next = createSigner(ORIGIN, newKey());
    const note = signCheckpoint(checkpoint, [log, next]);
    expect(requireSigned(openCheckpoint(note, [next.key]))).toEqual(checkpoint);
    expect(requireSigned(openCheckpoint(note, [log.key]))).toEqual(checkpoint);
  });

  it('says when a witness saw it', () => {
    const note = cosign(signCheckpoint(checkpoint, [log]), witness, 1_700_000_000);
    const opened = openCheckpoint(note, [log.key, witness.key]);
    expect(requireSigned(opened)).toEqual(checkpoint);
    expect(opened.signatures).toEqual([
      { state: 'valid', key: log.key },
      { state: 'valid', key: witness.key, time: 1_700_000_000 },
    ]);
  });

  it('is refused when only a witness signed it', () => {
    const note = cosign(signCheckpoint(checkpoint, [log]), witness, 1_700_000_000);
    expect(() => requireSigned(openCheckpoint(note, [witness.key]))).toThrow(
      expect.objectContaining({ code: 'KEY_UNKNOWN' }),
    );
  });

  it('is refused when one known signature of two is wrong', () => {
    const note = cosign(signCheckpoint(checkpoint, [log]), witness, 1_700_000_000);
    const { text, signatures } = parseNote(note);
    const spoilt = formatNote({
      text,
      signatures: signatures.map((signed, i) => (i === 1 ? { ...signed, signature: new Uint8Array(72) } : signed)),
    });
    expect(() => requireSigned(openCheckpoint(spoilt, [log.key, witness.key]))).toThrow(
      expect.objectContaining({ code: 'SIGNATURE_INVALID' }),
    );
  });

  it('of another log is refused, also when the key that signed it is known under its own name', () => {
    const other = createSigner('example.com/other', newKey());
    const note = signCheckpoint(checkpoint, [other]);
    expect(() => requireSigned(openCheckpoint(note, [log.key, other.key]))).toThrow(
      expect.objectContaining({ code: 'KEY_UNKNOWN' }),
    );
  });

  it.each([
    ['a negative size', 'log\n-1\nROOT\n'],
    ['a size with a leading zero', 'log\n01\nROOT\n'],
    ['a size that is no safe integer', 'log\n9007199254740993\nROOT\n'],
    ['a root that is too short', 'log\n1\nAAAA\n'],
    ['a root in another alphabet', `log\n1\n${'_'.repeat(43)}=\n`],
    ['an empty origin', '\n1\nROOT\n'],
    ['an empty extension line', 'log\n1\nROOT\n\n'],
    ['no newline at its end', 'log\n1\nROOT'],
    ['two lines', 'log\n1\n'],
  ])('cannot have %s', (_, text) => {
    expect(() => parseCheckpoint(text.replace('ROOT', `${'A'.repeat(43)}=`))).toThrow(
      expect.objectContaining({ code: 'CHECKPOINT_MALFORMED' }),
    );
  });

  it('keeps extension lines, which are signed with it', () => {
    const extended = { ...checkpoint, extensions: ['one', 'two'] };
    const note = signCheckpoint(extended, [log]);
    expect(requireSigned(openCheckpoint(note, [log.key]))).toEqual(extended);
  });
});

describe('a note', () => {
  const good = signText('text\n', [log]);
  it.each([
    ['without a signature', 'text\n\n'],
    ['without an empty line', 'text\n— a AAAAAAA=\n'],
    ['whose last line is cut', good.slice(0, -1)],
    ['with a tab', good.replace('text', 'te\txt')],
    ['with a carriage return', good.replace('text', 'text\r')],
    ['with a lone surrogate', good.replace('text', 'te\ud800xt')],
    ['with a hyphen for the dash', good.replace('—', '-')],
    ['with two spaces', good.replace('— ', '—  ')],
    ['with a signature that is not base64', good.replace(/\S+\n$/, '!!!!\n')],
    ['with a signature of a few bytes', good.replace(/\S+\n$/, 'AAAA\n')],
    ['with more signatures than anybody needs', good + good.slice(6).repeat(64)],
    ['longer than a million characters', 'x'.repeat(1_000_001) + good],
  ])('%s is refused', (_, note) => {
    expect(() => parseNote(note)).toThrow(expect.objectContaining({ code: 'NOTE_MALFORMED' }));
  });

  it('may hold empty lines: the last one separates', () => {
    const note = signText('one\n\ntwo\n', [log]);
    expect(parseNote(note).text).toBe('one\n\ntwo\n');
  });

  it('is not written when it could not be read back', () => {
    expect(() => signText('no newline', [log])).toThrow(expect.objectContaining({ code: 'NOTE_MALFORMED' }));
  });
});

describe('keys', () => {
  it('have one fingerprint, whichever form they come in', () => {
    const fromText = parseKey(formatKey(log.key));
    const fromPem = parsePem(formatPem(log.key), ORIGIN);
    expect(fromText).toEqual(log.key);
    expect(fromPem).toEqual(log.key);
    expect(fingerprintOf(fromPem)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('read the PEM that Node writes, and write the same', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const { key } = createSigner(ORIGIN, privateKey);
    expect(parsePem(pem, ORIGIN)).toEqual(key);
    expect(formatPem(key)).toBe(pem);
  });

  it('have another id for each type and name', () => {
    const ids = [
      createKey('a', log.key.publicKey),
      createKey('a', log.key.publicKey, 'cosignature'),
      createKey('b', log.key.publicKey),
    ].map(({ keyId }) => keyId);
    expect(new Set(ids).size).toBe(3);
  });

  it.each([
    ['no key at all', 'hello'],
    ['an id of another key', 'example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['a type that is not supported', 'example.com/foo+530d903a+BekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['a key that is too short', 'example.com/foo+530d903a+AekyeQ=='],
    ['a name with a space', 'example.com foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
  ])('are refused in text: %s', (_, vkey) => {
    expect(() => parseKey(vkey)).toThrow(expect.objectContaining({ code: 'KEY_MALFORMED' }));
  });

  it('are refused in PEM when they are private, or of another kind', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    for (const pem of [
      newKey().export({ type: 'pkcs8', format: 'pem' }).toString(),
      rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      'nothing',
    ])
      expect(() => parsePem(pem, ORIGIN)).toThrow(expect.objectContaining({ code: 'KEY_MALFORMED' }));
    expect(() => createSigner(ORIGIN, rsa.privateKey)).toThrow(expect.objectContaining({ code: 'KEY_MALFORMED' }));
    expect(() => createSigner(ORIGIN, 'nothing')).toThrow(expect.objectContaining({ code: 'KEY_MALFORMED' }));
  });
});
