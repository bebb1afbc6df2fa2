import { describe, expect, it } from 'vitest';
import { createEngine } from '../engine.ts';
import type { Region } from '../exchange.ts';
import { compilePolicy } from './policy.ts';
import { exchangeOf, ruleOf } from './testing/rules.ts';

const engine = createEngine({ fingerprintKey: 'k' });
const PERSONAL = { finding: { category: ['pii' as const], minConfidence: 0.6 } };
const policy = compilePolicy(
  [
    ruleOf('redacted_inside_the_union', { all: [PERSONAL, { region: ['eu'] }] }, 'redact'),
    ruleOf('refused_outside_of_it', { all: [PERSONAL, { not: { region: ['local', 'eu'] } }] }, 'block'),
    ruleOf(
      'health_for_care_only',
      { all: [{ finding: { type: ['health'] } }, { not: { purpose: ['care'] } }] },
      'block',
    ),
  ],
  { version: 1 },
);

function decide(text: string, region?: Region, purpose?: string) {
  const exchange = exchangeOf(text, { purpose, destination: region && { provider: 'p', region } });
  return policy.decide(exchange, engine.analyse(exchange));
}

describe('rules that know where data goes and what for', () => {
  const text = 'Answer jane.cooper@northwind.co.uk politely.';

  it('let the same text pass to a local model, redact it for one in the Union and refuse it for any other', () => {
    expect(decide(text, 'local').action).toBe('allow');
    expect(decide(text, 'eu').redacted?.[0]?.text).toBe('Answer [EMAIL] politely.');
    expect(decide(text, 'other').action).toBe('block');
  });

  it('treat a destination nobody named like the worst', () => {
    expect(decide(text).action).toBe('block');
  });

  it('let a class of data serve one purpose and no other', () => {
    const sick = 'Mme Roy est en arrêt maladie pour une dépression.';
    expect(decide(sick, 'local', 'care').action).toBe('allow');
    expect(decide(sick, 'local', 'marketing').action).toBe('block');
    expect(decide(sick, 'local').action).toBe('block');
  });
});
