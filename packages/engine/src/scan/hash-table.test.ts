import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HashTable } from './hash-table.ts';

it('a hash table gives what was put in, and nothing for other hashes', () => {
  const entry = fc.tuple(
    fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 })),
    fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  );
  fc.assert(
    fc.property(
      fc.array(entry),
      fc.array(fc.oneof(fc.integer(), fc.integer({ min: -5, max: 5 }))),
      (entries, asked) => {
        const map = new Map(entries);
        const table = new HashTable(map);
        for (const hash of [...map.keys(), ...asked]) expect(table.get(hash)).toBe(map.get(hash) ?? 0);
      },
    ),
  );
});
