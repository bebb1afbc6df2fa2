import type { RestCommand } from '@directus/sdk';
import type {
  AuditDetail,
  Channel,
  CheckInput,
  complianceRoutes,
  ledgerRoutes,
  releaseRoutes,
  Verdict,
} from '@novacrm/contracts';
import { complianceAddresses, ledgerAddresses, releaseAddresses } from '@novacrm/contracts/addresses';
import { commandsOf } from './command.ts';

const compliance = commandsOf<typeof complianceRoutes>(complianceAddresses);
const release = commandsOf<typeof releaseRoutes>(releaseAddresses);
const ledger = commandsOf<typeof ledgerRoutes>(ledgerAddresses);

/** Judges an exchange without doing anything; the question itself is in the audit. */
export const check = compliance('check');

/** Takes values out of texts; the request is judged and recorded like a check. */
export const redact = compliance('redact');

/** One page of decisions, newest first; `next` is the `cursor` of the page after. */
export const listAudit = compliance('listAudit');

/** Why a decision is what it is, in one language. */
export const explainAudit = compliance('explainAudit');

/** Figures of a period for the compliance centre. */
export const complianceDashboard = compliance('dashboard');

export const auditSummary = compliance('auditSummary');

/** Releases what an incident stopped, once or for a time, or refuses it. For compliance leads. */
export const decideIncident = release('decideIncident');

/** Asks that a rule lets one's own refused exchange pass for a time. */
export const requestException = release('requestException');

/** Grants, refuses or revokes an exception. For compliance leads. */
export const decideException = release('decideException');

/** Proof that an entry is in the sealed log, to be verified without the server. */
export const readProof = ledger('readProof');

/** A signed checkpoint: the newest one, or the one of that size. */
export const readCheckpoint = ledger('readCheckpoint');

/** Proof that one checkpoint continues another. */
export const readConsistency = ledger('readConsistency');

/** One page of changes that the database captured, newest first; `next` is the `cursor` of the page after. */
export const listChanges = ledger('listChanges');

const own = release('ownReleases');
const rules = compliance('policyRules');
const policy = compliance('policyState');
const audit = compliance('readAudit');

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
