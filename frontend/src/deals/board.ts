import type { RecordRow } from '../records/definition.ts';
import type { Stage } from './useStages.ts';

export interface Sum {
  currency: string;
  amount: number;
  weighted: number;
}

export interface Column {
  stage: Stage;
  deals: RecordRow[];
  sums: Sum[];
}

/** The deals of a pipeline by stage, in the order of the stages. Amounts of two currencies are never added. */
export function toColumns(stages: readonly Stage[], deals: readonly RecordRow[]): Column[] {
  return stages.map((stage) => {
    const here = deals.filter((deal) => stageOf(deal) === stage.id);
    return { stage, deals: here, sums: sumOf(here, stage) };
  });
}

export function stageOf(deal: RecordRow): string | undefined {
  const stage = deal['stage'];
  return typeof stage === 'object' && stage !== null && 'id' in stage ? String(stage.id) : undefined;
}

/** Weighted as the database does it: by the deal's own probability, else by that of the stage it stands in. */
export function sumOf(deals: readonly RecordRow[], stage: Pick<Stage, 'outcome' | 'probability'>): Sum[] {
  const sums = new Map<string, Sum>();
  for (const deal of deals) {
    const currency = String(deal['currency'] ?? 'EUR');
    const amount = Number(deal['amount'] ?? 0);
    const own = deal['probability'];
    const open = own === null || own === undefined ? stage.probability : Number(own);
    const probability = { open, won: 100, lost: 0 }[stage.outcome];
    const sum = sums.get(currency) ?? { currency, amount: 0, weighted: 0 };
    sum.amount += amount;
    sum.weighted += (amount * probability) / 100;
    sums.set(currency, sum);
  }
  return [...sums.values()];
}
