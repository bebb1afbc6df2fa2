import { isChange, SEVERITIES, type Change, type Decision, type LedgerEvent } from '../event.ts';

/** Version of the Elastic Common Schema that the fields are taken from. */
export const ECS_VERSION = '9.4.0';

/** One document of the Elastic Common Schema; the entry itself is under `novacrm`, a namespace of our own. */
export function toEcs(event: LedgerEvent): Record<string, unknown> {
  const { index, leafHash, entry, severity } = event;
  const document = isChange(entry) ? ofChange(entry) : ofDecision(entry);
  return {
    '@timestamp': entry.occurred_at,
    ecs: { version: ECS_VERSION },
    message: document.message,
    event: {
      id: entry.id,
      module: 'novacrm',
      dataset: 'novacrm.ledger',
      provider: 'novacrm',
      sequence: index,
      severity: SEVERITIES.indexOf(severity),
      ...document.event,
    },
    service: { name: 'novacrm', type: 'novacrm' },
    // "Unique user hash to correlate information for a user in anonymized form": what a reference is.
    user: { hash: entry.actor_ref, ...(!isChange(entry) && { roles: entry.actor_roles }) },
    ...document.more,
    novacrm: { index, leaf_hash: leafHash, entry: JSON.stringify(entry) },
  };
}

interface Part {
  message: string;
  event: Record<string, unknown>;
  more: Record<string, unknown>;
}

function ofDecision(entry: Decision): Part {
  const refused = entry.action === 'block' || entry.action === 'escalate';
  const [first] = entry.rules.filter(({ shadow }) => !shadow);
  return {
    message: `${entry.channel}: ${entry.action}`,
    event: {
      kind: refused ? 'alert' : 'event',
      category: ['api'],
      type: [refused ? 'denied' : 'allowed'],
      action: entry.action,
      outcome: refused ? 'failure' : 'success',
      risk_score: entry.risk_score,
      duration: entry.duration_us * 1000,
    },
    more: {
      ...(first && { rule: { id: first.key, name: first.key, version: String(first.version), ruleset: 'novacrm' } }),
      tags: [...new Set(entry.findings.map(({ category, type }) => `${category}.${type}`))],
    },
  };
}

function ofChange(entry: Change): Part {
  const behind = entry.actor_ref === 'unattributed';
  return {
    message: `${entry.collection}: ${entry.operation}`,
    event: {
      kind: behind ? 'alert' : 'event',
      category: ['database'],
      type: ['change'],
      action: entry.operation,
      outcome: 'success',
    },
    more: { tags: behind ? ['unattributed'] : [] },
  };
}
