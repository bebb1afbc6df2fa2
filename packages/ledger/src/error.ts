export type LedgerErrorCode =
  | 'ENTRY_MALFORMED'
  | 'HASH_MALFORMED'
  | 'INDEX_OUT_OF_RANGE'
  | 'TILE_MALFORMED'
  | 'NOTE_MALFORMED'
  | 'KEY_MALFORMED'
  | 'CHECKPOINT_MALFORMED'
  | 'KEY_CHANGE_MALFORMED'
  | 'PROOF_MALFORMED'
  | 'EXPORT_MALFORMED'
  | 'SIGNATURE_INVALID'
  | 'KEY_UNKNOWN';

/** What cannot be read or is not valid. The message says what to change; it holds no content of entries. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: LedgerErrorCode;

  constructor(code: LedgerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
