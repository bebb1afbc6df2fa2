import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { costOf, PriceTable } from './prices.ts';

const shipped = PriceTable.parse(parse(readFileSync(new URL('../../prices.yaml', import.meta.url), 'utf8')));
const vendors = [...new Set(shipped.prices.map(({ provider }) => provider))];
const MILLION = { promptTokens: 1_000_000, completionTokens: 1_000_000 };

describe('the shipped prices', () => {
  it.each(vendors)('let no unlisted model of %s cost less than its dearest', (provider) => {
    const dearest = Math.max(...shipped.prices.filter((row) => row.provider === provider).map((row) => row.input + row.output)); // prettier-ignore
    expect(costOf(shipped, { provider, model: 'released-tomorrow', ...MILLION })).toBeGreaterThanOrEqual(dearest);
  });

  it.each([
    ['mistral', 'mistral-medium-latest', 9],
    ['openai', 'gpt-5-mini-2025-08-07', 2.25],
    ['openai', 'gpt-5.4', 17.5],
    ['anthropic', 'claude-opus-4-1', 90],
    ['anthropic', 'claude-opus-4-5-20251101', 30],
  ])('charge a million tokens each way to %s %s with %s', (provider, model, cost) => {
    expect(costOf(shipped, { provider, model, ...MILLION })).toBe(cost);
  });

  it('charge nothing for models of the house', () => {
    expect(costOf(shipped, { provider: 'ollama', model: 'llama3.1:8b', ...MILLION })).toBe(0);
  });

  it('have every line within reach: none stands behind one that fits all it fits', () => {
    const hidden = shipped.prices.filter(
      ({ provider, model }, at) =>
        shipped.prices.findIndex(
          (row) =>
            row.provider === provider &&
            (row.model === model || (row.model.endsWith('*') && model.startsWith(row.model.slice(0, -1)))),
        ) !== at,
    );
    expect(hidden).toEqual([]);
  });
});
