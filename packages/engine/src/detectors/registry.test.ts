import { describe, expect, it } from 'vitest';
import { createEngine } from '../engine.ts';
import type { Detector } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { detectors } from './registry.ts';

const engine = createEngine({ fingerprintKey: 'test' });

function scan(text: string): Finding[] {
  return engine.analyse({ channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } })
    .findings;
}

function covers(finding: Finding, text: string, value: string): boolean {
  const start = text.indexOf(value);
  const shared = Math.min(finding.end, start + value.length) - Math.max(finding.start, start);
  const union = Math.max(finding.end, start + value.length) - Math.min(finding.start, start);
  return shared / union >= 0.5;
}

describe('the detector registry', () => {
  it('gives every detector its own id', () => {
    expect(new Set(detectors.map((detector) => detector.id)).size).toBe(detectors.length);
  });

  it('finds every type in at least one example', () => {
    const shown = new Set(detectors.flatMap((detector) => detector.examples.hit.map((example) => example.expect.type)));
    expect(detectors.flatMap((detector) => detector.types).filter((type) => !shown.has(type))).toEqual([]);
  });
});

describe.each(detectors.map((detector) => [detector.id, detector] as const))('detector %s', (_, detector: Detector) => {
  it.each(['fr', 'en'] as const)('brings at least five hits and five misses in %s', (lang) => {
    expect(detector.examples.hit.filter((example) => example.lang === lang).length).toBeGreaterThanOrEqual(5);
    expect(detector.examples.miss.filter((example) => example.lang === lang).length).toBeGreaterThanOrEqual(5);
  });

  it('says in both languages what it is, what it covers and on what legal basis', () => {
    const { title, covers, legalBasis } = detector;
    expect([title.en, title.fr, covers.en, covers.fr].every((text) => text.length > 3)).toBe(true);
    expect(legalBasis.length).toBeGreaterThan(0);
  });

  it.each(detector.examples.hit)('finds $expect.type in: $text', ({ text, expect: { type, value } }) => {
    const found = scan(text).filter((finding) => finding.type === type);
    expect(found.some((finding) => value === undefined || covers(finding, text, value))).toBe(true);
  });

  it.each(detector.examples.miss)('finds nothing of its own in: $text', ({ text }) => {
    expect(scan(text).filter((finding) => finding.detector === detector.id)).toEqual([]);
  });
});
