import { z } from 'zod';
import { complianceAddresses } from './addresses.ts';
import {
  Action,
  Category,
  Channel,
  Exchange,
  Finding,
  Locale,
  PolicyRef,
  Risk,
  RuleMatch,
  Severity,
  Verdict,
} from './exchange.ts';
import { Seal } from './ledger.ts';
import { route } from './route.ts';

/** The caller is the actor: it cannot be chosen in the request. */
export const CheckInput = Exchange.omit({ actor: true });
export type CheckInput = z.infer<typeof CheckInput>;

/** How values are taken out of a text. */
export const RedactionOperator = z.enum(['drop', 'replace', 'hash', 'pseudonym', 'mask']);

export const RedactInput = z.strictObject({
  ...Exchange.pick({ parts: true, purpose: true }).shape,
  with: RedactionOperator.default('replace'),
  /** Only values of these types; all that is found when absent. */
  types: z.array(z.string().max(64)).min(1).max(100).optional(),
});
export type RedactInput = z.infer<typeof RedactInput>;

export const Redaction = z.strictObject({
  parts: z.array(z.strictObject({ path: z.string(), text: z.string() })),
  /** What was taken out, with offsets in the texts as they were sent. */
  findings: z.array(Finding),
  auditId: z.guid(),
});
export type Redaction = z.infer<typeof Redaction>;

export const AuditRule = RuleMatch.pick({
  key: true,
  version: true,
  action: true,
  severity: true,
  shadow: true,
  exceptedBy: true,
}).extend({
  /** Indexes into the entry's findings that made it match; absent in entries from before they were recorded. */
  findings: RuleMatch.shape.findings.optional(),
  /** Indexes of those that exceptions let pass, while the rule acted on the others. */
  excused: RuleMatch.shape.excused,
});

