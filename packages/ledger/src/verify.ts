/** What a browser needs to verify checkpoints and proofs by itself. Nothing here depends on Node. */
export { canonicalize, type Json } from './canonical/canonicalize.ts';
export { LedgerError, type LedgerErrorCode } from './error.ts';
export { fromBase64, fromHex, toBase64, toHex } from './encoding.ts';
export { hashLeaf } from './tree/hash.ts';
export { verifyConsistency, verifyInclusion } from './tree/verify.ts';
export { fingerprintOf, parseKey, parsePem, type SignatureState, type VerifierKey } from './note/keys.ts';
export { openCheckpoint, requireSigned, type Checkpoint, type OpenedCheckpoint } from './note/checkpoint.ts';
export { parseProof, verifyProof, type ProofVerdict, type TlogProof } from './proof/tlog-proof.ts';
