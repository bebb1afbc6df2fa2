import type { SchemaOverview } from '@directus/types';
import type { Severity, Verdict } from '@novacrm/contracts';
import { acts } from '@novacrm/engine';
import { z } from 'zod';
import type { Knex } from '../database.ts';
import type { JobKind, Queue } from '../queue.ts';

/** Tells the compliance leads; carries the id only. */
export const incidentOpened = {
  name: 'incident_opened',
  data: z.strictObject({ incident: z.uuid() }),
} satisfies JobKind;

/** Opens an incident for an escalated exchange and queues the notice, both inside `transaction`. Returns its id. */
export type OpenIncident = (input: IncidentInput) => Promise<string>;

export interface IncidentInput {
  verdict: Verdict;
  actor: string | null;
  /** The row concerned, when it exists. */
  subject: { collection: string; item: string } | undefined;
  transaction: Knex.Transaction;
}

/** Fields of an incident that point at the row it is about: they open that row, and no other, to a compliance lead. */
const SUBJECT_FIELDS: Record<string, string> = {
  companies: 'company',
  contacts: 'contact',
  deals: 'deal',
  interactions: 'interaction',
  tasks: 'task',
};

export interface OpenIncidentOptions {
  /** Directus's own service, so that revisions, flows and websockets see the row. */
  ItemsService: new (
    collection: string,
    options: { schema: SchemaOverview; knex: Knex },
  ) => { createOne(row: object): Promise<unknown> };
  getSchema(): Promise<SchemaOverview>;
  queue: Queue;
  newId(): string;
  now(): Date;
}

export function createOpenIncident({ ItemsService, getSchema, queue, newId, now }: OpenIncidentOptions): OpenIncident {
  return async ({ verdict, actor, subject, transaction }) => {
    const id = newId();
    const cause = verdict.rules.find((rule) => rule.action === 'escalate' && acts(rule));
    const pointer = subject && SUBJECT_FIELDS[subject.collection];
    const service = new ItemsService('compliance_incidents', { schema: await getSchema(), knex: transaction });
    await service.createOne({
      id,
      audit: verdict.auditId,
      status: 'open',
      severity: cause?.severity ?? ('high' satisfies Severity),
      rule: cause?.key ?? '',
      actor,
      opened_at: now().toISOString(),
      ...(subject && pointer && { [pointer]: subject.item }),
    });
    await queue.send(incidentOpened, { incident: id }, transaction);
    return id;
  };
}
