import { describe, expect, it } from 'vitest';
import { formatIdentity, identifyEngine } from './identity.ts';

describe('the identity of an engine', () => {
  it('is the same for the same key, and says nothing of it', () => {
    const identity = identifyEngine('a secret key');
    expect(identifyEngine('a secret key')).toEqual(identity);
    expect(identity.key).toMatch(/^[0-9a-f]{16}$/);
    expect(identity.code).toMatch(/^[0-9a-f]{16}$/);
    expect(formatIdentity(identity)).toBe(`${identity.version}+${identity.code}.${identity.key}`);
  });

  it('differs with the key, and only there', () => {
    const { key, ...rest } = identifyEngine('a secret key');
    const { key: other, ...same } = identifyEngine('another key');
    expect(other).not.toBe(key);
    expect(same).toEqual(rest);
  });
});
