import type { VerifierKey } from '../note/keys.ts';
import { splitBlocks, type Block } from './blocks.ts';
import { checkBlock, type CheckedBlock } from './check-block.ts';
import type { Report } from './report.ts';
import { Verification } from './verification.ts';

/** A checked block, or the end of a file that stops in the middle of a line. */
export type Checked = CheckedBlock | 'cut off';

export interface VerifyOptions {
  /** Keys to trust for the log of that origin: its own, and those of witnesses. */
  keysFor: (origin: string) => readonly VerifierKey[];
  /** A signed checkpoint of the same log that was kept outside of it: the export has to extend it. */
  kept?: string;
  /** Checks blocks in their order; by default on this thread. */
  check?: (blocks: AsyncIterable<Block>) => AsyncIterable<Checked>;
}

/**
 * Verifies an export, given as its bytes. Reads it once and holds only blocks in memory, so any size will do.
 * Whatever is in the file gives a report, and never an exception; what `source` throws is passed on.
 */
export async function verifyExport(source: AsyncIterable<Uint8Array>, options: VerifyOptions): Promise<Report> {
  const verification = new Verification(options);
  const check = options.check ?? checkHere;
  for await (const checked of check(splitBlocks(source))) if (!verification.read(checked)) break;
  return verification.finish();
}

async function* checkHere(blocks: AsyncIterable<Block>): AsyncGenerator<Checked> {
  for await (const { bytes, whole } of blocks) yield whole ? checkBlock(bytes) : 'cut off';
}
