import { refused } from './refused.ts';

/**
 * A document that is issued while it is created must bring its lines. The database refuses the other kind when the
 * transaction ends, which is too late for an answer with words.
 */
export function refuseEmptyIssue(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null) return payload;
  const { status, number, lines } = payload as { status?: unknown; number?: unknown; lines?: unknown };
  const isIssued = typeof status === 'string' && status !== 'draft' && typeof number !== 'string';
  if (isIssued && !bringsLines(lines)) {
    throw refused('NO_LINES', { field: 'lines' });
  }
  return payload;
}

function bringsLines(lines: unknown): boolean {
  if (Array.isArray(lines)) return lines.length > 0;
  if (typeof lines !== 'object' || lines === null || !('create' in lines)) return false;
  return Array.isArray(lines.create) && lines.create.length > 0;
}
