import type { Accountability, ApiExtensionContext, SchemaOverview } from '@directus/types';
import type { ImportProblem } from '@novacrm/contracts';
import { createMany, type Knex } from '@novacrm/runtime';
import { createRows, isForbidden, type Row, type Rows } from '../api/rows.ts';
import { readRow } from '../domain/csv/row.ts';
import type { StoredRun } from './run.ts';

export interface Line {
  /** In the file, the header being 1. */
  line: number;
  record: string[];
}

export interface BatchOptions {
  run: StoredRun;
  transaction: Knex.Transaction;
  accountability: Accountability;
  schema: SchemaOverview;
  services: ApiExtensionContext['services'];
}

export interface BatchResult {
  created: number;
  updated: number;
  refused: number;
  problems: ImportProblem[];
  announce(): void;
}

interface Candidate {
  line: number;
  values: Row;
}

/** Writes some lines as the person who imports them: each passes the gate, the permissions and the rules of its fields. */
export async function writeBatch(lines: readonly Line[], options: BatchOptions): Promise<BatchResult> {
  const { collection, mapping } = options.run;
  const rows = createRows(options.services, { ...options, knex: options.transaction });
  const problems: ImportProblem[] = [];
  const announcements: (() => void)[] = [];
  const counts = { created: 0, updated: 0, refused: 0 };
  const refuse = (line: number, field: string | null, code: string) => {
    counts.refused += 1;
    problems.push({ line, field, code });
  };

  const candidates: Candidate[] = [];
  for (const { line, record } of lines) {
    const read = readRow(collection, mapping.columns, record);
    const [first, ...more] = read.problems;
    if (first) {
      refuse(line, first.field, first.code);
      problems.push(...more.map((problem) => ({ line, ...problem })));
    } else candidates.push({ line, values: { ...read.values, ...(mapping.team && { team: mapping.team }) } });
  }
  if (collection === 'contacts') problems.push(...(await linkCompanies(candidates, rows, options, announcements)));

  const known =
    mapping.duplicates === 'create' ? new Map<string, string>() : await findKnown(candidates, collection, rows);
  const fresh: Candidate[] = [];
  const seen = new Set<string>();
  for (const candidate of candidates) {
    const key = keyOf(collection, candidate.values);
    const id = key === undefined ? undefined : known.get(key);
    if (mapping.duplicates !== 'create' && key !== undefined && (id !== undefined || seen.has(key))) {
      if (mapping.duplicates === 'skip' || id === undefined) refuse(candidate.line, null, 'duplicate');
      else {
        const problem = await attempt(options.transaction, (knex) =>
          createRows(options.services, { ...options, knex }).update(collection, [id], candidate.values),
        );
        if (problem) refuse(candidate.line, null, problem);
        else counts.updated += 1;
      }
      continue;
    }
    if (key !== undefined) seen.add(key);
    fresh.push(candidate);
  }

  const outcomes = await insert(
    collection,
    fresh.map(({ values }) => values),
    options,
    announcements,
  );
  for (const [nth, { line }] of fresh.entries()) {
    const { problem } = outcomes[nth] ?? {};
    if (problem === undefined) counts.created += 1;
    else refuse(line, null, problem);
  }
  return { ...counts, problems, announce: () => announcements.forEach((announce) => announce()) };
}

/** The id of a row that was made, or the code of what kept it from being made. */
type Outcome = { id: string; problem?: undefined } | { problem: string };

/** All in one statement; where the database refuses it, half by half, to find the rows that it means. */
async function insert(
  collection: string,
  rows: readonly Row[],
  options: BatchOptions,
  announcements: (() => void)[],
): Promise<Outcome[]> {
  if (rows.length === 0) return [];
  try {
    return await options.transaction.transaction(async (savepoint) => {
      const { outcomes, announce } = await createMany({ ...options, collection, rows, transaction: savepoint });
      announcements.push(announce);
      return outcomes.map((outcome) => (outcome instanceof Error ? { problem: codeOf(outcome) } : { id: outcome }));
    });
  } catch (error) {
    if (rows.length === 1) return [{ problem: codeOf(error) }];
    const half = Math.ceil(rows.length / 2);
    const first = await insert(collection, rows.slice(0, half), options, announcements);
    return [...first, ...(await insert(collection, rows.slice(half), options, announcements))];
  }
}

/** Code of what went wrong, or undefined. */
async function attempt(
  transaction: Knex.Transaction,
  write: (knex: Knex) => Promise<void>,
): Promise<string | undefined> {
  try {
    await transaction.transaction(write);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

/** Throws what is no fault of the line. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '' || code === 'COMPLIANCE_UNAVAILABLE' || /^(?:08|40|53|57)/.test(code)) throw error;
  return code;
}

function keyOf(collection: string, { email, siren, name }: Row): string | undefined {
  const key = collection === 'contacts' ? email : (siren ?? name);
  return typeof key === 'string' ? key.toLowerCase() : undefined;
}

/** Rows that are there already, as far as this person sees them, by key. */
async function findKnown(
  candidates: readonly Candidate[],
  collection: string,
  rows: Rows,
): Promise<Map<string, string>> {
  const valuesOf = (field: string) => [
    ...new Set(candidates.map(({ values }) => values[field]).filter((value) => typeof value === 'string')),
  ];
  const fields = collection === 'contacts' ? ['email'] : ['siren', 'name'];
  const filters = fields.map((field) => ({ [field]: { _in: valuesOf(field) } }));
  const filter = { _and: [{ merged_into: { _null: true } }, { _or: filters }] };
  const found =
    candidates.length === 0 ? [] : await rows.find(collection, { filter, fields: ['id', ...fields], limit: -1 });
  return new Map(
    found.flatMap((row) =>
      fields.flatMap((field) =>
        typeof row[field] === 'string' ? [[row[field].toLowerCase(), String(row['id'])] as const] : [],
      ),
    ),
  );
}

/** Names of companies become links: to one that this person sees, or to a new one where they may make one. */
async function linkCompanies(
  candidates: Candidate[],
  rows: Rows,
  options: BatchOptions,
  announcements: (() => void)[],
): Promise<ImportProblem[]> {
  const names = [
    ...new Set(candidates.flatMap(({ values }) => (typeof values['company'] === 'string' ? values['company'] : []))),
  ];
  if (names.length === 0) return [];
  const byName = new Map<string, string>();
  try {
    const filter = { name: { _in: names }, merged_into: { _null: true } };
    for (const { id, name } of await rows.find('companies', { filter, fields: ['id', 'name'], limit: -1 }))
      byName.set(String(name), String(id));
  } catch (error) {
    if (!isForbidden(error)) throw error;
  }
  const { team } = options.run.mapping;
  const missing = names.filter((name) => !byName.has(name));
  const companies = missing.map((name) => ({ name, ...(team && { team }) }));
  for (const [nth, outcome] of (await insert('companies', companies, options, announcements)).entries())
    if (outcome.problem === undefined) byName.set(missing[nth] ?? '', outcome.id);
  const problems: ImportProblem[] = [];
  for (const { line, values } of candidates) {
    if (typeof values['company'] !== 'string') continue;
    const id = byName.get(values['company']);
    if (id === undefined) {
      delete values['company'];
      problems.push({ line, field: 'company', code: 'company_left_out' });
    } else values['company'] = id;
  }
  return problems;
}
