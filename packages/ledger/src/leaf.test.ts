import { describe, expect, it } from 'vitest';
import { canonicalize } from './canonical.ts';
import { hashLeaf } from './leaf.ts';

describe('ledger leaves', () => {
  it('hash the empty entry as published for certificate transparency (RFC 6962 test vectors)', () => {
    expect(hashLeaf(new Uint8Array())).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('do not depend on the order of keys', () => {
    expect(hashLeaf(canonicalize({ b: 1, a: [true, null] }))).toBe(hashLeaf(canonicalize({ a: [true, null], b: 1 })));
  });

  it('change with every value', () => {
    expect(hashLeaf(canonicalize({ a: 1 }))).not.toBe(hashLeaf(canonicalize({ a: 2 })));
  });

  it('serialise as RFC 8785 section 3.2.3 orders keys', () => {
    const text = new TextDecoder().decode(
      canonicalize({ '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '1': 'One', '\u0080': 'Control' }),
    );
    expect(text).toBe('{"\\r":"Carriage Return","1":"One","\u0080":"Control","€":"Euro Sign"}');
  });
});
