import type { Explanation } from './explain.ts';
import type { ExplainedCondition } from './tree.ts';

/** The explanation as lines of text, one thought a line, indented like the conditions. */
export function formatExplanation({ sentence, rules, risk }: Explanation): string {
  const lines = [sentence];
  for (const rule of rules) {
    lines.push('', `${rule.title} (${rule.key}) — ${rule.sentence}`, ...rule.exceptions.map((line) => `  ${line}`));
    lines.push(...linesOf(rule.condition, 1));
  }
  lines.push('', risk.sentence, ...risk.parts.map((part) => `  ${part.sentence}`));
  return `${lines.join('\n')}\n`;
}

function linesOf({ held, sentence, findings, parts }: ExplainedCondition, depth: number): string[] {
  const indent = '  '.repeat(depth);
  return [
    `${indent}${held ? '✓' : '✗'} ${sentence}`,
    ...findings.map((finding) => `${indent}    ${finding.sentence}`),
    ...parts.flatMap((part) => linesOf(part, depth + 1)),
  ];
}
