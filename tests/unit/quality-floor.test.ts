import { describe, expect, it } from 'vitest';
import { judgeGoldSet } from '../bench/gold-set.ts';

/**
 * F1 below which a change made the engine worse on texts that it was not tuned to: a little under what is measured, see
 * docs/compliance/quality.md.
 */
const FLOORS = {
  fr: {
    identifiers: 0.95,
    person: 0.92,
    postal_address: 0.89,
    secrets: 0.95,
    mass_export: 0.92,
    prompt_injection: 0.89,
    out_of_scope: 0.88,
    toxicity: 0.92,
    special: 0.68,
  },
  en: {
    identifiers: 0.94,
    person: 0.9,
    postal_address: 0.93,
    secrets: 0.96,
    mass_export: 0.95,
    prompt_injection: 0.91,
    out_of_scope: 0.87,
    toxicity: 0.94,
    special: 0.79,
  },
} as const;

describe.each(['fr', 'en'] as const)('on the labelled texts (%s)', (lang) => {
  const { groups, alarms } = judgeGoldSet(lang);

  it.each(Object.entries(FLOORS[lang]))('finds %s with an F1 of at least %f', (group, floor) => {
    expect(groups[group]?.f1).toBeGreaterThanOrEqual(floor);
  });

  it('leaves at least 95 of 100 ordinary business texts alone', () => {
    expect(alarms.benign.raised / alarms.benign.texts).toBeLessThan(0.05);
  });
});
