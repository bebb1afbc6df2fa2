import type { OwnException, OwnIncident } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { ownCases } from './ownCases.ts';

const NOW = Date.parse('2026-05-10T12:00:00Z');

const exception = (other: Partial<OwnException>): OwnException => ({
  id: 'e',
  status: 'active',
  rule: 'r',
  reason: 'because',
  decision_note: null,
  date_created: '2026-05-10T10:00:00Z',
  decided_at: null,
  expires_at: '2026-05-11T10:00:00Z',
  uses: 1,
  used: 0,
  fingerprints: null,
  audit: 'a',
  incident: null,
  ...other,
});
const incident = (other: Partial<OwnIncident>): OwnIncident => ({
  id: 'i',
  status: 'open',
  rule: 'r',
  opened_at: '2026-05-10T09:00:00Z',
  resolved_at: null,
  resolution: null,
  audit: 'a',
  ...other,
});

describe('ownCases', () => {
  it('shows what an incident released once, with the reason of the decision', () => {
    const cases = ownCases(
      {
        exceptions: [exception({ incident: 'i' })],
        incidents: [incident({ status: 'approved', resolution: 'Checked with the client.' })],
      },
      NOW,
    );
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ id: 'e', state: 'active', reason: null, answer: 'Checked with the client.' });
  });

  it('has the newest first and tells waiting from refused', () => {
    const cases = ownCases(
      {
        exceptions: [exception({ id: 'asked', status: 'requested', date_created: '2026-05-10T11:00:00Z' })],
        incidents: [incident({ id: 'no', status: 'refused', resolution: 'No.' }), incident({ id: 'open' })],
      },
      NOW,
    );
    expect(cases.map(({ id, state }) => [id, state])).toEqual([
      ['asked', 'requested'],
      ['no', 'refused'],
      ['open', 'requested'],
    ]);
  });
});
