/** Why a delivery did not work: a code for people and programs, never an address, a header or what a receiver answered. */
export type DeliveryCode =
  | 'ADDRESS_NOT_ALLOWED'
  | 'UNREACHABLE'
  | 'CERTIFICATE_NOT_TRUSTED'
  | 'CERTIFICATE_REFUSED'
  | 'TIMED_OUT'
  | 'CONNECTION_LOST'
  | 'SIGN_IN_REFUSED'
  | 'RECEIVER_BUSY'
  | 'RECEIVER_REFUSED'
  | 'SECRET_UNREADABLE'
  | 'SETTINGS_INVALID'
  | 'UNKNOWN';

export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly code: DeliveryCode;

  constructor(code: DeliveryCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL']);
/** Alerts of a receiver about our certificate (RFC 8446, section 6.2). */
const REFUSED =
  /ALERT_(CERTIFICATE_|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED|HANDSHAKE_FAILURE)/;
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ALTNAME|ERR_SSL|EPROTO/;

/** The code for what Node says about a connection. */
export function toDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || code === 'ETIMEDOUT') return new DeliveryError('TIMED_OUT', { cause: error });
  if (UNREACHABLE.has(code)) return new DeliveryError('UNREACHABLE', { cause: error });
  if (REFUSED.test(code)) return new DeliveryError('CERTIFICATE_REFUSED', { cause: error });
  if (CERTIFICATE.test(code)) return new DeliveryError('CERTIFICATE_NOT_TRUSTED', { cause: error });
  if (/^E(CONNRESET|PIPE|CONNABORTED)$/.test(code)) return new DeliveryError('CONNECTION_LOST', { cause: error });
  return new DeliveryError('UNKNOWN', { cause: error });
}
