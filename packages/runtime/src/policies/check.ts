import { parseRule, RuleError, testRules, type Engine, type ExampleResult, type Rule } from '@novacrm/engine';

export interface RuleProblem {
  /** 1-based; null when the problem is not at one place. */
  line: number | null;
  message: string;
}

export type RuleCheck = { usable: true; rule: Rule } | { usable: false; problems: RuleProblem[] };

/** Reads one rule as written and runs its own examples. `file` names it in messages. */
export function checkRule(source: string, file: string, engine: Engine): RuleCheck {
  const read = readRule(source, file);
  if (!read.usable) return read;
  const { failures } = testRules([read.rule], engine);
  if (failures.length === 0) return read;
  return { usable: false, problems: failures.map((failure) => ({ line: null, message: describeFailure(failure) })) };
}

/** Reads one rule as written, without running its examples. */
export function readRule(source: string, file: string): RuleCheck {
  try {
    return { usable: true, rule: parseRule(source, file) };
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const problems = error.problems.map(({ line, message, suggestion }) => ({
      line,
      message: suggestion === undefined ? message : `${message} Did you mean "${suggestion}"?`,
    }));
    return { usable: false, problems };
  }
}

function describeFailure({ kind, index, expected, actual }: ExampleResult): string {
  const said = (action: string | null) => action ?? 'no match';
  return `Example ${index + 1} under "${kind}" expects ${said(expected)}, but the rule says ${said(actual)}.`;
}
