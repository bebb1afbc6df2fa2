import { DEMO_LOGINS } from '@novacrm/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { planDemo } from './plan-demo.ts';
import type { Collection, PlannedRow } from './rows/planned-row.ts';
import { planTeams } from './rows/teams.ts';
import { demoUserId } from './people.ts';

const NOW = new Date('2026-11-20T10:15:00Z');
const USERS = new Map(DEMO_LOGINS.map((login) => [login.email, demoUserId(login)]));
const DAY = 24 * 60 * 60 * 1000;

let rows: PlannedRow[];
beforeAll(() => {
  rows = [...planTeams(), ...planDemo(NOW, USERS).flat()];
});

const of = (collection: Collection) => rows.filter((row) => row.collection === collection).map(({ row }) => row);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

describe('the demo company', () => {
  it('has the size that it promises', () => {
    expect(of('companies')).toHaveLength(60);
    expect(of('contacts')).toHaveLength(200);
    expect(of('deals').length).toBeGreaterThanOrEqual(75);
    expect(of('interactions').length).toBeGreaterThanOrEqual(300);
    expect(of('interactions').length).toBeLessThanOrEqual(500);
  });

  it('is the same on every run of the same day, whatever the hour', () => {
    const later = new Date('2026-11-20T23:59:59Z');
    expect([...planTeams(), ...planDemo(later, USERS).flat()]).toEqual(rows);
  });

  it('keeps its ids and its people from one day to the next', () => {
    const tomorrow = [...planTeams(), ...planDemo(new Date(NOW.getTime() + DAY), USERS).flat()];
    expect(tomorrow.map(({ row }) => row.id)).toEqual(rows.map(({ row }) => row.id));
    expect(tomorrow.filter(({ collection }) => collection === 'contacts')).toEqual(
      rows.filter(({ collection }) => collection === 'contacts'),
    );
  });

  it('gives every row an id of its own, and every contact a mail address of its own', () => {
    expect(new Set(rows.map(({ row }) => row.id)).size).toBe(rows.length);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    const emails = of('contacts').map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
  });

  it('reaches nobody real: reserved domains and reserved numbers only', () => {
    for (const { email } of [...of('companies'), ...of('contacts')])
      expect(email).toMatch(/^[a-z.-]+@[a-z-]+\.example$/);
    const french = /^\+33(19900|26191|35301|46571|53649|63998)\d{4}$/;
    const british = /^\+44(2079460|2920180|1914980|1(21|17|31|41|13|16|51|61|15|18|14)4960|7700900)\d{3}$/;
    const phones = [...of('companies'), ...of('contacts')]
      .flatMap(({ phone, mobile }) => [phone, mobile])
      .filter(Boolean);
    for (const phone of phones) expect(french.test(text(phone)) || british.test(text(phone)), text(phone)).toBe(true);
    expect(new Set(phones).size).toBe(phones.length);
  });
});

describe('references', () => {
  it('point at rows of an earlier layer, or earlier in the same one', () => {
    const known = new Set([...USERS.values(), ...planTeams().map(({ row }) => row.id)]);
    for (const layer of planDemo(NOW, USERS)) {
      const ids = new Set(layer.map(({ row }) => row.id));
      for (const { collection, key, row } of layer) {
        for (const [field, value] of Object.entries(row)) {
          if (field === 'id' || !/^[0-9a-f]{8}-/.test(text(value))) continue;
          const own = collection === 'companies' && field === 'parent' && ids.has(text(value));
          expect(known.has(text(value)) || own, `${key}.${field}`).toBe(true);
        }
      }
      for (const id of ids) known.add(id);
    }
  });

  it('stay within one company: the person of a deal or an interaction works there', () => {
    const companyOf = new Map(of('contacts').map(({ id, company }) => [id, company]));
    for (const row of [...of('deals'), ...of('interactions'), ...of('tasks')]) {
      expect(companyOf.get(text(row['contact']))).toBe(row['company']);
    }
    const dealCompany = new Map(of('deals').map(({ id, company }) => [id, company]));
    for (const row of of('interactions'))
      if (row['deal']) expect(dealCompany.get(text(row['deal']))).toBe(row['company']);
  });

  it('stay within one team, and people write for their own team', () => {
    const teamOf = new Map([...of('companies'), ...of('contacts')].map(({ id, team }) => [id, team]));
    const paris = planTeams()[0]!.row.id;
    for (const { by, collection, row } of rows) {
      if (!['deals', 'interactions', 'tasks', 'contacts'].includes(collection)) continue;
      if (row['company']) expect(teamOf.get(text(row['company']))).toBe(row['team']);
      if (collection === 'interactions' || collection === 'tasks')
        expect(row['team'] === paris).toBe(by !== 'analystUk');
    }
  });

  it('put a deal into a stage of its own pipeline that means the same as its status', () => {
    const stages = new Map(of('pipeline_stages').map((stage) => [stage.id, stage]));
    for (const deal of of('deals')) {
      const stage = stages.get(text(deal['stage']));
      expect(stage?.['pipeline']).toBe(deal['pipeline']);
      expect(stage?.['outcome']).toBe(deal['status']);
      expect(deal['closed_at'] !== undefined).toBe(deal['status'] !== 'open');
    }
  });
});

describe('dates', () => {
  const daysAgo = (value: unknown) => (NOW.getTime() - new Date(text(value)).getTime()) / DAY;

  it('of interactions lie in the last eighteen months, on working days', () => {
    for (const { id, occurred_at: when } of of('interactions')) {
      expect(daysAgo(when), id).toBeGreaterThan(0);
      expect(daysAgo(when), id).toBeLessThan(548);
      expect([0, 6]).not.toContain(new Date(text(when)).getUTCDay());
    }
  });

  it('of tasks that are open lie in the near future, or shortly before', () => {
    for (const { status, due_at: due } of of('tasks')) {
      if (status === 'done') expect(daysAgo(due)).toBeGreaterThan(0);
      else expect(Math.abs(daysAgo(due))).toBeLessThan(24);
    }
  });

  it('of a deal run forward: it is talked about before it is won', () => {
    const closed = new Map(of('deals').map(({ id, closed_at: at }) => [id, at]));
    for (const { collection, key, row } of rows) {
      if (collection !== 'interactions' || !row['deal'] || key.endsWith('-after')) continue;
      const end = closed.get(text(row['deal']));
      if (end) expect(text(row['occurred_at']).slice(0, 10) <= text(end).slice(0, 10), key).toBe(true);
    }
  });
});
