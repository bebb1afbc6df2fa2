import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import type { Block } from '../export/blocks.ts';
import { checkBlock, type CheckedBlock } from '../export/check-block.ts';
import type { Checked } from '../export/verify.ts';

/** More threads than that wait for the one that puts everything in order. */
const MAX_THREADS = 8;

/** Checks blocks on threads and gives the results in the order of the blocks. At most two blocks a thread are under way. */
export async function* checkOnThreads(blocks: AsyncIterable<Block>, entry: URL): AsyncGenerator<Checked> {
  const threads = Array.from({ length: Math.min(MAX_THREADS, availableParallelism()) }, () => startThread(entry));
  const pending: Promise<Checked>[] = [];
  try {
    let turn = 0;
    for await (const { bytes, whole } of blocks) {
      const thread = threads[turn++ % threads.length];
      const checked = whole && thread ? thread.check(bytes) : Promise.resolve('cut off' as const);
      // Its error is thrown where its turn comes; until then it must not count as unhandled.
      checked.catch(() => undefined);
      pending.push(checked);
      if (pending.length < threads.length * 2) continue;
      const next = await pending.shift();
      if (next !== undefined) yield next;
    }
    for (const checked of pending) yield await checked;
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

/** The other side: runs in each thread. */
export function serveChecks(): void {
  parentPort?.on('message', (bytes: Uint8Array) => {
    const checked = checkBlock(bytes);
    const buffers = [checked.indexes, checked.hashes, checked.times].map(({ buffer }) => buffer as ArrayBuffer);
    parentPort?.postMessage(checked, buffers);
  });
}

function startThread(entry: URL) {
  const worker = new Worker(entry);
  const waiting: { resolve: (checked: CheckedBlock) => void; reject: (error: unknown) => void }[] = [];
  worker.on('message', (checked: CheckedBlock) => waiting.shift()?.resolve(checked));
  worker.on('error', (error) => waiting.splice(0).forEach(({ reject }) => reject(error)));
  return {
    check(bytes: Uint8Array): Promise<CheckedBlock> {
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
      });
    },
    stop: () => worker.terminate(),
  };
}
