import type { Finding } from '../finding.ts';
import { createHealing } from './heal.ts';
import { OPERATORS, type Operator } from './operator.ts';
import { regionsOf, type Region } from './regions.ts';

export interface TextPart {
  readonly path: string;
  readonly text: string;
}

/** Which operator a finding gets; undefined leaves it in the text. */
export type OperatorOf = (finding: Finding) => Operator | undefined;

/**
 * Every part with what was found replaced by the operator of its finding. Overlapping findings are replaced as one: type of
 * the longest, strictest of their operators. `always` are operators that also watch over parts in which nothing was found.
 */
export function redactParts(
  parts: readonly TextPart[],
  findings: readonly Finding[],
  operatorOf: OperatorOf,
  always: readonly Operator[] = [],
): { path: string; text: string }[] {
  const chosen = new Map<Finding, Operator>();
  for (const finding of findings) {
    const operator = operatorOf(finding);
    if (operator) chosen.set(finding, operator);
  }
  const byPath = Map.groupBy(chosen.keys(), (finding) => finding.path);
  const placed = parts.map(({ path, text }) => ({
    path,
    text,
    regions: regionsOf(byPath.get(path) ?? [], text.length),
  }));
  const guards = [...new Set([...chosen.values(), ...always])];
  for (const guard of guards) guard.reserve?.(placed.flatMap(({ text, regions }) => [text, ...keptOf(text, regions)]));
  const keep = (text: string) => guards.reduce((kept, guard) => guard.keep?.(kept) ?? kept, text);
  return placed.map(({ path, text, regions }) => ({ path, text: replaced(text, regions, chosen, keep) }));
}

function replaced(
  text: string,
  regions: readonly Region<Finding>[],
  chosen: ReadonlyMap<Finding, Operator>,
  keep: (text: string) => string,
): string {
  const result = createHealing();
  let done = 0;
  for (const [index, { start, end, widest, members }] of regions.entries()) {
    result.add(keep(text.slice(done, start)));
    const operator = strictest(members.flatMap((member) => chosen.get(member) ?? []));
    const replacement = operator?.replacement({ ...widest, written: text.slice(start, end) }) ?? '';
    result.add(replacement);
    done = end;
    if (replacement === '') done += result.gap(text.slice(end, regions[index + 1]?.start));
  }
  result.add(keep(text.slice(done)));
  return result.toString();
}

function strictest(operators: readonly Operator[]): Operator | undefined {
  return [...operators].sort((a, b) => OPERATORS.indexOf(b.id) - OPERATORS.indexOf(a.id))[0];
}

function keptOf(text: string, regions: readonly Region<Finding>[]): string[] {
  const bounds = [0, ...regions.flatMap(({ start, end }) => [start, end]), text.length];
  return bounds.flatMap((from, index) => (index % 2 === 0 ? [text.slice(from, bounds[index + 1])] : []));
}
