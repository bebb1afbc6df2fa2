import { describe, expect, it } from 'vitest';
import { canonicalize } from './canonicalize.ts';
import { hashLeaf } from '../tree/hash.ts';

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    expect(hashLeaf(canonicalize({ b: 1, a: [true, null] }))).toEqual(
      hashLeaf(canonicalize({ a: [true, null], b: 1 })),
    );
  });

  it('gives another hash for every value', () => {
    expect(hashLeaf(canonicalize({ a: 1 }))).not.toEqual(hashLeaf(canonicalize({ a: 2 })));
  });

  it('orders keys as RFC 8785 section 3.2.3 does', () => {
    const text = new TextDecoder().decode(
      canonicalize({ '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '1': 'One', '\u0080': 'Control' }),
    );
    expect(text).toBe('{"\\r":"Carriage Return","1":"One","\u0080":"Control","€":"Euro Sign"}');
  });
});
