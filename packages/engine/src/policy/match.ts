import { ACTIONS, type Action, type Localized } from '../exchange.ts';
import type { Severity } from '../finding.ts';
import type { Redaction, Rule } from './rule.ts';

export interface RuleMatch {
  readonly key: string;
  readonly version: number;
  readonly action: Action;
  readonly severity: Severity;
  /** Recorded, but did not act. */
  readonly shadow: boolean;
  readonly title: Localized;
  readonly why: Localized;
  readonly message: Localized;
  readonly references: string[];
  /** Indexes into the findings of the analysis, followed by those of the decision, that made the rule match. */
  readonly findings: number[];
  /** How values are taken out, when the rule says so. */
  readonly redact?: { with: Redaction['with']; types?: string[] };
  /** Keys of the exceptions that were used. Without `excused` they lifted the whole rule. */
  readonly exceptedBy?: string[];
  /** Indexes of findings that exceptions let pass, while the rule acts on the others. */
  readonly excused?: number[];
}

export interface Lowered {
  readonly exceptedBy: readonly string[];
  readonly excused?: readonly number[];
}

export function matchOf(rule: Rule, findings: readonly number[], lowered?: Lowered): RuleMatch {
  const { key, version, severity, title, why, message, references, redact } = rule;
  return {
    key,
    version,
    action: rule.then,
    severity,
    shadow: rule.shadow === true,
    title,
    why,
    message,
    references: [...references],
    findings: inOrder(findings),
    ...(redact && { redact: { with: redact.with, ...(redact.types && { types: [...redact.types] }) } }),
    ...(lowered && { exceptedBy: [...lowered.exceptedBy] }),
    ...(lowered?.excused && { excused: inOrder(lowered.excused) }),
  };
}

/** Whether a match counts for the decision: neither in shadow nor lifted by an exception. */
export function acts({
  shadow,
  exceptedBy,
  excused,
}: {
  readonly shadow: boolean;
  readonly exceptedBy?: readonly string[] | undefined;
  readonly excused?: readonly number[] | undefined;
}): boolean {
  return !shadow && (exceptedBy === undefined || excused !== undefined);
}

export function strictest(matches: readonly RuleMatch[]): Action {
  let action: Action = 'allow';
  for (const match of matches) {
    if (acts(match) && ACTIONS.indexOf(match.action) > ACTIONS.indexOf(action)) action = match.action;
  }
  return action;
}

function inOrder(indexes: readonly number[]): number[] {
  const ordered = [...indexes];
  return ordered.length < 2 ? ordered : ordered.sort((a, b) => a - b);
}