/** One decision as the ledger holds it: no clear text, people as keyed references. */
export const AuditEntry = z.strictObject({
  id: z.guid(),
  occurred_at: z.iso.datetime(),
  request_id: z.string(),
  /** `check` asked only, `enforce` stood in the way. */
  mode: z.enum(['check', 'enforce']),
  channel: Channel,
  action: Action,
  /** Keyed hash of the user id. */
  actor_ref: z.string(),
  actor_roles: z.array(z.string()),
  collection: z.string().nullable(),
  item: z.string().nullable(),
  purpose: z.string().nullable(),
  provider: z.string().nullable(),
  region: z.string().nullable(),
  policy_version: z.int(),
  policy_hash: z.string(),
  rules: z.array(AuditRule),
  findings: z.array(Finding),
  risk_score: z.number(),
  risk_level: Risk.shape.level,
  /** Keyed hash of the judged texts. */
  content_ref: z.string(),
  content_length: z.int(),
  /** Microseconds spent deciding. */
  duration_us: z.int(),
  /** RFC 9162 leaf hash of the canonical entry, hexadecimal. */
  leaf_hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** An entry with what a reader needs beside it. */
export const AuditView = z.strictObject({
  ...AuditEntry.shape,
  /** Resolved for readers who may know; null when the person is gone or unknown. */
  actor: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** True when the stored leaf hash matches the stored columns. */
  intact: z.boolean(),
});
export type AuditView = z.infer<typeof AuditView>;

export const AuditDetail = z.strictObject({
  ...AuditView.shape,
  /** The rules that spoke, explained as they stood in that policy version. */
  explained: z.array(RuleMatch.omit({ findings: true })),
  incident: z.guid().nullable(),
  /** Where it stands in the sealed log; null as long as it is not sealed. */
  seal: Seal.nullable(),
});
export type AuditDetail = z.infer<typeof AuditDetail>;

/** Why a decision is what it is, sentence by sentence in one language; no value of a text is in it. */
export const AuditExplanation = z.strictObject({
  sentence: z.string(),
  rules: z.array(
    z.strictObject({
      key: z.string(),
      title: z.string(),
      action: Action,
      severity: Severity,
      /** `near` looked at something that was there and did not match. */
      standing: z.enum(['decisive', 'matched', 'excepted', 'shadow', 'near']),
      sentence: z.string(),
      /** False when the rule also looked at something that is not kept, so that its conditions cannot all be shown as they were. */
      complete: z.boolean(),
      /** Indexes into the entry's findings; null when they were not recorded. */
      findings: z.array(z.int()).nullable(),
      /** The condition as an indented list. */
      conditions: z.array(
        z.strictObject({ depth: z.int(), held: z.boolean(), sentence: z.string(), findings: z.array(z.string()) }),
      ),
      exceptions: z.array(z.string()),
    }),
  ),
  risk: z.strictObject({
    score: z.number(),
    level: Risk.shape.level,
    sentence: z.string(),
    /** Their points add up to the score. */
    parts: z.array(
      z.strictObject({
        type: z.string(),
        severity: Severity,
        count: z.int(),
        points: z.int(),
        sentence: z.string(),
        findings: z.array(z.strictObject({ index: z.int(), points: z.int() })),
      }),
    ),
  }),
});
export type AuditExplanation = z.infer<typeof AuditExplanation>;

export const AuditQuery = z.strictObject({
  rule: z.string().max(64).optional(),
  actor: z.guid().optional(),
  action: Action.optional(),
  channel: Channel.optional(),
  category: Category.optional(),
  /** Type of a finding, such as `iban`. */
  type: z.string().max(64).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  /** Opaque: the `next` of the page before. */
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.input<typeof AuditQuery>;

/** The list is not called `data`: the Directus SDK keeps only what is under that name and would lose the rest. */
export const AuditPage = z.strictObject({
  entries: z.array(AuditView),
  next: z.string().nullable(),
  /** Decisions that match the filters, all pages, counted up to ten thousand. */
  total: z.int(),
  /** False when there are more than were counted. */
  counted: z.boolean(),
});
export type AuditPage = z.infer<typeof AuditPage>;

/** What a refused write or prompt answers in `errors[0].extensions`. */
export const Refusal = z.strictObject({
  code: z.enum(['COMPLIANCE_BLOCKED', 'COMPLIANCE_ESCALATED']),
  action: Action,
  auditId: z.guid(),
  incident: z.guid().nullable(),
  findings: z.array(Finding),
  rules: z.array(RuleMatch),
});
export type Refusal = z.infer<typeof Refusal>;

/** State of the rules in force. */
export const PolicyState = z.strictObject({
  active: z.strictObject({ ...PolicyRef.shape, published_at: z.iso.datetime(), rules: z.int() }),
  /** Why the files or collections at hand are not what is active; empty when all is well. */
  problems: z.array(z.strictObject({ source: z.string(), line: z.int().nullable(), message: z.string() })),
});
export type PolicyState = z.infer<typeof PolicyState>;

/** A rule of the policy in force, in the words people read. */
export const PolicyRule = RuleMatch.pick({
  key: true,
  version: true,
  action: true,
  severity: true,
  shadow: true,
  title: true,
  why: true,
  references: true,
});
export type PolicyRule = z.infer<typeof PolicyRule>;

export const PolicyRules = z.strictObject({ version: z.int(), rules: z.array(PolicyRule) });
export type PolicyRules = z.infer<typeof PolicyRules>;

export const AuditSummary = z.strictObject({
  since: z.iso.datetime(),
  total: z.int(),
  byAction: z.record(Action, z.int()),
  topRules: z.array(z.strictObject({ key: z.string(), count: z.int() })),
  openIncidents: z.int(),
});
export type AuditSummary = z.infer<typeof AuditSummary>;

/** Figures of a period for whoever answers for compliance; everybody else gets those of their own decisions. */
export const ComplianceDashboard = z.strictObject({
  since: z.iso.datetime(),
  total: z.int(),
  byAction: z.record(Action, z.int()),
  /** Every day in UTC, also those without a decision. */
  perDay: z.array(z.strictObject({ day: z.iso.date(), counts: z.record(Action, z.int()) })),
  /** Time spent deciding, in microseconds. */
  latency: z.strictObject({ p50_us: z.int(), p95_us: z.int() }),
  /** How many of the latest decisions times, rules and findings were read from. */
  sampled: z.int(),
  topRules: z.array(z.strictObject({ key: z.string(), count: z.int(), /** Blocked or escalated. */ stopped: z.int() })),
  topFindings: z.array(z.strictObject({ type: z.string(), category: Category, count: z.int() })),
  /** Findings that somebody held to be wrong in this period. */
  heldWrong: z.int(),
  openIncidents: z.int(),
  requestedExceptions: z.int(),
  activeExceptions: z.int(),
});
export type ComplianceDashboard = z.infer<typeof ComplianceDashboard>;

export const Incident = z.strictObject({
  id: z.guid(),
  audit: z.guid(),
  status: z.enum(['open', 'approved', 'refused']),
  severity: Severity,
  rule: z.string(),
  opened_at: z.iso.datetime(),
});

export const complianceRoutes = {
  check: route({ ...complianceAddresses.check, input: CheckInput, output: Verdict }),
  redact: route({ ...complianceAddresses.redact, input: RedactInput, output: Redaction }),
  listAudit: route({ ...complianceAddresses.listAudit, input: AuditQuery, output: AuditPage }),
  readAudit: route({ ...complianceAddresses.readAudit, input: z.strictObject({ id: z.guid() }), output: AuditDetail }),
  explainAudit: route({
    ...complianceAddresses.explainAudit,
    input: z.strictObject({ id: z.guid(), language: Locale.default('en') }),
    output: AuditExplanation,
  }),
  auditSummary: route({
    ...complianceAddresses.auditSummary,
    input: z.strictObject({ days: z.coerce.number().int().min(1).max(365).default(30) }),
    output: AuditSummary,
  }),
  dashboard: route({
    ...complianceAddresses.dashboard,
    input: z.strictObject({ days: z.coerce.number().int().min(1).max(90).default(30) }),
    output: ComplianceDashboard,
  }),
  policyState: route({ ...complianceAddresses.policyState, input: z.strictObject({}), output: PolicyState }),
  policyRules: route({ ...complianceAddresses.policyRules, input: z.strictObject({}), output: PolicyRules }),
} as const;
