import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPage, decodePlace, encodePlace, type Place } from './keyset.ts';

interface Entry {
  time: number;
  name: string;
}

/** As a database answers: what is not newer than the place, newest first, as many as could be needed. */
function ask(list: readonly Entry[], after: Place | undefined, limit: number): Entry[] {
  const rows = after ? list.filter(({ time }) => time <= after.at) : list;
  return rows.toSorted((a, b) => b.time - a.time).slice(0, limit + 1 + (after?.given ?? 0));
}

describe('pages of a history', () => {
  it('give every entry of several lists once, newest first, however many share a moment', () => {
    const list = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(list, { maxLength: 4 }), fc.integer({ min: 1, max: 9 }), (times, limit) => {
        const lists = times.map((list, nth) => list.map((time, place) => ({ time, name: `${nth}.${place}` })));
        const seen: Entry[] = [];
        let after: Place | undefined;
        do {
          const { page, next } = cutPage(
            lists.map((list) => ask(list, after, limit)),
            after,
            limit,
          );
          seen.push(...page);
          after = next && decodePlace(encodePlace(next));
        } while (after);
        expect(seen.map(({ name }) => name).toSorted()).toEqual(
          lists
            .flat()
            .map(({ name }) => name)
            .toSorted(),
        );
        expect(seen.map(({ time }) => time)).toEqual(seen.map(({ time }) => time).toSorted((a, b) => b - a));
      }),
    );
  });

  it('start nowhere from a cursor of somebody else', () => {
    for (const cursor of ['', 'abc', Buffer.from('1 x').toString('base64url'), '../..'])
      expect(decodePlace(cursor)).toBeUndefined();
  });
});
