import { isChange, type EventSeverity, type LedgerEvent } from '../event.ts';

/** Version of this mapping, not of the product: a change of meaning changes it. */
const MAPPING = '1';
const SEVERITY: Record<EventSeverity, number> = { none: 0, low: 3, medium: 5, high: 8, critical: 10 };

/** ArcSight Common Event Format, version 0, with the keys of its extension dictionary (revision 27). */
export function formatCef({ index, leafHash, entry, severity }: LedgerEvent): string {
  const common: Extension = {
    rt: Date.parse(entry.occurred_at),
    externalId: entry.id,
    suid: entry.actor_ref,
    cn1Label: 'Ledger index',
    cn1: index,
    cs1Label: 'Leaf hash',
    cs1: leafHash,
    cs2Label: 'Collection',
    cs2: entry.collection,
    cs3Label: 'Item',
    cs3: entry.item,
    cs4Label: 'Request',
    cs4: entry.request_id,
  };
  if (isChange(entry)) {
    const columns = Object.keys(entry.changes).join(',');
    const extension = { ...common, cat: 'change', act: entry.operation, cs5Label: 'Columns', cs5: columns };
    return format(`change:${entry.operation}`, 'Row changed', severity, extension);
  }
  const extension = {
    ...common,
    cat: entry.channel,
    act: entry.action,
    outcome: entry.action === 'block' || entry.action === 'escalate' ? 'failure' : 'success',
    cn2Label: 'Risk score',
    cn2: entry.risk_score,
    cs5Label: 'Rules',
    cs5: entry.rules.map(({ key, version }) => `${key}@${version}`).join(','),
    cs6Label: 'Findings',
    cs6: [...new Set(entry.findings.map(({ category, type }) => `${category}.${type}`))].join(','),
  };
  return format(`decision:${entry.action}`, 'Compliance decision', severity, extension);
}

type Extension = Record<string, string | number | null>;

function format(signature: string, name: string, severity: EventSeverity, extension: Extension): string {
  const header = ['CEF:0', 'NovaCRM', 'NovaCRM', MAPPING, signature, name, SEVERITY[severity]].map((field) =>
    String(field).replaceAll(/[\\|]/g, '\\$&'),
  );
  const pairs = Object.entries(extension).flatMap(([key, value]) =>
    value === null || value === '' || (key.endsWith('Label') && isAbsent(extension[key.slice(0, -5)]))
      ? []
      : [`${key}=${escape(String(value))}`],
  );
  return `${header.join('|')}|${pairs.join(' ')}`;
}

const isAbsent = (value: string | number | null | undefined): boolean =>
  value === undefined || value === null || value === '';

/** In the extension "=" and "\" are escaped, and line ends are written as \n. */
const escape = (value: string): string => value.replaceAll(/[\\=]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n');
