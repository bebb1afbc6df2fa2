/** Whole cents of a decimal with at most two places, as PostgreSQL writes it. */
export function toCents(decimal: unknown): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(decimal ?? 0));
  if (!match) throw new RangeError('not a decimal with two places');
  const [, sign, whole = '0', places = ''] = match;
  const cents = BigInt(whole) * 100n + BigInt(places.padEnd(2, '0'));
  return sign === '-' ? -cents : cents;
}

export function fromCents(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
