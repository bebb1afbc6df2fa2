import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../engine.ts';
import { NEAR_REACH } from './near.ts';
import { compilePolicy } from './policy.ts';
import type { PatternCondition } from './rule.ts';
import { exchangeOf, findingOf, ruleOf } from './testing/rules.ts';
import { MAX_MATCHES } from './windows.ts';

const NOTHING = { findings: [], risk: { score: 0, level: 'none' as const } };

function decide(pattern: PatternCondition, text: string, then: 'redact' | 'warn' = 'redact') {
  const policy = compilePolicy([ruleOf('own', { pattern }, then)], { version: 1, fingerprintKey: 'key' });
  return policy.decide(exchangeOf(text), NOTHING);
}

const PROJECT = { name: 'project_code', regex: 'PRJ-\\d{4}' };

describe('a pattern of a rule', () => {
  it('turns its matches into findings of the rule, that are redacted and never shown', () => {
    const decision = decide(PROJECT, 'Budget of PRJ-2041 and PRJ-2042');
    expect(decision.redacted).toEqual([{ path: 'text', text: 'Budget of [PROJECT_CODE] and [PROJECT_CODE]' }]);
    expect(decision.rules[0]?.findings).toEqual([0, 1]);
    expect(decision.findings?.[0]).toMatchObject({
      detector: 'rule:own', type: 'project_code', category: 'pii', severity: 'high', start: 10, end: 18, path: 'text',
    }); // prettier-ignore
    expect(JSON.stringify({ ...decision, redacted: undefined })).not.toContain('204');
  });

  it('numbers its findings after those of the analysis', () => {
    const policy = compilePolicy([ruleOf('own', { pattern: PROJECT }, 'redact')], { version: 1 });
    const analysis = { findings: [findingOf('email', 0, 3)], risk: NOTHING.risk };
    const decision = policy.decide(exchangeOf('abc PRJ-2041'), analysis);
    expect(decision.rules[0]?.findings).toEqual([1]);
    expect(decision.redacted?.[0]?.text).toBe('abc [PROJECT_CODE]');
  });

  it('leaves no finding of a rule that did not match in the end', () => {
    const rules = [
      ruleOf('a', { all: [{ pattern: PROJECT }, { role: ['admin'] }] }, 'block'),
      ruleOf('b', { pattern: { name: 'budget', words: ['budget'] } }, 'redact'),
    ];
    const decision = compilePolicy(rules, { version: 1 }).decide(exchangeOf('budget PRJ-2041'), NOTHING);
    expect(decision.findings?.map(({ type }) => type)).toEqual(['budget']);
    expect(decision.rules[0]?.findings).toEqual([0]);
    expect(decision.redacted?.[0]?.text).toBe('[BUDGET] PRJ-2041');
  });

  it('finds words whole, whatever their case and accents, the longest first', () => {
    const words = { name: 'deal_name', words: ['Projet Éole', 'projet', 'Éole II'] };
    const text = decide(words, 'Le PROJET EOLE, le projeteur, et éole ii').redacted?.[0]?.text;
    expect(text).toBe('Le [DEAL_NAME], le projeteur, et [DEAL_NAME]');
  });

  it('counts a match only near one of its words', () => {
    const pattern = { name: 'matricule', regex: '\\b\\d{7}\\b', near: ['matricule', 'agent'] };
    expect(decide(pattern, 'Agent 1234567').action).toBe('redact');
    expect(decide(pattern, '1234567 est son matricule').action).toBe('redact');
    expect(decide(pattern, 'Facture 1234567').action).toBe('allow');
    expect(decide(pattern, `matricule ${'x'.repeat(NEAR_REACH + 20)} 1234567`).action).toBe('allow');
    const mixed = decide(pattern, `Facture 7654321 ${'.'.repeat(80)} matricule 1234567`).redacted?.[0]?.text;
    expect(mixed).toContain('7654321');
    expect(mixed).not.toContain('1234567');
  });

  it.each([
    ['zero-width characters', 'P\u200bRJ\u200b-2041'],
    ['full-width characters', 'ＰＲＪ-２０４１'],
    ['another dash', 'PRJ‑2041'],
    ['Cyrillic letters', 'РRJ-2041'],
  ])('is not fooled by %s', (_, hidden) => {
    const decision = decide(PROJECT, `voici ${hidden} !`);
    expect(decision.redacted?.[0]?.text).toBe('voici [PROJECT_CODE] !');
  });

  it.each([
    ['\\bclassifié\\b', 'un rapport classifié hier', 'un rapport [OWN] hier'],
    ['\\bclassifie\\b', 'un rapport classifié hier', 'un rapport [OWN] hier'],
    ['\\bÉole [A-Z]\\b', 'le projet Éole B', 'le projet [OWN]'],
    ['\\b[A-Z][a-zà-ÿ]+-1\\b', 'fiche Hélène-1, fiche hélène-1', 'fiche [OWN], fiche hélène-1'],
    ['l’\\x{e9}l\\x{00E9}ment', "voici l'élément", 'voici [OWN]'],
    ['e\\x{41}', 'eA ea', '[OWN] ea'],
  ])('%s looks past accents and apostrophes, not past case', (regex, text, expected) => {
    expect(decide({ name: 'own', regex }, text).redacted?.[0]?.text).toBe(expected);
  });

  it('asks for its least number of matches', () => {
    expect(decide({ ...PROJECT, minCount: 2 }, 'PRJ-2041').action).toBe('allow');
    expect(decide({ ...PROJECT, minCount: 2 }, 'PRJ-2041 PRJ-2042').action).toBe('redact');
  });

  it('gives equal values equal fingerprints under one key, others under another', () => {
    const print = (key: string) =>
      compilePolicy([ruleOf('own', { pattern: PROJECT }, 'warn')], { version: 1, fingerprintKey: key })
        .decide(exchangeOf('PRJ-2041 PRJ-2041 PRJ-9999'), NOTHING)
        .findings?.map(({ fingerprint }) => fingerprint) ?? [];
    const [first, second, third] = print('a');
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(print('b')[0]).not.toBe(first);
  });

  it('does not change the risk of the detectors', () => {
    const analysis = createEngine({ fingerprintKey: 'k' }).analyse(exchangeOf('PRJ-2041'));
    expect(analysis.risk.score).toBe(0);
  });

  it('finds what a plain search finds, over window borders too', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b7', ' ', 'PRJ-2041', '-', '\n'), { maxLength: 3000 }), (pieces) => {
        const text = pieces.join('').repeat(3);
        const expected = [...text.matchAll(/PRJ-\d{4}/g)].map(({ index }) => index);
        fc.pre(expected.length < MAX_MATCHES);
        const found = decide(PROJECT, text, 'warn').findings?.map(({ start }) => start) ?? [];
        expect(found).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('finds a match wherever it lies across the border of two windows', () => {
    for (let start = 4080; start < 4110; start++) {
      const text = `${' '.repeat(start)}PRJ-2041 and then ${' '.repeat(5000)}PRJ-2042`;
      expect(decide(PROJECT, text, 'warn').findings?.map((finding) => finding.start)).toEqual([start, start + 5018]);
    }
  });

  it('takes everything after very many matches for one, so that nothing slips through', () => {
    const decision = decide({ name: 'letter', regex: 'a' }, `${'a'.repeat(5000)} the end`);
    expect(decision.findings?.length).toBe(MAX_MATCHES);
    expect(decision.redacted?.[0]?.text).not.toMatch(/a|end/);
  });

  it('does not count what is not near against that limit', () => {
    const pattern = { name: 'matricule', regex: '\\b\\d{7}\\b', near: ['matricule'] };
    const text = `${'1234567 '.repeat(3000)}${'-'.repeat(100)} matricule 7654321, commande 1111111`;
    expect(decide(pattern, text, 'warn').findings?.map(({ start, end }) => text.slice(start, end))).toEqual([
      '7654321',
      '1111111',
    ]);
  });

  it('takes very many words for one in the end as well', () => {
    const decision = decide({ name: 'word', words: ['éole'] }, `${'Éole, '.repeat(3000)}fin`);
    expect(decision.findings?.length).toBe(MAX_MATCHES);
    expect(decision.redacted?.[0]?.text).not.toMatch(/ole|fin/);
  });

  it.each([
    ['(x+x+)+y', 'x'],
    ['(a|aa)+$', 'a'],
    ['a(?s:.*)b|a', 'a'],
    ['a.{0,300}b|a', 'a'],
    ['[a-z ]+\\d', 'abc '],
  ])('%s takes time in proportion to the text', (regex, unit) => {
    const policy = compilePolicy([ruleOf('own', { pattern: { name: 'own', regex } }, 'warn')], { version: 1 });
    const time = (length: number) => {
      const exchange = exchangeOf(unit.repeat(length / unit.length));
      const times = [1, 2, 3].map(() => {
        const started = performance.now();
        policy.decide(exchange, NOTHING);
        return performance.now() - started;
      });
      return Math.min(...times);
    };
    time(40_000);
    // Quadratic time would be sixteen-fold.
    expect(time(400_000)).toBeLessThan(Math.max(8 * time(100_000), 50));
  });
});
