import { expect, it } from 'vitest';
import { createBatches } from './batches.ts';

/** A flush that ends when it is told to. */
function open(options: { lanes?: number; most?: number; fails?: (items: readonly string[]) => boolean } = {}) {
  const batches: string[][] = [];
  const ends: (() => void)[] = [];
  const add = createBatches<string>({
    lanes: options.lanes ?? 1,
    most: options.most ?? 10,
    flush(items) {
      batches.push([...items]);
      return new Promise<void>((resolve, reject) =>
        ends.push(() => (options.fails?.(items) ? reject(new Error(items.join())) : resolve())),
      );
    },
  });
  const settle = async () => {
    ends.splice(0).forEach((end) => end());
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { add, batches, settle };
}

it('takes an item at once, and what comes meanwhile together', async () => {
  const { add, batches, settle } = open();
  const all = ['a', 'b', 'c'].map(add);
  expect(batches).toEqual([['a']]);
  await settle();
  expect(batches).toEqual([['a'], ['b', 'c']]);
  await settle();
  await Promise.all(all);
  void add('d');
  expect(batches.at(-1)).toEqual(['d']);
});

it('says an item is done no sooner than it is', async () => {
  const { add, settle } = open();
  const done: string[] = [];
  for (const item of ['a', 'b']) void add(item).then(() => done.push(item));
  await settle();
  expect(done).toEqual(['a']);
  await settle();
  expect(done).toEqual(['a', 'b']);
});

it('keeps to its lanes and to the most of a batch', async () => {
  const { add, batches, settle } = open({ lanes: 2, most: 2 });
  const all = ['a', 'b', 'c', 'd', 'e'].map(add);
  expect(batches).toEqual([['a'], ['b']]);
  await settle();
  expect(batches.slice(2)).toEqual([['c', 'd'], ['e']]);
  await settle();
  await Promise.all(all);
});

it('refuses the one bad item of a batch and no other', async () => {
  const { add, settle } = open({ fails: (items) => items.includes('bad') });
  const all = Promise.allSettled(['a', 'b', 'bad', 'c'].map(add));
  for (let turn = 0; turn < 3; turn++) await settle();
  expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
});

it('goes on after a failure', async () => {
  const { add, settle } = open({ fails: (items) => items.includes('bad') });
  const bad = add('bad').catch((error: Error) => error.message);
  await settle();
  expect(await bad).toBe('bad');
  const good = add('good');
  await settle();
  await expect(good).resolves.toBeUndefined();
});
