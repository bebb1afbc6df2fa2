import type { Rule } from '@novacrm/engine';

/** The columns of the rule collection that follow from the rule's text, for lists, filters and people who do not read YAML. */
export function deriveColumns(rule: Rule): Record<string, unknown> {
  return {
    key: rule.key,
    version: rule.version,
    severity: rule.severity,
    action: rule.then,
    channels: JSON.stringify(rule.channels),
    title_en: rule.title.en,
    title_fr: rule.title.fr,
    why_en: rule.why.en,
    why_fr: rule.why.fr,
    message_en: rule.message.en,
    message_fr: rule.message.fr,
    references: JSON.stringify(rule.references),
    condition: JSON.stringify(rule.when),
    examples: JSON.stringify(rule.examples),
  };
}
