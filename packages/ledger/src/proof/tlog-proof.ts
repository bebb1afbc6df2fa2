import { fromBase64, parseDecimal, toBase64 } from '../encoding.ts';
import { LedgerError } from '../error.ts';
import { openCheckpoint, requireSigned, type OpenedCheckpoint } from '../note/checkpoint.ts';
import type { VerifierKey } from '../note/keys.ts';
import { HASH_BYTES, hashLeaf } from '../tree/hash.ts';
import { verifyInclusion } from '../tree/verify.ts';

/** Proof that an entry is in a log, in a file that can be checked without the log (C2SP tlog-proof). */
export interface TlogProof {
  index: number;
  /** Inclusion proof, from the leaf's sibling up. */
  hashes: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  checkpoint: string;
  /** What the application needs besides; nova puts the entry's canonical JSON here. Not authenticated by itself. */
  extra?: Uint8Array;
}

export type ProofVerdict =
  { verdict: 'included'; opened: OpenedCheckpoint } | { verdict: 'not included'; opened: OpenedCheckpoint };

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';

/** The file's text. @throws LedgerError PROOF_MALFORMED */
export function formatProof({ index, hashes, checkpoint, extra }: TlogProof): string {
  const lines = [
    FIRST_LINE,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...hashes.map(toBase64),
    '',
    checkpoint,
  ];
  const text = lines.join('\n');
  parseProof(text);
  return text;
}

/** @throws LedgerError PROOF_MALFORMED */
export function parseProof(text: string): TlogProof {
  const end = text.indexOf('\n\n');
  if (end === -1) throw malformed('there is no empty line before the checkpoint');
  const [first, ...lines] = text.slice(0, end).split('\n');
  if (first !== FIRST_LINE) throw malformed(`its first line is not ${FIRST_LINE}`);
  const extra = lines[0]?.startsWith('extra ') ? readExtra(lines.shift() ?? '') : null;
  const index = parseDecimal(/^index (.*)$/.exec(lines.shift() ?? '')?.[1] ?? '');
  if (index === null) throw malformed('the line "index" with the number of the entry is missing');
  const hashes = lines.map(fromBase64);
  if (!hashes.every((hash) => hash?.length === HASH_BYTES))
    throw malformed('a line of the inclusion proof is no hash of 32 bytes in base64');
  const proof = { index, hashes: hashes.filter((hash) => hash !== null), checkpoint: text.slice(end + 2) };
  return extra ? { ...proof, extra } : proof;
}

/**
 * Whether the entry with these bytes is in the log, as a key of the log has signed it.
 * @throws LedgerError NOTE_MALFORMED, CHECKPOINT_MALFORMED, SIGNATURE_INVALID, KEY_UNKNOWN
 */
export function verifyProof(proof: TlogProof, entry: Uint8Array, keys: readonly VerifierKey[]): ProofVerdict {
  const opened = openCheckpoint(proof.checkpoint, keys);
  const { size, root } = requireSigned(opened);
  const { index, hashes } = proof;
  const included = verifyInclusion({ leafHash: hashLeaf(entry), index, size, proof: hashes, root });
  return { verdict: included ? 'included' : 'not included', opened };
}

function readExtra(line: string): Uint8Array {
  const extra = fromBase64(line.slice('extra '.length));
  if (!extra) throw malformed('the line "extra" is not in base64');
  return extra;
}

function malformed(reason: string): LedgerError {
  return new LedgerError('PROOF_MALFORMED', `This is no tlog-proof: ${reason}.`);
}
