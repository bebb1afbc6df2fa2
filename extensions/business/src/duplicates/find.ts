import type { Duplicates, MergeCollection } from '@novacrm/contracts';
import type { Knex } from '@novacrm/runtime';
import type { Row, Rows } from '../api/rows.ts';
import { domainOf, normalisePhone } from '../domain/identity-keys.ts';
import { compareCompanies, compareContacts, WORTH_A_LOOK } from '../domain/same-record.ts';

const COMPARE = { contacts: compareContacts, companies: compareCompanies } as const;

/** Rows that one key proposes; a name shared by more is no sign of a duplicate. */
const CANDIDATES = 60;

/**
 * Rows that are probably the same person or company as `record`, the likeliest first, of those the reader sees. The
 * search index proposes them by name, address, number, domain and registration.
 */
export async function findDuplicates(
  collection: MergeCollection,
  record: Row,
  { database, rows }: { database: Knex; rows: Rows },
): Promise<Duplicates> {
  const asked = keysOf(record).map(async ({ key, fuzzy }) => {
    const { rows: found } = await database.raw<{ rows: { item: string }[] }>(
      'SELECT item FROM nova_business.search_candidates(:collection, :key, NULL, NULL, :fuzzy, :most)',
      { collection, key, fuzzy, most: CANDIDATES },
    );
    return found.map(({ item }) => item);
  });
  const ids = new Set((await Promise.all(asked)).flat());
  ids.delete(String(record['id']));
  if (ids.size === 0) return { candidates: [] };
  const filter = { id: { _in: [...ids] }, merged_into: { _null: true } };
  const others = await rows.findReadable(collection, { filter, limit: -1 });
  const compared = others.map((other) => ({ other, ...COMPARE[collection](record, other) }));
  return {
    candidates: compared
      .filter(({ score }) => score >= WORTH_A_LOOK)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 20)
      .map(({ other, score, reasons }) => ({
        id: String(other['id']),
        title: titleOf(other),
        score: Math.round(score * 100) / 100,
        reasons,
      })),
  };
}

function keysOf(record: Row): { key: string; fuzzy: boolean }[] {
  const text = (field: string) => (typeof record[field] === 'string' ? record[field] : '');
  const exact = [
    text('email'),
    text('siren'),
    text('vat_number'),
    ...['phone', 'mobile'].map((field) => normalisePhone(text(field))?.slice(1) ?? ''),
    domainOf(text('website')) ?? '',
    'name' in record ? (domainOf(text('email')) ?? '') : '',
  ];
  return [
    ...exact.filter((key) => key.length > 3).map((key) => ({ key, fuzzy: false })),
    ...[titleOf(record)].filter(Boolean).map((key) => ({ key, fuzzy: true })),
  ];
}

function titleOf(row: Row): string {
  const names = 'name' in row ? [row['name']] : [row['first_name'], row['last_name']];
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
