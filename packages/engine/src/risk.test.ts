import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEVERITIES, type Finding } from './finding.ts';
import { explainRisk, LEVEL_FROM, RISK_LEVELS, scoreRisk } from './risk.ts';

const finding = fc.record({
  detector: fc.constant('test'),
  category: fc.constant('pii' as const),
  type: fc.constantFrom('email', 'nir', 'health', 'jwt'),
  severity: fc.constantFrom(...SEVERITIES),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  path: fc.constant('text'),
  start: fc.nat(100),
  end: fc.nat(100),
  masked: fc.constant('•'),
  fingerprint: fc.constant('f'),
  evidence: fc.constant<string[]>([]),
});
const findings = fc.array(finding, { maxLength: 60 });

function one(severity: Finding['severity'], confidence = 1): Finding {
  return {
    detector: 'd', category: 'pii', type: severity, severity, confidence, path: 'text', start: 0, end: 1, masked: '•',
    fingerprint: 'f', evidence: [],
  }; // prettier-ignore
}

describe('the risk score', () => {
  it('of nothing is nothing', () => {
    expect(scoreRisk([])).toEqual({ score: 0, level: 'none' });
    expect(explainRisk([])).toEqual([]);
  });

  it.each([
    [[one('low')], 6, 'low'],
    [[one('medium')], 20, 'medium'],
    [[one('high')], 45, 'high'],
    [[one('critical')], 80, 'critical'],
    [[one('critical', 0.5)], 40, 'medium'],
    [[one('high'), one('high')], 70, 'high'],
    [[one('high'), one('high'), one('high')], 83, 'critical'],
  ] as const)('of %j', (given, score, level) => {
    expect(scoreRisk(given)).toEqual({ score, level });
  });

  it('never falls when a finding is added, and neither does its level', () => {
    fc.assert(
      fc.property(findings, finding, (before, added) => {
        const [old, now] = [scoreRisk(before), scoreRisk([...before, added])];
        expect(now.score).toBeGreaterThanOrEqual(old.score);
        expect(RISK_LEVELS.indexOf(now.level)).toBeGreaterThanOrEqual(RISK_LEVELS.indexOf(old.level));
        expect(now.score).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('has a level for every score, at the documented limits', () => {
    expect(LEVEL_FROM).toEqual({ low: 1, medium: 20, high: 45, critical: 75 });
  });
});

describe('explaining the risk score', () => {
  it('gives parts that add up to the score, and findings that add up to their part', () => {
    fc.assert(
      fc.property(findings, (given) => {
        const parts = explainRisk(given);
        const sum = (points: readonly { points: number }[]) => points.reduce((total, each) => total + each.points, 0);
        expect(sum(parts)).toBe(scoreRisk(given).score);
        for (const part of parts) expect(sum(part.findings)).toBe(part.points);
        expect(parts.flatMap((part) => part.findings.map(({ index }) => index)).sort((a, b) => a - b)).toEqual([
          ...given.keys(),
        ]);
      }),
    );
  });

  it('gives the same points by type whatever the order of the findings', () => {
    const given = [one('critical'), one('low'), one('high', 0.7), one('medium', 0.3), one('low', 0.2)];
    const points = (all: readonly Finding[]) => explainRisk(all).map(({ type, points }) => [type, points]);
    expect(points([...given].reverse())).toEqual(points(given));
  });

  it('shares the points in proportion: two equal findings get the same, a stricter one more', () => {
    const [strict, ...mild] = explainRisk([one('critical'), one('medium'), one('low')]).map(({ points }) => points);
    expect(strict).toBeGreaterThan(mild.reduce((sum, points) => sum + points, 0));
    const twins = explainRisk([one('high'), one('high')])[0]?.findings.map(({ points }) => points);
    expect(twins).toEqual([35, 35]);
  });

  it('adds up with ten thousand findings', () => {
    const parts = explainRisk(Array.from({ length: 10_000 }, (_, at) => one(SEVERITIES[at % 4]!, 0.9)));
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(100);
  });
});
