import type { AiSystem, LimitRule, Spent, Subject, Systems } from '@novacrm/gateway';
import type { Knex } from '@novacrm/runtime';
import { Region } from '@novacrm/contracts';
import { z } from 'zod';
import { remember, type Remembered } from './remembered.ts';

/** How long a change by another server may go unseen that the bus did not tell, in milliseconds. */
const MAX_AGE_MS = 60_000;

export interface Tables {
  systems: Systems;
  limits(): Promise<readonly LimitRule[]>;
  /** Ids of the teams that a person belongs to. */
  teamsOf(user: string | null): Promise<readonly string[]>;
  sum(subject: Subject, since: number): Promise<Spent>;
  forget(): void;
}

export interface TablesOptions {
  database: Knex;
  requestsPerMinute: number;
}

/** What the gateway reads of the database. */
export function openTables({ database, requestsPerMinute }: TablesOptions): Tables {
  const register = remember(() => readSystems(database), MAX_AGE_MS);
  const budgets = remember(() => readLimits(database), MAX_AGE_MS);
  const perPerson: LimitRule = {
    id: 'settings',
    scope: 'user',
    subject: null,
    requestsPerMinute,
    period: 'day',
    cost: null,
    tokens: null,
  };
  const teams = new Map<string, Remembered<readonly string[]>>();
  return {
    systems: { find: async (key) => (await register.get()).get(key)?.system },
    async limits() {
      const [systems, set] = await Promise.all([register.get(), budgets.get()]);
      return [perPerson, ...set, ...[...systems.values()].flatMap(({ budget }) => budget ?? [])];
    },
    async teamsOf(user) {
      if (user === null) return [];
      if (teams.size > 10_000) teams.clear();
      const known = teams.get(user) ?? remember(() => readTeams(database, user), MAX_AGE_MS);
      teams.set(user, known);
      return known.get();
    },
    sum: (subject, since) => sumCalls(database, subject, since),
    forget() {
      register.forget();
      budgets.forget();
      teams.clear();
    },
  };
}

interface SystemRow {
  key: string;
  status: AiSystem['status'];
  risk_class: AiSystem['riskClass'];
  allowed_regions: unknown;
  monthly_budget: string | null;
}

const Regions = z.array(Region).nullable().catch([]);

async function readSystems(database: Knex): Promise<Map<string, { system: AiSystem; budget: LimitRule | undefined }>> {
  const rows: SystemRow[] = await database('ai_systems').select(
    'key',
    'status',
    'risk_class',
    'allowed_regions',
    'monthly_budget',
  );
  return new Map(
    rows.map(({ key, status, risk_class, allowed_regions, monthly_budget }) => {
      // What cannot be read allows nothing.
      const allowedRegions = Regions.parse(allowed_regions ?? null);
      const system = { key, status, riskClass: risk_class, allowedRegions };
      const limit: LimitRule = {
        id: `system-${key}`,
        scope: 'purpose',
        subject: key,
        requestsPerMinute: null,
        period: 'month',
        cost: Number(monthly_budget),
        tokens: null,
      };
      return [key, { system, budget: monthly_budget === null ? undefined : limit }] as const;
    }),
  );
}

interface BudgetRow {
  id: string;
  scope: LimitRule['scope'];
  subject: string | null;
  period: LimitRule['period'];
  cost: string | null;
  tokens: number | null;
  requests_per_minute: number | null;
}

async function readLimits(database: Knex): Promise<LimitRule[]> {
  const rows: BudgetRow[] = await database('ai_budgets')
    .where({ active: true })
    .select('id', 'scope', 'subject', 'period', 'cost', 'tokens', 'requests_per_minute');
  return rows.map(({ id, scope, subject, period, cost, tokens, requests_per_minute }) => ({
    id,
    scope,
    subject: subject === '' ? null : subject,
    period,
    cost: cost === null ? null : Number(cost),
    tokens,
    requestsPerMinute: requests_per_minute,
  }));
}

async function readTeams(database: Knex, user: string): Promise<string[]> {
  const rows: { team: string }[] = await database('team_members').where({ user }).select('team');
  return rows.map(({ team }) => team);
}

async function sumCalls(database: Knex, { kind, id }: Subject, since: number): Promise<Spent> {
  const calls = database('ai_calls').where('occurred_at', '>=', new Date(since));
  if (kind === 'user' || kind === 'purpose' || kind === 'provider') calls.where(kind, id);
  if (kind === 'team') calls.whereIn('user', database('team_members').where({ team: id }).select('user'));
  const [row]: { cost: string | null; tokens: string | null }[] = await calls.select(
    database.raw('sum(cost) as cost'),
    database.raw('sum(coalesce(prompt_tokens, 0) + coalesce(completion_tokens, 0)) as tokens'),
  );
  return { cost: Number(row?.cost ?? 0), tokens: Number(row?.tokens ?? 0) };
}
