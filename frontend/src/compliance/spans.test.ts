import type { Finding, RuleMatch } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { citedFindings, shiftSpans, spansIn } from './spans.ts';

function finding(start: number, end: number, other: Partial<Finding> = {}): Finding {
  return {
    detector: 'email',
    category: 'pii',
    type: 'email',
    severity: 'medium',
    confidence: 0.9,
    path: 'body',
    start,
    end,
    masked: 'j•••@•••',
    fingerprint: 'f',
    evidence: [],
    ...other,
  };
}

function rule(action: RuleMatch['action'], findings: number[], shadow = false): RuleMatch {
  const text = { en: '', fr: '' };
  const said = { title: text, why: text, message: text, references: [] };
  return { key: 'r', version: 1, severity: 'medium', action, shadow, findings, ...said };
}

describe('citedFindings', () => {
  it('leaves out what no acting rule speaks about', () => {
    const judged = {
      findings: [finding(0, 1), finding(2, 3), finding(4, 5)],
      rules: [rule('warn', [0]), rule('block', [1], true)],
    };
    expect(citedFindings(judged).map(({ index }) => index)).toEqual([0]);
  });

  it('gives a finding the strictest action of its rules', () => {
    const judged = { findings: [finding(0, 1)], rules: [rule('escalate', [0]), rule('warn', [0])] };
    expect(citedFindings(judged)[0]?.action).toBe('escalate');
  });
});

describe('spansIn', () => {
  it('marks only findings of the asked part', () => {
    const judged = { findings: [finding(0, 4), finding(0, 4, { path: 'context' })], rules: [rule('redact', [0, 1])] };
    expect(spansIn(judged, 'body', 10)).toEqual([{ start: 0, end: 4, action: 'redact', finding: 0 }]);
  });

  it('does not paint a whole text because of its intent', () => {
    const judged = {
      findings: [finding(0, 10, { category: 'intent', type: 'mass_export' })],
      rules: [rule('block', [0])],
    };
    expect(spansIn(judged, 'body', 10)).toEqual([]);
  });

  it('drops spans that lie outside the text', () => {
    const judged = { findings: [finding(20, 30), finding(8, 30)], rules: [rule('warn', [0, 1])] };
    expect(spansIn(judged, 'body', 10)).toEqual([{ start: 8, end: 10, action: 'warn', finding: 1 }]);
  });
});

describe('shiftSpans', () => {
  const spans = [
    { start: 0, end: 3, action: 'warn' as const, finding: 0 },
    { start: 8, end: 11, action: 'block' as const, finding: 1 },
  ];
  const at = (text: string, list = shiftSpans(spans, 'abc def ghi', text)) =>
    list.map(({ start, end }) => text.slice(start, end));

  it('keeps marks while typing at the end', () => {
    expect(at('abc def ghi jkl')).toEqual(['abc', 'ghi']);
  });

  it('moves marks behind an insertion', () => {
    expect(at('abc d123ef ghi')).toEqual(['abc', 'ghi']);
  });

  it('moves marks behind a removal', () => {
    expect(at('abc ghi')).toEqual(['abc', 'ghi']);
  });

  it('drops a mark that was edited and keeps the others', () => {
    expect(at('axbc def ghi')).toEqual(['ghi']);
  });

  it('drops every mark of a replaced text', () => {
    expect(at('something else')).toEqual([]);
  });
});
