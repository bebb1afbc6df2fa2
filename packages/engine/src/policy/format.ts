import { Document, isScalar, visit } from 'yaml';
import type { Condition, Example, Rule } from './rule.ts';

/** The rule as a YAML file: reading it again gives an equal rule. */
export function formatRule(rule: Rule): string {
  const { examples, when, shadow, redact, ...rest } = rule;
  const { key, version, title, why, references, severity, channels, then, message } = rest;
  const document = new Document({
    key,
    version,
    title,
    why,
    references,
    severity,
    channels,
    ...(shadow === undefined ? {} : { shadow }),
    when: plainCondition(when),
    then,
    ...(redact && { redact: singlesAsScalars(redact) }),
    message,
    examples: {
      violates: examples.violates.map(({ expect, ...example }) => ({ ...plainExample(example), expect })),
      complies: examples.complies.map(plainExample),
    },
  });
  visit(document, {
    Seq(_, node) {
      node.flow = node.items.every((item) => isScalar(item) && String(item.value).length <= 24);
    },
  });
  return document.toString({ lineWidth: 120 });
}

function plainCondition(condition: Condition): unknown {
  if ('all' in condition) return { all: condition.all.map(plainCondition) };
  if ('any' in condition) return { any: condition.any.map(plainCondition) };
  if ('not' in condition) return { not: plainCondition(condition.not) };
  if ('finding' in condition) return { finding: singlesAsScalars(condition.finding) };
  if ('pattern' in condition) return { pattern: singlesAsScalars(condition.pattern) };
  return singlesAsScalars(condition);
}

function plainExample(example: Example): Record<string, unknown> {
  return singlesAsScalars(example);
}

function singlesAsScalars(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, Array.isArray(value) && value.length === 1 ? value[0] : value]),
  );
}
