import { z } from 'zod';
import { releaseAddresses } from './addresses.ts';
import { Text } from './exchange.ts';
import { route } from './route.ts';

/** Longest time that an exception may be granted for, in hours: thirty days. */
export const MAX_EXCEPTION_HOURS = 720;
/** How long a single release may wait to be used, in hours. */
export const SINGLE_RELEASE_HOURS = 24;

/** Judged like any text before it is kept. */
const Reason = Text.pipe(z.string().trim().min(3, 'say why, in a few words').max(2000));
const Hours = z.int().min(1).max(MAX_EXCEPTION_HOURS);

export const IncidentDecisionInput = z.discriminatedUnion('decision', [
  /** The same person may do the same thing one more time within 24 hours. */
  z.strictObject({ id: z.guid(), decision: z.literal('approve_once'), reason: Reason }),
  /** As often as needed for this time. */
  z.strictObject({ id: z.guid(), decision: z.literal('approve_for'), reason: Reason, hours: Hours }),
  z.strictObject({ id: z.guid(), decision: z.literal('refuse'), reason: Reason }),
]);
export type IncidentDecisionInput = z.infer<typeof IncidentDecisionInput>;

export const IncidentDecision = z.strictObject({
  id: z.guid(),
  status: z.enum(['approved', 'refused']),
  /** What was released: one exception for every rule that stood in the way. */
  exceptions: z.array(z.guid()),
  /** Until when it may be used; null when it was refused. */
  expires_at: z.iso.datetime().nullable(),
});
export type IncidentDecision = z.infer<typeof IncidentDecision>;

export const ExceptionRequestInput = z.strictObject({
  /** The decision that stood in the way; one's own. */
  audit: z.guid(),
  reason: Reason,
  hours: Hours,
});
export type ExceptionRequestInput = z.infer<typeof ExceptionRequestInput>;

export const ExceptionRequest = z.strictObject({ exceptions: z.array(z.guid()) });
export type ExceptionRequest = z.infer<typeof ExceptionRequest>;

export const ExceptionDecisionInput = z.strictObject({
  id: z.guid(),
  /** `revoke` ends one that is in force, at once on every server. */
  decision: z.enum(['grant', 'refuse', 'revoke']),
  reason: Reason,
  /** From now on; what was asked for when absent. */
  hours: Hours.optional(),
});
export type ExceptionDecisionInput = z.infer<typeof ExceptionDecisionInput>;

export const ExceptionDecision = z.strictObject({
  id: z.guid(),
  status: z.enum(['active', 'refused', 'revoked']),
  expires_at: z.iso.datetime(),
});
export type ExceptionDecision = z.infer<typeof ExceptionDecision>;

/** What somebody asked for, or what an incident of theirs released. */
export const OwnException = z.strictObject({
  id: z.guid(),
  status: z.enum(['requested', 'active', 'refused', 'revoked']),
  rule: z.string(),
  reason: z.string(),
  /** Why a compliance lead decided as they did. */
  decision_note: z.string().nullable(),
  date_created: z.iso.datetime(),
  decided_at: z.iso.datetime().nullable(),
  expires_at: z.iso.datetime(),
  /** How often it may be used; null without a limit. */
  uses: z.int().nullable(),
  used: z.int(),
  /** Keyed hashes of the values it is about; null when the rule spoke without finding one. */
  fingerprints: z.array(z.string()).nullable(),
  /** The decision that stood in the way. */
  audit: z.guid(),
  incident: z.guid().nullable(),
});
export type OwnException = z.infer<typeof OwnException>;

export const OwnIncident = z.strictObject({
  id: z.guid(),
  status: z.enum(['open', 'approved', 'refused']),
  rule: z.string(),
  opened_at: z.iso.datetime(),
  resolved_at: z.iso.datetime().nullable(),
  resolution: z.string().nullable(),
  audit: z.guid(),
});
export type OwnIncident = z.infer<typeof OwnIncident>;

/** The latest hundred of each, the newest first. */
export const OwnReleases = z.strictObject({ exceptions: z.array(OwnException), incidents: z.array(OwnIncident) });
export type OwnReleases = z.infer<typeof OwnReleases>;

/** Incidents and exceptions are read as the collections they are; these routes decide them. */
export const releaseRoutes = {
  decideIncident: route({ ...releaseAddresses.decideIncident, input: IncidentDecisionInput, output: IncidentDecision }),
  requestException: route({
    ...releaseAddresses.requestException,
    input: ExceptionRequestInput,
    output: ExceptionRequest,
  }),
  decideException: route({
    ...releaseAddresses.decideException,
    input: ExceptionDecisionInput,
    output: ExceptionDecision,
  }),
  /** One's own, whatever the role: how a request ended. */
  ownReleases: route({ ...releaseAddresses.ownReleases, input: z.strictObject({}), output: OwnReleases }),
} as const;
