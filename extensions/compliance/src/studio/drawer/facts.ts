import type { AuditDetail } from '@novacrm/contracts';
import type { Format } from '../format/use-format.ts';
import type { Messages } from '../i18n/en.ts';

export interface Fact {
  label: string;
  value: string;
}

/** The circumstances of a decision as names and values; what does not apply is left out. */
export function describeFacts(decision: AuditDetail, words: Messages, format: Format): Fact[] {
  const { fact: labels, mode, length } = words.decision;
  const { collection, item, provider, region } = decision;

  const facts: [label: string, value: string | null][] = [
    [labels.when, format.fullTime(decision.occurred_at)],
    [labels.who, decision.actor?.name ?? words.decisions.someone],
    [labels.roles, decision.actor_roles.join(', ')],
    [labels.channel, words.channel[decision.channel]],
    [labels.mode, mode[decision.mode]],
    [labels.record, [collection, item].filter(Boolean).join(' / ')],
    [labels.purpose, decision.purpose],
    [labels.destination, [provider, nameRegion(region, words)].filter(Boolean).join(', ')],
    [labels.length, length(decision.content_length)],
    [labels.duration, format.microseconds(decision.duration_us)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function nameRegion(region: string | null, words: Messages): string | null {
  const names: Record<string, string> = words.region;
  return region === null ? null : (names[region] ?? region);
}
