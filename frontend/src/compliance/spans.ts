import type { Action, Finding, RuleMatch } from '@novacrm/contracts';
import { ACTIONS } from '@novacrm/contracts/verdict-words';
import { acts } from './acts.ts';

/** What was judged, as far as the marks in a text are concerned. */
export interface Judged {
  findings: Finding[];
  rules: RuleMatch[];
}

/** A stretch of a text that a rule speaks about. `finding` is the index into the judged findings. */
export interface Span {
  start: number;
  end: number;
  action: Action;
  finding: number;
}

/** A finding that acting rules cite, with the strictest of their actions. */
export interface CitedFinding {
  index: number;
  finding: Finding;
  action: Action;
}

/** Findings that no acting rule cites are left out: they were seen and are of no concern. */
export function citedFindings({ findings, rules }: Judged): CitedFinding[] {
  const acting = rules.filter((rule) => acts(rule));
  return findings.flatMap((finding, index) => {
    const actions = acting.filter((rule) => rule.findings.includes(index)).map((rule) => rule.action);
    return actions.length ? [{ index, finding, action: strictest(actions) }] : [];
  });
}

/** The spans to mark in the part `path` of `length` code units. A finding about the whole text marks nothing. */
export function spansIn(judged: Judged, path: string, length: number): Span[] {
  return citedFindings(judged)
    .filter(({ finding }) => finding.path === path && !isWhole(finding, length))
    .map(({ finding, index, action }) => ({
      start: Math.max(0, finding.start),
      end: Math.min(length, finding.end),
      action,
      finding: index,
    }))
    .filter((span) => span.start < span.end);
}

export function isWhole(finding: Finding, length: number): boolean {
  return finding.category === 'intent' && finding.start === 0 && finding.end >= length;
}

export function strictest(actions: Action[]): Action {
  return ACTIONS[Math.max(0, ...actions.map((action) => ACTIONS.indexOf(action)))] ?? 'allow';
}

/**
 * Where spans of the text `before` stand in `after`, while the next verdict is under way: spans in the unchanged
 * beginning stay, those in the unchanged end move along, those that were edited are gone.
 */
export function shiftSpans(spans: Span[], before: string, after: string): Span[] {
  if (before === after) return spans;
  const limit = Math.min(before.length, after.length);
  let head = 0;
  while (head < limit && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < limit - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const delta = after.length - before.length;
  return spans.flatMap((span) => {
    if (span.end <= head) return [span];
    if (span.start >= before.length - tail) return [{ ...span, start: span.start + delta, end: span.end + delta }];
    return [];
  });
}
