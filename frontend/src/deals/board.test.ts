import { describe, expect, it } from 'vitest';
import { sumOf, toColumns } from './board.ts';
import type { Stage } from './useStages.ts';

const stage = (id: string, other: Partial<Stage> = {}): Stage => ({
  id,
  name: id,
  outcome: 'open',
  probability: 50,
  color: null,
  position: 0,
  pipeline: { id: 'p', name: 'P' },
  ...other,
});
const deal = (id: string, at: string, amount: string | null, other = {}) => ({
  id,
  stage: { id: at },
  amount,
  currency: 'EUR',
  ...other,
});

describe('toColumns', () => {
  it('puts each deal under its stage, in the order of the stages', () => {
    const columns = toColumns(
      [stage('b'), stage('a')],
      [deal('1', 'a', '10'), deal('2', 'b', '20'), deal('3', 'c', '5')],
    );
    expect(columns.map(({ stage: { id }, deals }) => [id, deals.map((one) => one.id)])).toEqual([
      ['b', ['2']],
      ['a', ['1']],
    ]);
  });
});

describe('sumOf', () => {
  it("weighs by the deal's own probability, or by that of the stage", () => {
    const deals = [deal('1', 'a', '100.00'), deal('2', 'a', '100.00', { probability: 10 })];
    expect(sumOf(deals, stage('a'))).toEqual([{ currency: 'EUR', amount: 200, weighted: 60 }]);
  });

  it('counts what is won in full and what is lost as nothing', () => {
    const deals = [deal('1', 'a', '100', { probability: 30 })];
    expect(sumOf(deals, stage('a', { outcome: 'won' }))[0]?.weighted).toBe(100);
    expect(sumOf(deals, stage('a', { outcome: 'lost' }))[0]?.weighted).toBe(0);
  });

  it('never adds two currencies, and reads a missing amount as none', () => {
    const deals = [deal('1', 'a', null), deal('2', 'a', '8', { currency: 'GBP' })];
    expect(sumOf(deals, stage('a')).map(({ currency, amount }) => [currency, amount])).toEqual([
      ['EUR', 0],
      ['GBP', 8],
    ]);
  });
});
