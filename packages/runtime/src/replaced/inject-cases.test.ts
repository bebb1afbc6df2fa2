import type { AstNode } from '@directus/api/permissions/modules/process-ast/lib/inject-cases';
import { expect, it } from 'vitest';
import { dropImplied } from './inject-cases.ts';

const [own, team] = [{ owner: { _eq: 'a' } }, { team: { _in: ['b'] } }];
const field = (...whenCase: number[]): AstNode => ({ type: 'field', whenCase });

it('reads a field as it is where every row that is read fulfils a rule that shows it', () => {
  const [shown, partly, free]: AstNode[] = [field(1, 0), field(1), { type: 'field' }];
  dropImplied({ type: 'root', cases: [own, team], children: [shown!, partly!, free!] });
  expect([shown?.whenCase, partly?.whenCase, free?.whenCase]).toEqual([undefined, [1], undefined]);
});

it('looks at each level for itself', () => {
  const [below, aside, far] = [field(0), field(0), field(0)];
  const company: AstNode = { type: 'm2o', cases: [team], children: [below], whenCase: [0] };
  const files: AstNode = {
    type: 'a2o',
    names: ['a', 'b'],
    cases: { a: [own, team] },
    children: { a: [aside], b: [far] },
  };
  dropImplied({ type: 'root', cases: [own, team], children: [company, files] });
  expect([company.whenCase, below.whenCase, aside.whenCase]).toEqual([[0], undefined, [0]]);
});
