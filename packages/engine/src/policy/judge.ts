import type { Finding } from '../finding.ts';
import type { Test } from './condition.ts';
import { excuses, isAboutFindings, standingExceptions, type GrantedException } from './exception.ts';
import { matchOf, type RuleMatch } from './match.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export interface RuleCase {
  readonly rule: Rule;
  readonly test: Test;
  readonly subject: Subject;
  /** What patterns found so far, see `Subject.spot`. */
  readonly found: readonly Finding[];
  readonly exceptions: readonly GrantedException[];
  readonly now: Date | undefined;
}

/** What one rule says of an exchange, exceptions included; undefined when it does not match. */
export function judgeRule({ rule, test, subject, found, exceptions, now }: RuleCase): RuleMatch | undefined {
  const outcome = test(subject);
  if (!outcome) return undefined;
  const { exchange, findings } = subject;
  const standing = now ? standingExceptions(exceptions, { rule, exchange, now }) : [];
  if (standing.length === 0) return matchOf(rule, outcome);

  const whole = standing.find((exception) => !isAboutFindings(exception));
  if (whole) return matchOf(rule, outcome, { exceptedBy: [whole.key] });

  const used = new Set<string>();
  const hidden = new Set<number>();
  for (const index of outcome) {
    const finding = findings[index] ?? found[index - findings.length];
    const exception = finding && standing.find((candidate) => excuses(candidate, finding));
    if (!exception) continue;
    hidden.add(index);
    used.add(exception.key);
  }
  if (hidden.size === 0) return matchOf(rule, outcome);
  // Without what was excused the rule may not hold any more, or hold for fewer findings.
  const rest = test({ ...subject, hidden });
  const exceptedBy = [...used].sort();
  return rest ? matchOf(rule, rest, { exceptedBy, excused: [...hidden] }) : matchOf(rule, outcome, { exceptedBy });
}
