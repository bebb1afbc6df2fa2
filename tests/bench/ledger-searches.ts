import type { Query } from '../../packages/runtime/src/ledger/tree-store.ts';
import { summarise } from './percentiles.ts';

const PAGE = 51;

/** Conditions that the audit's and the changes' pages are read with: what people filter by, the rare and the frequent. */
const DECISIONS = {
  newest: 'true',
  action: `action = 'block'`,
  allowed: `action = 'allow'`,
  channel: `channel = 'prompt'`,
  rareChannel: `channel = 'export'`,
  rule: `rules::text <> '[]' and rules::jsonb @> '[{"key":"rule_3"}]'`,
  category: `findings::text <> '[]' and findings::jsonb @> '[{"category":"special"}]'`,
  person: `actor_ref = '${'7'.padStart(32, '0')}'`,
  personAndAction: `actor_ref = '${'7'.padStart(32, '0')}' and action = 'block'`,
  nobody: `actor_ref = 'none'`,
  period: `occurred_at >= now() - interval '8 days' and occurred_at < now() - interval '7 days'`,
  rareChannelInPeriod: `channel = 'export' and occurred_at >= now() - interval '8 days' and occurred_at < now() - interval '7 days'`,
};
const CHANGES = {
  newest: 'true',
  row: `collection = 'interactions' and item in (select item from nova_ledger.changes order by id desc limit 1)`,
  collection: `collection = 'interactions'`,
  rareCollection: `collection = 'teams'`,
  operation: `operation = 'destroy_key'`,
  unattributed: `actor_ref = 'unattributed'`,
  person: `actor_ref = 'none'`,
};

export interface Search {
  p50: number;
  p95: number;
  /** Tables that the plan reads from end to end; empty is what it should be. */
  wholeTables: string[];
}

/** Each search thirty times, and pages far down the list by their cursor. Milliseconds. */
export async function timeSearches(query: Query): Promise<Record<string, Search>> {
  const times: Record<string, Search> = {};
  const measure = async (name: string, statement: string, values: readonly unknown[] = []) => {
    times[name] = {
      ...(await time(30, () => query(statement, values))),
      wholeTables: await findWholeTables(query, statement, values),
    };
  };
  const decisions = (condition: string) =>
    `select * from compliance_audit where ${condition} order by occurred_at desc, id desc limit ${PAGE}`;
  for (const [name, condition] of Object.entries(DECISIONS)) await measure(`decisions.${name}`, decisions(condition));
  const [deep] = await query<{ occurred_at: Date; id: string }>(
    'select occurred_at, id from compliance_audit order by occurred_at offset 1000 limit 1',
    [],
  );
  await measure('decisions.lastPages', decisions('(occurred_at, id) < ($1, $2)'), [deep?.occurred_at, deep?.id]);
  for (const [name, condition] of Object.entries(CHANGES))
    await measure(
      `changes.${name}`,
      `select * from nova_ledger.changes where ${condition} order by id desc limit ${PAGE}`,
    );
  return times;
}

async function findWholeTables(query: Query, statement: string, values: readonly unknown[]): Promise<string[]> {
  const [row] = await query<{ 'QUERY PLAN': unknown }>(`explain (format json) ${statement}`, values);
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('Node Type' in node && node['Node Type'] === 'Seq Scan' && 'Relation Name' in node)
      found.push(String(node['Relation Name']));
    for (const value of Object.values(node)) visit(value);
  };
  visit(row?.['QUERY PLAN']);
  return found;
}

async function time(times: number, work: () => Promise<unknown>) {
  const durations: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await work();
    durations.push(performance.now() - began);
  }
  return summarise(durations);
}
