import type { Settings } from '@novacrm/contracts';
import { openCheckpoint, parseKey } from '@novacrm/ledger';
import type { RetirementLimit } from '../retire.ts';
import type { Checkpoint } from '../seal.ts';
import type { Query } from '../tree-store.ts';
import { readPublished } from './file.ts';
import { openS3 } from './open-anchors.ts';

const TIMEOUT = 15_000;

/** How many entries the places cover to which the settings publish checkpoints. Asks S3 to take `newest` now. */
export async function readAnchored(settings: Settings, query: Query, newest: Checkpoint): Promise<RetirementLimit[]> {
  const limits: RetirementLimit[] = [];
  const { NOVA_LEDGER_CHECKPOINT_FILE: file, NOVA_WITNESS_URL: witness, NOVA_WITNESS_KEY: key } = settings;
  if (file !== undefined) {
    const published = await readPublished(file);
    const until = published === undefined ? 0 : openCheckpoint(published, []).checkpoint.size;
    limits.push({ name: 'the checkpoint in the file', until });
  }
  if (witness !== undefined && key !== undefined) {
    const [row] = await query<{ size: string | null }>(
      'select max(size) as size from nova_ledger.cosignatures where witness = $1',
      [parseKey(key).name],
    );
    limits.push({ name: 'the checkpoint that the witness signed', until: Number(row?.size ?? 0) });
  }
  const s3 = openS3(settings);
  if (s3) {
    await s3.publish(newest, AbortSignal.timeout(TIMEOUT));
    limits.push({ name: 'the checkpoint in S3', until: newest.size });
  }
  return limits;
}
