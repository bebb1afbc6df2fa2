import { describe, expect, it } from 'vitest';
import { toBytes, toHex } from '../encoding.ts';
import { EMPTY_ROOT, hashLeaf, hashNode, hashNodeInto } from './hash.ts';

// Constants of transparency-dev/merkle, rfc6962/rfc6962_test.go.
describe('hashes, as published by transparency-dev/merkle', () => {
  it('the empty tree', () => {
    expect(toHex(EMPTY_ROOT)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('the empty leaf', () => {
    expect(toHex(hashLeaf(new Uint8Array()))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('a leaf', () => {
    expect(toHex(hashLeaf(toBytes('L123456')))).toBe(
      '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56',
    );
  });
});

describe('nodes', () => {
  const left = hashLeaf(toBytes('left'));
  const right = hashLeaf(toBytes('right'));

  it('depend on which child stands where', () => {
    expect(hashNode(left, right)).not.toEqual(hashNode(right, left));
  });

  it('are no leaves: the bytes of two children as an entry hash differently', () => {
    expect(hashNode(left, right)).not.toEqual(hashLeaf(Uint8Array.of(...left, ...right)));
  });

  it('may overwrite one of their children', () => {
    const target = Uint8Array.from(right);
    hashNodeInto(left, target, target, 0);
    expect(target).toEqual(hashNode(left, right));
  });
});
