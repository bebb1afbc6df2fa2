import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Row } from './universe.ts';

export const ROLES = [
  'admin',
  'manager',
  'analyst',
  'viewer',
  'compliance_lead',
  'client',
  'contractor',
  'reseller',
  'integration',
  'public',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles of people who belong to another company. */
export const OUTSIDE: ReadonlySet<Role> = new Set(['client', 'contractor', 'reseller']);

const Values = z.record(z.string(), z.unknown());
const Expectations = z.strictObject({
  rows: z.record(z.string(), z.record(z.string(), Values)),
  hidden: z.partialRecord(z.enum(ROLES), z.record(z.string(), Values)),
  admin: z.record(z.string(), z.string()),
  collections: z.record(z.string(), z.partialRecord(z.enum(ROLES), z.string().regex(/^c?r?u?d?(\/c?r?u?d?)?$/))),
});
const FILE = Expectations.parse(parse(readFileSync(join(import.meta.dirname, 'matrix.yaml'), 'utf8'), { merge: true }));

/** What a role may do with rows of its own (`true`) or of others. */
export function may(role: Role, collection: string, action: string, own: boolean): boolean {
  const letters = role === 'admin' ? (FILE.admin[collection] ?? FILE.admin['*']) : FILE.collections[collection]?.[role];
  const [mine = '', others = ''] = (letters ?? '').split('/');
  return (own ? mine : others).includes(action);
}

/** Values of the rows of a world that differ from the usual ones, by collection. */
export function rowsFor(world: string): Record<string, Row> {
  return Object.fromEntries(
    Object.entries(FILE.rows).map(([collection, by]) => [collection, { ...by['all'], ...by[world] }]),
  );
}

/** Values of one row for one occasion of the file: `create`, `spare`. */
export const rowFor = (collection: string, occasion: string): Row => FILE.rows[collection]?.[occasion] ?? {};

/** Values that keep a row of its own world out of a role's sight; undefined when there are none. */
export const hiddenRow = (role: Role, collection: string): Row | undefined => FILE.hidden[role]?.[collection];
