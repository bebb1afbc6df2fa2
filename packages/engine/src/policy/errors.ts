export type RuleErrorCode =
  | 'RULE_SYNTAX'
  | 'RULE_UNKNOWN_KEY'
  | 'RULE_MISSING_KEY'
  | 'RULE_UNKNOWN_VALUE'
  | 'RULE_WRONG_TYPE'
  | 'RULE_TOO_DEEP'
  | 'RULE_TOO_LARGE'
  | 'RULE_PATTERN';

export interface RuleProblem {
  readonly code: RuleErrorCode;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
  readonly suggestion?: string;
}

/** Everything that is wrong with one rule file; the fields of the first problem are also its own. */
export class RuleError extends Error {
  readonly code: RuleErrorCode;
  readonly file: string;
  readonly line: number;
  readonly suggestion: string | undefined;
  readonly problems: readonly RuleProblem[];

  constructor(problems: readonly [RuleProblem, ...RuleProblem[]]) {
    super(problems.map(describe).join('\n'));
    const [first] = problems;
    this.name = 'RuleError';
    this.code = first.code;
    this.file = first.file;
    this.line = first.line;
    this.suggestion = first.suggestion;
    this.problems = problems;
  }
}

function describe({ file, line, message, suggestion }: RuleProblem): string {
  return `${file}:${line}: ${message}${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`}`;
}
