export { canonicalize, type Json } from './canonical/canonicalize.ts';
export { LedgerError, type LedgerErrorCode } from './error.ts';
export { fromBase64, fromHex, toBase64, toHex } from './encoding.ts';
export { EMPTY_ROOT, HASH_BYTES, hashLeaf, hashNode } from './tree/hash.ts';
export { Frontier } from './tree/frontier.ts';
export {
  EMPTY_EDGE,
  frontierOf,
  growTree,
  readEdge,
  tilePath,
  TILE_WIDTH,
  type ReadTile,
  type Tile,
  type TileEdge,
} from './tree/tiles.ts';
export { consistencyProof, inclusionProof } from './tree/proofs.ts';
export { verifyConsistency, verifyInclusion, type ConsistencyClaim, type InclusionClaim } from './tree/verify.ts';
export {
  createKey,
  fingerprintOf,
  formatKey,
  formatPem,
  parseKey,
  parsePem,
  type SignatureState,
  type VerifierKey,
} from './note/keys.ts';
export { openCheckpoint, requireSigned, type Checkpoint, type OpenedCheckpoint } from './note/checkpoint.ts';
export { cosign, createSigner, signCheckpoint, signText, type Signer } from './note/sign.ts';
export { formatProof, parseProof, verifyProof, type ProofVerdict, type TlogProof } from './proof/tlog-proof.ts';
export { formatKeyChange, openKeyChange, type KeyChange } from './note/key-change.ts';
export { createKeyRing, type KeyRing } from './note/key-ring.ts';
export { EXPORT_FORMAT, type ExportHeader } from './export/format.ts';
export { readRetirement, type Retirement } from './export/retirement.ts';
export { writeExport, type ExportContent, type ExportedEntry, type RetiredLeaf } from './export/write.ts';
export { verifyExport, type VerifyOptions } from './export/verify.ts';
export type { Problem, Report, Warning } from './export/report.ts';
