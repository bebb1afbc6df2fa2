import { createPrivateKey, X509Certificate } from 'node:crypto';
import { InvalidInputError, type Nova } from '@novacrm/runtime';
import { DestinationSettings, readAddress } from '@novacrm/runtime/siem/destination';
import { openSecret, sealSecret, type SecretField } from '@novacrm/runtime/siem/secret';
import { z } from 'zod';

const Payload = z.record(z.string(), z.unknown());
type Payload = z.infer<typeof Payload>;

/** What a new destination gets where nothing is said: the defaults of its columns. */
const DEFAULTS = { transport: 'tls', format: 'jsonl', min_severity: 'none' };

/** What Directus shows in place of a concealed value: somebody sent a row back as they had read it. */
const CONCEALED = /^\*+$/;

const SECRETS: readonly string[] = ['secret', 'client_key'] satisfies SecretField[];

/** Checks what people set about a destination, and encrypts its secrets. Throws `INVALID_PAYLOAD` with the field that is wrong. */
export function createDestinationEditor({ database, settings }: Pick<Nova, 'database' | 'settings'>) {
  const installationKey = settings.NOVA_REFERENCE_KEY;
  const prepare = (payload: Payload): Payload =>
    Object.fromEntries(
      Object.entries(payload).flatMap(([field, value]) => {
        if (!isSecret(field) || typeof value !== 'string' || value === '') return [[field, value]];
        if (CONCEALED.test(value)) return [];
        // HTTP forbids line ends in a header (RFC 9110, section 5.5).
        if (field === 'secret' && /[^\x20-\x7e]/.test(value))
          throw invalid(field, 'must be printable ASCII on one line');
        return [[field, sealSecret(value, installationKey, field)]];
      }),
    );
  /** A certificate and a key that belong together, or neither. */
  const checkIdentity = (given: Payload, stored: Payload): void => {
    const of = (field: string) => textOf(field in given ? given[field] : stored[field]);
    const certificate = of('client_certificate');
    const isKept = !('client_key' in given) || CONCEALED.test(of('client_key'));
    const pem = isKept ? openKept(textOf(stored['client_key']), installationKey) : of('client_key');
    if (!certificate && !pem) return;
    if (!certificate) throw invalid('client_certificate', 'must come with the key');
    if (!pem) throw invalid('client_key', 'must come with the certificate');
    const [read, key] = [readCertificate(certificate), readKey(pem)];
    if (!read) throw invalid('client_certificate', 'must be a certificate in PEM');
    if (!key) throw invalid('client_key', 'must be a private key in PEM without a passphrase');
    if (!read.checkPrivateKey(key)) throw invalid('client_key', 'must be the key of this certificate');
  };
  return {
    checkNew(payload: unknown): Payload {
      const given = Payload.parse(payload);
      // Without an address the row is refused anyway, after the rights of whoever sent it were looked at.
      if (given['address'] !== undefined) check({ ...DEFAULTS, ...given });
      checkIdentity(given, {});
      return prepare(given);
    },
    async checkChange(payload: unknown, keys: readonly string[]): Promise<Payload> {
      const given = Payload.parse(payload);
      const rows: Payload[] = await database('siem_destinations').whereIn('id', [...keys]);
      for (const row of rows) {
        check({ ...row, ...given });
        if (isAboutIdentity(given)) checkIdentity(given, row);
      }
      return prepare(given);
    },
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isAboutIdentity = (given: Payload) => 'client_certificate' in given || 'client_key' in given;

const isSecret = (field: string): field is SecretField => SECRETS.includes(field);

function check(row: Payload): void {
  const read = DestinationSettings.safeParse(row);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw invalid(issue?.path.join('.') ?? '', issue?.message ?? 'is not valid');
  }
  const address = readAddress(read.data);
  if (typeof address === 'string') throw invalid('address', address);
}

function openKept(sealed: string, installationKey: string): string {
  try {
    return sealed && openSecret(sealed, installationKey, 'client_key');
  } catch {
    throw invalid('client_key', 'was encrypted under another NOVA_REFERENCE_KEY: enter it anew');
  }
}

function readKey(pem: string) {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

function readCertificate(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

function invalid(path: string, message: string): Error {
  return new InvalidInputError({ issues: [{ path, message }], path });
}
