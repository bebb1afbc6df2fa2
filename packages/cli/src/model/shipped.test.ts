import { readFileSync } from 'node:fs';
import { AuditEntry } from '@novacrm/contracts';
import { check, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { STAMP } from '../ledger/tables.ts';
import { expandAccess } from './access.ts';
import { allFields } from './expand.ts';
import { listFiles, readModel } from './read.ts';
import { Texts } from './texts.ts';
import { generateTypes } from './types.ts';

const DIRECTORY = new URL('../../../../snapshots/', import.meta.url).pathname;
const TYPES = new URL('../../../sdk/src/schema.generated.ts', import.meta.url).pathname;
const MODEL = readModel(DIRECTORY);

function collection(name: string) {
  const found = MODEL.collections.find((each) => each.collection === name);
  if (!found) throw new Error(`the shipped model has no ${name}`);
  return found;
}

describe('the shipped model', () => {
  it('is written in the style of the house', { timeout: 60_000 }, async () => {
    for (const file of listFiles(DIRECTORY)) {
      const config = await resolveConfig(DIRECTORY + file);
      const text = readFileSync(DIRECTORY + file, 'utf8');
      expect(await check(text, { ...config, filepath: file }), file).toBe(true);
    }
  });

  it('has the columns of an audit entry and the transaction that brought it, no more and no fewer', () => {
    expect(Object.keys(collection('compliance_audit').fields).toSorted()).toEqual(
      [...Object.keys(AuditEntry.shape), STAMP].toSorted(),
    );
  });

  it('allows in an audit row exactly the words of the contract', () => {
    const { fields } = collection('compliance_audit');
    for (const column of ['mode', 'channel', 'action', 'risk_level'] as const) {
      expect(Object.keys(fields[column]?.choices ?? {})).toEqual(AuditEntry.shape[column].options);
    }
  });

  it('lets the audit be added to and nothing else', () => {
    expect(collection('compliance_audit').append_only).toBe(true);
    const granted = [...MODEL.roles, ...MODEL.policies].flatMap((each) =>
      Object.keys(each.permissions?.['compliance_audit'] ?? {}),
    );
    expect(new Set(granted)).toEqual(new Set(['read']));
  });

  it('classifies every text', () => {
    for (const { collection: name, fields } of MODEL.collections) {
      for (const [field, { type, privacy, scan, choices, key }] of Object.entries(fields)) {
        if (!['string', 'text', 'csv', 'json'].includes(type ?? '') || choices || key) continue;
        expect(privacy ?? scan, `${name}.${field}`).toBeDefined();
      }
    }
  });

  it('indexes what its lists are sorted by', () => {
    for (const collection of MODEL.collections) {
      const column = collection.list?.sort?.replace(/^-/, '');
      if (column === undefined) continue;
      const field = allFields(collection)[column];
      expect(field?.index ?? field?.unique, `${collection.collection}.${column}`).toBe(true);
    }
  });

  it('has the roles of the access table, and gives people who are not signed in nothing', () => {
    expect(MODEL.roles.map((each) => each.role).toSorted()).toEqual([
      'analyst',
      'client',
      'compliance_lead',
      'contractor',
      'integration',
      'manager',
      'reseller',
      'viewer',
    ]);
    const { permissions } = expandAccess(MODEL, 'public', new Texts());
    expect(permissions.filter((row) => row['policy'] === 'public')).toEqual([]);
  });

  it('opens the studio to compliance leads only', () => {
    const open = [...MODEL.roles, ...MODEL.policies].filter((each) => each.studio === true);
    expect(open.map((each) => ('role' in each ? each.role : each.policy))).toEqual(['compliance_lead']);
  });

  it('filters every row of the CRM that a role may see or touch', () => {
    const { permissions } = expandAccess(MODEL, 'public', new Texts());
    const owned = ['companies', 'contacts', 'deals', 'interactions', 'tasks', 'company_contacts'];
    const rows = permissions.filter((row) => owned.includes(String(row['collection'])) && row['action'] !== 'create');
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row['permissions'], JSON.stringify(row)).not.toBeNull();
  });

  it('has types that say the same', async () => {
    const types = generateTypes(MODEL);
    expect(readFileSync(TYPES, 'utf8')).toBe(types);
    const config = await resolveConfig(TYPES);
    expect(await check(types, { ...config, parser: 'typescript' })).toBe(true);
  });
});
