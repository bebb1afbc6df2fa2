import { isChange, type Change, type Decision, type EventSeverity, type LedgerEvent } from '../event.ts';

/** Version of the Open Cybersecurity Schema Framework that classes and attributes are taken from. */
export const OCSF_VERSION = '1.2.0';

/** What compliance status a decision stands for (1 Pass, 2 Warning, 3 Fail). */
const STATUS = { allow: 1, warn: 2, redact: 2, escalate: 3, block: 3 } as const;
const SEVERITY: Record<EventSeverity, number> = { none: 1, low: 2, medium: 3, high: 4, critical: 5 };
/** Activities of API Activity: 1 Create, 3 Update, 4 Delete. */
const ACTIVITY = { insert: 1, update: 3, delete: 4, truncate: 4, destroy_key: 4, retire: 4 } as const;
const OTHER = 99;

/** A decision that is more than "allow" is a Compliance Finding (2003), everything else API Activity (6003). */
export function toOcsf(event: LedgerEvent): Record<string, unknown> {
  const { entry } = event;
  if (isChange(entry)) return toActivity(event, entry.operation, ACTIVITY[entry.operation]);
  if (entry.action !== 'allow') return toFinding(event, entry);
  return toActivity(event, entry.channel, entry.channel === 'write' ? 1 : OTHER);
}

function toFinding(event: LedgerEvent, entry: Decision): Record<string, unknown> {
  const [first] = entry.rules.filter(({ shadow }) => !shadow);
  return {
    ...baseOf(event, { category: 2, class: 2003, activity: 1 }),
    finding_info: {
      uid: entry.id,
      title: first?.key ?? entry.action,
      types: [...new Set(entry.findings.map(({ category, type }) => `${category}.${type}`))],
      created_time: Date.parse(entry.occurred_at),
    },
    compliance: {
      standards: [`NovaCRM policy ${entry.policy_version}`],
      requirements: entry.rules.map(({ key, version }) => `${key}@${version}`),
      status_id: STATUS[entry.action],
      ...(first && { control: first.key }),
    },
    ...resourceOf(entry),
  };
}

function toActivity(event: LedgerEvent, operation: string, activity: number): Record<string, unknown> {
  const { entry } = event;
  const { resource } = resourceOf(entry);
  return {
    ...baseOf(event, { category: 6, class: 6003, activity }),
    ...(activity === OTHER && { activity_name: operation }),
    actor: { user: { uid: entry.actor_ref, type_id: typeOf(entry.actor_ref) } },
    api: { operation, service: { name: 'NovaCRM' } },
    // The ledger holds no address of the caller.
    src_endpoint: { svc_name: 'NovaCRM' },
    ...(resource && { resources: [resource] }),
  };
}

function baseOf({ index, leafHash, text, entry, severity }: LedgerEvent, uid: Record<string, number>) {
  const { category = 0, class: classUid = 0, activity = 0 } = uid;
  return {
    category_uid: category,
    class_uid: classUid,
    activity_id: activity,
    type_uid: classUid * 100 + activity,
    severity_id: SEVERITY[severity],
    status_id: 1,
    time: Date.parse(entry.occurred_at),
    message: isChange(entry) ? `${entry.collection}: ${entry.operation}` : `${entry.channel}: ${entry.action}`,
    metadata: {
      version: OCSF_VERSION,
      uid: entry.id,
      correlation_uid: entry.request_id,
      sequence: index,
      log_name: 'ledger',
      original_time: entry.occurred_at,
      product: { name: 'NovaCRM', vendor_name: 'NovaCRM' },
    },
    raw_data: text,
    unmapped: { leaf_hash: leafHash },
  };
}

function resourceOf({ collection, item }: Decision | Change): { resource?: { type: string; uid?: string } } {
  if (collection === null) return {};
  return { resource: { type: collection, ...(item !== null && item !== '' && { uid: item }) } };
}

/** 1 a person, 3 the system, 0 unknown. */
function typeOf(actor: string): number {
  if (actor === 'system') return 3;
  return actor === 'nobody' || actor === 'unattributed' ? 0 : 1;
}
