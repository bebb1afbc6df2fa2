import { concatenate } from '../encoding.ts';

/** Longest line that is read, in bytes: no entry is nearly as long, and memory stays bounded. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

const NEWLINE = 0x0a;

/** A piece of a file: whole lines with their newlines, or what is left after the last newline. */
export interface Block {
  bytes: Uint8Array;
  /** Whether the last byte is a newline; false only for the end of a file that does not end with one. */
  whole: boolean;
}

/** Cuts a stream into blocks of whole lines. Ends early after a line that is too long, with that as a block that is not whole. */
export async function* splitBlocks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Block> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      yield { bytes: concatenate([...kept, chunk.subarray(0, end)]), whole: true };
      [kept, length] = [[], 0];
    }
    if (end < chunk.length) kept.push(chunk.slice(end));
    length += chunk.length - end;
    if (length > MAX_LINE_BYTES) break;
  }
  if (length > 0) yield { bytes: concatenate(kept), whole: false };
}
