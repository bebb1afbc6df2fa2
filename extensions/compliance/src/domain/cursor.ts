/** Position in a list ordered by time, then id. */
export interface Position {
  /** ISO 8601. */
  occurredAt: string;
  id: string;
}

export function encodeCursor(occurredAt: Date, id: string): string {
  return Buffer.from(`${occurredAt.toISOString()} ${id}`).toString('base64url');
}

/** Undefined for anything that `encodeCursor` did not make. */
export function decodeCursor(cursor: string): Position | undefined {
  const [occurredAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (Number.isNaN(Date.parse(occurredAt)) || !/^[0-9a-f-]{36}$/.test(id)) return undefined;
  return { occurredAt, id };
}
