import type { Exchange } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import { OPERATORS, type Operator, type OperatorId } from '../redact/operator.ts';
import { dropOperator } from '../redact/operators/drop.ts';
import { maskOperator } from '../redact/operators/mask.ts';
import { replaceOperator } from '../redact/operators/replace.ts';
import { redactParts } from '../redact/redact-parts.ts';
import { createVault } from '../redact/vault.ts';
import { acts, type RuleMatch } from './match.ts';

export interface Redacting {
  readonly findings: readonly Finding[];
  readonly matches: readonly RuleMatch[];
  readonly operators: { readonly hash: Operator; readonly pseudonym: Operator | undefined };
}

/** Takes out what the redacting rules named; a redacting rule that names nothing takes out every value found. */
export function redactNamed(exchange: Exchange, { findings, matches, operators }: Redacting) {
  const chosen = chooseOperators(findings, matches);
  const byId: Record<OperatorId, Operator> = {
    drop: dropOperator,
    replace: replaceOperator,
    hash: operators.hash,
    mask: maskOperator,
    pseudonym: operators.pseudonym ?? createVault().operator,
  };
  return redactParts(exchange.parts, findings, (finding) => {
    const id = chosen.get(finding);
    return id && byId[id];
  });
}

/** How each finding is taken out. When rules disagree, the stricter way wins. */
export function chooseOperators(
  findings: readonly Finding[],
  matches: readonly RuleMatch[],
): ReadonlyMap<Finding, OperatorId> {
  const chosen = new Map<Finding, OperatorId>();
  for (const match of matches) {
    if (match.action !== 'redact' || !acts(match)) continue;
    for (const finding of namedBy(match, findings)) {
      const operator = operatorOf(match, finding);
      const before = chosen.get(finding);
      if (!before || OPERATORS.indexOf(operator) > OPERATORS.indexOf(before)) chosen.set(finding, operator);
    }
  }
  return chosen;
}

function operatorOf({ redact }: RuleMatch, { type }: Finding): OperatorId {
  if (!redact) return 'replace';
  return !redact.types || redact.types.includes(type) ? redact.with : 'replace';
}

function namedBy({ findings: named, excused = [] }: RuleMatch, findings: readonly Finding[]): Finding[] {
  if (named.length > 0) return named.flatMap((index) => findings[index] ?? []);
  return findings.filter((finding, index) => finding.category !== 'intent' && !excused.includes(index));
}
