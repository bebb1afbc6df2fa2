import { InvalidInputError, type Nova } from '@novacrm/runtime';
import { DestinationSettings, readAddress } from '@novacrm/runtime/siem/destination';
import { sealSecret } from '@novacrm/runtime/siem/secret';
import { z } from 'zod';

const Payload = z.record(z.string(), z.unknown());
type Payload = z.infer<typeof Payload>;

/** What a new destination gets where nothing is said: the defaults of its columns. */
const DEFAULTS = { transport: 'tls', format: 'jsonl', min_severity: 'none' };

/** Checks what people set about a destination, and encrypts the secret. Throws `INVALID_PAYLOAD` with the field that is wrong. */
export function createDestinationEditor({ database, settings }: Pick<Nova, 'database' | 'settings'>) {
  const prepare = (payload: Payload): Payload => {
    const { secret, ...others } = payload;
    if (typeof secret !== 'string' || secret === '') return payload;
    // What Directus shows in place of a concealed value: somebody sent a row back as they had read it.
    if (/^\*+$/.test(secret)) return others;
    // HTTP forbids line ends in a header (RFC 9110, section 5.5).
    if (/[^\x20-\x7e]/.test(secret)) throw invalid('secret', 'must be printable ASCII on one line');
    return { ...payload, secret: sealSecret(secret, settings.NOVA_REFERENCE_KEY) };
  };
  return {
    checkNew(payload: unknown): Payload {
      const given = Payload.parse(payload);
      // Without an address the row is refused anyway, after the rights of whoever sent it were looked at.
      if (given['address'] !== undefined) check({ ...DEFAULTS, ...given });
      return prepare(given);
    },
    async checkChange(payload: unknown, keys: readonly string[]): Promise<Payload> {
      const given = Payload.parse(payload);
      const rows: Payload[] = await database('siem_destinations').whereIn('id', [...keys]);
      for (const row of rows) check({ ...row, ...given });
      return prepare(given);
    },
  };
}

function check(row: Payload): void {
  const read = DestinationSettings.safeParse(row);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw invalid(issue?.path.join('.') ?? '', issue?.message ?? 'is not valid');
  }
  const address = readAddress(read.data);
  if (typeof address === 'string') throw invalid('address', address);
}

function invalid(path: string, message: string): Error {
  return new InvalidInputError({ issues: [{ path, message }], path });
}
