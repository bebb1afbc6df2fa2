import type { Exchange } from '../exchange.ts';
import type { Analysis, Finding, Risk } from '../finding.ts';

/** What conditions are held against. */
export interface Subject {
  readonly exchange: Exchange;
  readonly findings: readonly Finding[];
  readonly risk: Risk;
  /** Indexes of the findings of each category and of each type, in order: two hundred rules look here. */
  readonly byCategory: ReadonlyMap<string, readonly number[]>;
  readonly byType: ReadonlyMap<string, readonly number[]>;
  /** Indexes of findings that an exception lets pass. */
  readonly hidden?: ReadonlySet<number>;
  /** Indexes of what a pattern of the policy finds; they follow those of the findings. */
  spot(pattern: number): readonly number[];
}

export function createSubject(exchange: Exchange, { findings, risk }: Analysis, spot: Subject['spot']): Subject {
  const byCategory = new Map<string, number[]>();
  const byType = new Map<string, number[]>();
  for (let index = 0; index < findings.length; index++) {
    const finding = findings[index];
    if (!finding) continue;
    add(byCategory, finding.category, index);
    add(byType, finding.type, index);
  }
  return { exchange, findings, risk, byCategory, byType, spot };
}

function add(lists: Map<string, number[]>, kind: string, index: number): void {
  const list = lists.get(kind);
  if (list) list.push(index);
  else lists.set(kind, [index]);
}
