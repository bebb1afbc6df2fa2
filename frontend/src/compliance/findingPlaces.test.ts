import type { Finding } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { findingPlaces } from './findingPlaces.ts';

function cited(index: number, other: Partial<Finding>) {
  const finding: Finding = {
    detector: 'd',
    category: 'pii',
    type: 'person',
    severity: 'medium',
    confidence: 1,
    path: 'question',
    start: 0,
    end: 4,
    masked: '••••',
    fingerprint: 'f',
    evidence: [],
    ...other,
  };
  return { index, finding, action: 'redact' as const };
}

describe('findingPlaces', () => {
  it('lists one by one what stands in the text', () => {
    const { here, gathered } = findingPlaces([cited(0, {}), cited(1, { start: 5, end: 9 })], 'question', 40);
    expect(here.map(({ index }) => index)).toEqual([0, 1]);
    expect(gathered).toEqual([]);
  });

  it('gathers by type what goes along with the text', () => {
    const attached = [
      cited(0, { path: 'record' }),
      cited(1, { path: 'record' }),
      cited(2, { path: 'record', type: 'phone' }),
    ];
    expect(findingPlaces(attached, 'question', 40)).toEqual({
      here: [],
      gathered: [
        { type: 'person', place: 'elsewhere', count: 2 },
        { type: 'phone', place: 'elsewhere', count: 1 },
      ],
    });
  });

  it('says of an intent that it is about the whole text', () => {
    const intent = cited(0, { category: 'intent', type: 'mass_export', start: 0, end: 40 });
    expect(findingPlaces([intent], 'question', 40).gathered).toEqual([
      { type: 'mass_export', place: 'whole', count: 1 },
    ]);
  });
});
