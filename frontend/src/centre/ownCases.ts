import type { OwnReleases } from '@novacrm/contracts';
import { exceptionState, type ExceptionState } from './exceptionState.ts';

/** One thing somebody waits for or waited for. */
export interface OwnCase {
  id: string;
  state: ExceptionState;
  rule: string;
  at: string;
  audit: string;
  /** What was said when asking; null for an incident, which opens by itself. */
  reason: string | null;
  answer: string | null;
  until: string | null;
  uses: number | null;
}

/** Requests and incidents of one person as one list, the newest first. What an incident released stands for the incident. */
export function ownCases({ exceptions, incidents }: OwnReleases, now: number): OwnCase[] {
  const released = new Set(exceptions.flatMap(({ incident }) => incident ?? []));
  const notes = new Map(incidents.map(({ id, resolution }) => [id, resolution]));
  const asked = exceptions.map((exception): OwnCase => ({
    id: exception.id,
    state: exceptionState(exception, now),
    rule: exception.rule,
    at: exception.date_created,
    audit: exception.audit,
    reason: exception.incident ? null : exception.reason,
    answer: exception.decision_note ?? (exception.incident ? (notes.get(exception.incident) ?? null) : null),
    until: exception.expires_at,
    uses: exception.uses,
  }));
  const opened = incidents
    .filter(({ id }) => !released.has(id))
    .map(({ id, status, rule, opened_at, audit, resolution }): OwnCase => ({
      id,
      state: status === 'open' ? 'requested' : status === 'approved' ? 'over' : 'refused',
      rule,
      at: opened_at,
      audit,
      reason: null,
      answer: resolution,
      until: null,
      uses: null,
    }));
  return [...asked, ...opened].toSorted((a, b) => b.at.localeCompare(a.at));
}
