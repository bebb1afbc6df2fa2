import type { OwnException, OwnIncident, OwnReleases } from '@novacrm/contracts';
import type { Knex, Nova } from '@novacrm/runtime';

const SHOWN = 100;

/** How the requests and incidents of one person ended: their own rows and no others, whatever their role may read. */
export async function readOwnReleases({ database }: Pick<Nova, 'database'>, user: string): Promise<OwnReleases> {
  const [exceptions, incidents] = await Promise.all([readExceptions(database, user), readIncidents(database, user)]);
  return {
    exceptions: exceptions.map(({ date_created, decided_at, expires_at, ...row }) => ({
      ...row,
      date_created: date_created.toISOString(),
      decided_at: decided_at?.toISOString() ?? null,
      expires_at: expires_at.toISOString(),
    })),
    incidents: incidents.map(({ opened_at, resolved_at, ...row }) => ({
      ...row,
      opened_at: opened_at.toISOString(),
      resolved_at: resolved_at?.toISOString() ?? null,
    })),
  };
}

type ExceptionRow = Omit<OwnException, 'date_created' | 'decided_at' | 'expires_at'> & {
  date_created: Date;
  decided_at: Date | null;
  expires_at: Date;
};

function readExceptions(database: Knex, actor: string): Promise<ExceptionRow[]> {
  return database('compliance_exceptions')
    .where({ actor })
    .orderBy('date_created', 'desc')
    .limit(SHOWN)
    .select('id', 'status', 'rule', 'reason', 'decision_note', 'date_created', 'decided_at', 'expires_at')
    .select('uses', 'used', 'fingerprints', 'audit', 'incident');
}

type IncidentRow = Omit<OwnIncident, 'opened_at' | 'resolved_at'> & { opened_at: Date; resolved_at: Date | null };

function readIncidents(database: Knex, actor: string): Promise<IncidentRow[]> {
  return database('compliance_incidents')
    .where({ actor })
    .orderBy('opened_at', 'desc')
    .limit(SHOWN)
    .select('id', 'status', 'rule', 'opened_at', 'resolved_at', 'resolution', 'audit');
}
