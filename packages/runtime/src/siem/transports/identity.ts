/** Who is trusted and who we are over TLS, as Node's options; all PEM. */
export interface TlsIdentity {
  /** Certificates to trust instead of the usual ones. */
  ca?: string;
  /** Our certificate with those between it and its authority, for a receiver that asks for one. */
  cert?: string;
  key?: string;
}
