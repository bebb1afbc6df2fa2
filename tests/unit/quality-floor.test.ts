import { describe, expect, it } from 'vitest';
import { judgeGoldSet } from '../bench/gold-set.ts';

/**
 * F1 below which a change made the engine worse on texts that it was not tuned to: a little under what is measured, see
 * docs/compliance/quality.md.
 */
const FLOORS = {
  fr: {
    identifiers: 0.9,
    person: 0.88,
    postal_address: 0.87,
    secrets: 0.89,
    mass_export: 0.78,
    prompt_injection: 0.76,
  },
  en: {
    identifiers: 0.84,
    person: 0.78,
    postal_address: 0.87,
    secrets: 0.91,
    mass_export: 0.78,
    prompt_injection: 0.76,
  },
} as const;

describe.each(['fr', 'en'] as const)('on the labelled texts (%s)', (lang) => {
  const { groups, alarms } = judgeGoldSet(lang);

  it.each(Object.entries(FLOORS[lang]))('finds %s with an F1 of at least %f', (group, floor) => {
    expect(groups[group]?.f1).toBeGreaterThanOrEqual(floor);
  });

  it('leaves at least 85 of 100 ordinary business texts alone', () => {
    expect(alarms.benign.raised / alarms.benign.texts).toBeLessThan(0.15);
  });
});
