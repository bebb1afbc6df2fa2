import { randomUUID } from 'node:crypto';
import { ForbiddenError } from '@directus/errors';
import {
  SINGLE_RELEASE_HOURS,
  type ExceptionDecision,
  type ExceptionDecisionInput,
  type ExceptionRequest,
  type ExceptionRequestInput,
  type IncidentDecision,
  type IncidentDecisionInput,
} from '@novacrm/contracts';
import {
  AlreadyDecidedError,
  NothingToReleaseError,
  OwnCaseError,
  ReleaseNotFoundError,
  type Call,
  type Nova,
} from '@novacrm/runtime';
import { readRow, type AuditRow } from '../audit/row.ts';
import { deriveScopes } from '../domain/release-scope.ts';
import { judgeReason } from './judge-reason.ts';
import type { Rows, RowsIn } from './rows.ts';

type Caller = Call['accountability'];

/** Where people ask for what a rule refused, and where compliance leads answer. Every answer is a row that changed. */
export interface ReleaseDesk {
  /** Throws `NOT_FOUND`, `ALREADY_DECIDED`, `OWN_CASE`, `NOTHING_TO_RELEASE`, or the refusal of the reason itself. */
  decideIncident(input: IncidentDecisionInput, caller: Caller): Promise<IncidentDecision>;
  /** Throws `NOT_FOUND` for a decision that is not the caller's, `NOTHING_TO_RELEASE` when nothing stood in the way. */
  requestException(input: ExceptionRequestInput, caller: Caller): Promise<ExceptionRequest>;
  decideException(input: ExceptionDecisionInput, caller: Caller): Promise<ExceptionDecision>;
}

interface IncidentRow {
  id: string;
  status: string;
  audit: string;
  actor: string | null;
}

interface ExceptionRow {
  id: string;
  status: string;
  actor: string;
  user_created: string | null;
  date_created: Date;
  expires_at: Date;
}

const HOUR_MS = 3_600_000;

export function createReleaseDesk(nova: Nova, rowsIn: RowsIn, now: () => Date = () => new Date()): ReleaseDesk {
  const { database, permissions, exceptions, references, ledger } = nova;
  const inHours = (hours: number) => new Date(now().getTime() + hours * HOUR_MS).toISOString();

  async function requireLead(caller: Caller): Promise<void> {
    if (!(await permissions.allows('update', 'compliance_incidents', caller))) throw new ForbiddenError();
  }

  async function scopesOf(audit: string, actor: string) {
    const row = (await database<AuditRow>('compliance_audit').where({ id: audit }).first()) as AuditRow | undefined;
    const { entry, isOurs } = row ? readRow(row) : { entry: null, isOurs: false };
    // What somebody changed behind the product's back says nothing about what may be released.
    return entry && isOurs && ledger.isIntact(entry) ? deriveScopes(entry, actor) : [];
  }

  return {
    async decideIncident(input, caller) {
      await requireLead(caller);
      const { id, decision } = input;
      const found = await database<IncidentRow>('compliance_incidents').where({ id }).first('id', 'actor', 'audit');
      if (!found) throw new ReleaseNotFoundError({ what: 'incident' });
      const approves = decision !== 'refuse';
      if (approves && found.actor === caller.user) throw new OwnCaseError();
      const scopes = approves && found.actor ? await scopesOf(found.audit, found.actor) : [];
      if (approves && scopes.length === 0) {
        throw new NothingToReleaseError({
          reason:
            'Nobody is known for whom this could be released, or the decision was altered. Refuse it, or change the rule.',
        });
      }
      const reason = await judgeReason(nova, input.reason, { collection: 'compliance_incidents', item: id }, caller);
      const status = approves ? ('approved' as const) : ('refused' as const);
      const expires_at = !approves
        ? null
        : inHours(input.decision === 'approve_for' ? input.hours : SINGLE_RELEASE_HOURS);

      const released = await database.transaction(async (transaction) => {
        const current = await transaction<IncidentRow>('compliance_incidents')
          .where({ id })
          .forUpdate()
          .first('status');
        if (current?.status !== 'open')
          throw new AlreadyDecidedError({ what: 'incident', status: current?.status ?? 'gone' });
        const rows = await rowsIn(transaction, caller);
        await rows.update('compliance_incidents', id, {
          status,
          resolution: reason,
          resolved_by: caller.user,
          resolved_at: now().toISOString(),
        });
        if (expires_at === null) return [];
        return insertAll(rows, scopes, {
          status: 'active',
          reason,
          expires_at,
          uses: input.decision === 'approve_once' ? 1 : null,
          audit: found.audit,
          incident: id,
          owner: caller.user,
          decided_at: now().toISOString(),
        });
      });
      if (released.length > 0) await exceptions.changed();
      return { id, status, exceptions: released, expires_at };
    },

    async requestException({ audit, reason, hours }, caller) {
      const own = await database('compliance_audit')
        .where({ id: audit, actor_ref: await references.actor(caller.user) })
        .first('id');
      if (!own) throw new ReleaseNotFoundError({ what: 'decision of yours' });
      const scopes = await scopesOf(audit, caller.user);
      if (scopes.length === 0)
        throw new NothingToReleaseError({
          reason: 'Nothing stood in the way of this one: there is nothing to ask for.',
        });
      const said = await judgeReason(nova, reason, { collection: 'compliance_exceptions', item: null }, caller);
      const asked = await database.transaction(async (transaction) =>
        insertAll(await rowsIn(transaction, caller), scopes, {
          status: 'requested',
          reason: said,
          expires_at: inHours(hours),
          audit,
        }),
      );
      return { exceptions: asked };
    },

    async decideException({ id, decision, reason, hours }, caller) {
      await requireLead(caller);
      const known = await database('compliance_exceptions').where({ id }).first('id');
      if (!known) throw new ReleaseNotFoundError({ what: 'exception' });
      const said = await judgeReason(nova, reason, { collection: 'compliance_exceptions', item: id }, caller);
      const decided = await database.transaction(async (transaction) => {
        const row = (await transaction<ExceptionRow>('compliance_exceptions').where({ id }).forUpdate().first()) as
          ExceptionRow | undefined;
        if (row?.status !== (decision === 'revoke' ? 'active' : 'requested'))
          throw new AlreadyDecidedError({ what: 'exception', status: row?.status ?? 'gone' });
        if (decision === 'grant' && [row.actor, row.user_created].includes(caller.user)) throw new OwnCaseError();
        const status = STATUS_AFTER[decision];
        // Asked for hours run from the moment it is granted, however long it waited.
        const asked = (row.expires_at.getTime() - row.date_created.getTime()) / HOUR_MS;
        const expires_at = decision === 'grant' ? inHours(hours ?? asked) : row.expires_at.toISOString();
        const rows = await rowsIn(transaction, caller);
        await rows.update('compliance_exceptions', id, {
          status,
          expires_at,
          decision_note: said,
          owner: caller.user,
          decided_at: now().toISOString(),
        });
        return { id, status, expires_at };
      });
      await exceptions.changed();
      return decided;
    },
  };
}

const STATUS_AFTER = { grant: 'active', refuse: 'refused', revoke: 'revoked' } as const;

async function insertAll(rows: Rows, scopes: readonly object[], common: object): Promise<string[]> {
  const ids: string[] = [];
  for (const scope of scopes) {
    const id = randomUUID();
    await rows.create('compliance_exceptions', { id, ...scope, ...common });
    ids.push(id);
  }
  return ids;
}
