export interface BatchOptions<T> {
  /** Does the work for all items at once, or for none of them. */
  flush(items: readonly T[]): Promise<unknown>;
  /** Batches under way at the same time. */
  lanes: number;
  /** Most items of one batch. */
  most: number;
}

/**
 * Work that costs as much for many as for one: an item goes at once while a lane is free, and what comes meanwhile waits
 * and goes together. When a batch fails each of its items is tried alone, so that one bad item refuses no other.
 *
 * @returns adds one item; resolves when its work is done and rejects when it failed
 */
export function createBatches<T>({ flush, lanes, most }: BatchOptions<T>): (item: T) => Promise<void> {
  const waiting: { item: T; done: () => void; failed: (error: unknown) => void }[] = [];
  let running = 0;

  async function run(): Promise<void> {
    running++;
    for (let batch = waiting.splice(0, most); batch.length > 0; batch = waiting.splice(0, most)) {
      try {
        await flush(batch.map(({ item }) => item));
        for (const { done } of batch) done();
      } catch (error) {
        if (batch.length === 1) batch[0]?.failed(error);
        else await Promise.all(batch.map(({ item, done, failed }) => flush([item]).then(done, failed)));
      }
    }
    running--;
  }

  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      if (running < lanes) void run();
    });
}
