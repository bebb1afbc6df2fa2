import type { RestCommand } from '@directus/sdk';
import {
  complianceRoutes,
  ledgerRoutes,
  releaseRoutes,
  type AuditDetail,
  type Channel,
  type CheckInput,
  type Verdict,
} from '@novacrm/contracts';
import { command } from './command.ts';

/** Judges an exchange without doing anything; the question itself is in the audit. */
export const check = command(complianceRoutes.check);

/** Takes values out of texts; the request is judged and recorded like a check. */
export const redact = command(complianceRoutes.redact);

/** One page of decisions, newest first; `next` is the `cursor` of the page after. */
export const listAudit = command(complianceRoutes.listAudit);

/** Why a decision is what it is, in one language. */
export const explainAudit = command(complianceRoutes.explainAudit);

/** Figures of a period for the compliance centre. */
export const complianceDashboard = command(complianceRoutes.dashboard);

export const auditSummary = command(complianceRoutes.auditSummary);

/** Releases what an incident stopped, once or for a time, or refuses it. For compliance leads. */
export const decideIncident = command(releaseRoutes.decideIncident);

/** Asks that a rule lets one's own refused exchange pass for a time. */
export const requestException = command(releaseRoutes.requestException);

/** Grants, refuses or revokes an exception. For compliance leads. */
export const decideException = command(releaseRoutes.decideException);

/** Proof that an entry is in the sealed log, to be verified without the server. */
export const readProof = command(ledgerRoutes.readProof);

/** A signed checkpoint: the newest one, or the one of that size. */
export const readCheckpoint = command(ledgerRoutes.readCheckpoint);

/** Proof that one checkpoint continues another. */
export const readConsistency = command(ledgerRoutes.readConsistency);

/** One page of changes that the database captured, newest first; `next` is the `cursor` of the page after. */
export const listChanges = command(ledgerRoutes.listChanges);

const own = command(releaseRoutes.ownReleases);
const rules = command(complianceRoutes.policyRules);
const policy = command(complianceRoutes.policyState);
const audit = command(complianceRoutes.readAudit);

/** Judges one text, written in `path` (a field name). */
export function checkText<Schema = unknown>(
  channel: Channel,
  text: string,
  context: Omit<CheckInput, 'channel' | 'parts'> & { path?: string } = {},
): RestCommand<Verdict, Schema> {
  const { path = 'text', ...rest } = context;
  return check({ ...rest, channel, parts: [{ path, text }] });
}

/** One decision with the rules that spoke, as they stood then. */
export function readAudit<Schema = unknown>(id: string): RestCommand<AuditDetail, Schema> {
  return audit({ id });
}

/** One's own incidents and requests for exceptions, and how they ended. */
export function ownReleases<Schema = unknown>() {
  return own<Schema>({});
}

/** The rules in force in the words people read. */
export function policyRules<Schema = unknown>() {
  return rules<Schema>({});
}

/** The rules in force, and what keeps newer ones from being so. */
export function policyState<Schema = unknown>() {
  return policy<Schema>({});
}
