import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../finding.ts';
import { OPERATORS, type Operator } from '../operator.ts';
import { redactParts } from '../redact-parts.ts';
import { createVault } from '../vault.ts';
import { dropOperator } from './drop.ts';
import { hashOperator } from './hash.ts';
import { maskOperator } from './mask.ts';
import { replaceOperator } from './replace.ts';

const operators: (() => Operator)[] = [
  () => replaceOperator,
  () => maskOperator,
  () => hashOperator('test'),
  () => dropOperator,
  () => createVault().operator,
];

function findingAt(text: string, value: string, type = 'email', more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(value);
  return {
    detector: type, category: 'pii', type, severity: 'medium', confidence: 0.9, path: 'p', start, end: start + value.length,
    masked: '••••@••••', fingerprint: `print of ${value.toLowerCase()}`, evidence: [], ...more,
  }; // prettier-ignore
}

const apply = (operator: Operator, text: string, findings: Finding[]) =>
  redactParts([{ path: 'p', text }], findings, () => operator)[0]?.text ?? '';

it('has every operator in this suite', () => {
  expect(operators.map((create) => create().id).sort()).toEqual([...OPERATORS].sort());
});

describe.each(operators.map((create) => [create().id, create] as const))('%s', (_, create) => {
  const text = 'Write to jane@corp.com, or call bob@corp.com now';

  it('leaves a text without findings as it is', () => {
    expect(apply(create(), text, [])).toBe(text);
    expect(apply(create(), '', [])).toBe('');
  });

  it('removes the value and keeps the words around it', () => {
    const result = apply(create(), text, [findingAt(text, 'jane@corp.com')]);
    expect(result).not.toMatch(/jane|corp\.com,/);
    expect(result).toMatch(/^Write to ?.*, or call bob@corp\.com now$/);
  });

  it('writes the same for the same value every time', () => {
    const operator = create();
    const twice = 'jane@corp.com and jane@corp.com';
    const findings = [
      findingAt(twice, 'jane@corp.com'),
      findingAt(twice, 'jane@corp.com', 'email', { start: 18, end: 31 }),
    ];
    const once = apply(operator, twice, findings);
    expect(apply(operator, twice, findings)).toBe(once);
    const [first, second] = once.split(' and ');
    expect(second).toBe(operator.id === 'drop' ? undefined : first);
  });

  it('keeps no four characters in a row of what it removes, wherever the spans are', () => {
    const spans = fc.array(fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }) }), { maxLength: 8 });
    fc.assert(
      fc.property(spans, (places) => {
        const source = Array.from({ length: 60 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
        const findings = places.map(({ start, length }) =>
          findingAt(source, source.slice(start, start + length), 'secret', { masked: '••••', end: start + length }),
        );
        const result = apply(create(), source, findings);
        const kept = [...source].filter((_, at) => !findings.some(({ start, end }) => at >= start && at < end));
        expect([...result].filter((char) => char >= '\u4e00').join('')).toBe(kept.join(''));
      }),
    );
  });
});

describe('the hash operator', () => {
  const text = 'jane@corp.com and JANE@corp.com and bob@corp.com';
  const findings = ['jane@corp.com', 'JANE@corp.com', 'bob@corp.com'].map((value) => findingAt(text, value));

  it('writes type and twelve digits, equal for equal values under one key only', () => {
    const [a, b, c] = apply(hashOperator('one'), text, findings).split(' and ');
    expect(a).toMatch(/^\[EMAIL:[0-9a-f]{12}\]$/);
    expect(b).toBe(a);
    expect(c).not.toBe(a);
    expect(apply(hashOperator('two'), text, findings).split(' and ')[0]).not.toBe(a);
  });

  it('refuses an empty key', () => {
    expect(() => hashOperator('')).toThrow(/must not be empty/);
  });

  it('does not take two illnesses for one because the same word names them', () => {
    const clauses = 'Karim est diabétique; Paul est diabétique';
    const special = { category: 'special', fingerprint: 'print of diabetique' } as const;
    const [a, b] = apply(hashOperator('one'), clauses, [
      findingAt(clauses, 'Karim est diabétique', 'health', special),
      findingAt(clauses, 'Paul est diabétique', 'health', special),
    ]).split('; ');
    expect(a).toMatch(/^\[HEALTH:/);
    expect(b).not.toBe(a);
  });
});

describe('the drop operator closes the white space', () => {
  it.each([
    ['Write to X, then go', 'Write to, then go'],
    ['X arrives', 'arrives'],
    ['ask X', 'ask'],
    ['ask X\nnow', 'ask\nnow'],
    ['one\nX\ntwo', 'one\ntwo'],
    ['one\r\nX\r\ntwo', 'one\r\ntwo'],
    ['Merci X !', 'Merci !'],
    ['(X)', '()'],
    ['a  X  b', 'a  b'],
    ['X', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(apply(dropOperator, text, [findingAt(text, 'X')])).toBe(expected);
  });

  it('also between two that stand side by side', () => {
    const text = 'a X Y b';
    expect(apply(dropOperator, text, [findingAt(text, 'X'), findingAt(text, 'Y')])).toBe('a b');
  });
});
