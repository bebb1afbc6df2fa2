import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_LOGINS } from '@novacrm/contracts';
import { compilePolicy, createEngine, parseRule } from '@novacrm/engine';
import { describe, expect, it } from 'vitest';
import { readModel } from '../../model/read.ts';
import { ROOT } from '../../product/home.ts';
import { planBusiness } from './plan-business.ts';
import { cents, sum, type Fields } from './table.ts';

const NOW = new Date('2026-11-20T10:15:00Z');
const USERS = new Map(DEMO_LOGINS.map(({ email }) => [email, email]));
const TABLES = planBusiness(NOW, USERS);
const MODEL = readModel(join(ROOT, 'snapshots'));

const rowsOf = (name: string): Fields[] =>
  TABLES.filter(({ table, update }) => table === name && !update).flatMap(({ rows }) => rows);
const number = (row: Fields, field: string): number => Number(row[field]);

describe('the business of the demo company', () => {
  it('is the same for the same day', () => {
    expect(planBusiness(NOW, USERS)).toEqual(TABLES);
  });

  it('is large enough to explore', () => {
    const count = (name: string) => rowsOf(name).length;
    expect(count('client_invoices')).toBeGreaterThanOrEqual(120);
    expect(count('bank_transactions')).toBe(600);
    expect(count('mail_messages')).toBeGreaterThanOrEqual(150);
    expect(count('projects')).toBe(36);
    expect(count('time_entries')).toBeGreaterThan(200);
    for (const { table, rows } of TABLES) expect(rows.length, table).toBeGreaterThan(0);
  });

  it('uses columns that the model has, and values among its choices', () => {
    for (const { table, rows } of TABLES) {
      const known = MODEL.collections.find(({ collection }) => collection === table);
      for (const row of rows) {
        for (const [name, value] of Object.entries(row)) {
          const field = known?.fields[name];
          if (!table.startsWith('directus_') && name !== 'date_created')
            expect(field, `${table}.${name}`).toBeDefined();
          if (field?.choices && field.type === 'string' && value !== null)
            expect(Object.keys(field.choices), `${table}.${name}`).toContain(value);
          if (field?.required === true) expect(value, `${table}.${name}`).not.toBeNull();
        }
      }
    }
  });

  it('points at rows that are written before', () => {
    const seen = new Set<unknown>();
    const later = new Set(TABLES.filter(({ update }) => !update).flatMap(({ rows }) => rows.map((row) => row['id'])));
    for (const { table, rows, update } of TABLES) {
      if (!update) for (const row of rows) seen.add(row['id']);
      for (const row of rows)
        for (const [name, value] of Object.entries(row))
          if (later.has(value)) expect(seen.has(value), `${table}.${name}`).toBe(true);
    }
  });

  it('adds up: lines, VAT, payments and reconciliations', () => {
    for (const [table, lines, parent] of [
      ['quotes', 'quote_lines', 'quote'],
      ['client_invoices', 'client_invoice_lines', 'invoice'],
      ['credit_notes', 'credit_note_lines', 'credit_note'],
      ['supplier_invoices', 'supplier_invoice_lines', 'supplier_invoice'],
      ['purchase_orders', 'purchase_order_lines', 'purchase_order'],
    ] as const) {
      for (const row of rowsOf(table)) {
        const own = rowsOf(lines).filter((line) => line[parent] === row['id']);
        expect(sum(own.map((line) => number(line, 'line_net'))), table).toBe(row['total_net']);
        expect(cents(number(row, 'total_net') * 0.2), table).toBe(row['total_vat']);
        expect(sum([number(row, 'total_net'), number(row, 'total_vat')]), table).toBe(row['total_gross']);
      }
    }
    const allocations = rowsOf('payment_allocations');
    for (const invoice of rowsOf('client_invoices')) {
      const paid = allocations.filter((each) => each['client_invoice'] === invoice['id']);
      expect(sum(paid.map((each) => number(each, 'amount')))).toBe(invoice['amount_paid']);
      expect(sum([number(invoice, 'amount_paid'), number(invoice, 'amount_due')])).toBe(invoice['total_gross']);
    }
    const lines = new Map(rowsOf('bank_transactions').map((line) => [line['id'], line]));
    for (const each of rowsOf('reconciliations'))
      expect(Math.abs(number(lines.get(each['bank_transaction']) ?? {}, 'amount'))).toBe(each['amount']);
  });

  it('numbers its documents without gaps, in the order of their dates', () => {
    for (const table of ['quotes', 'client_invoices', 'credit_notes']) {
      const series = Map.groupBy(rowsOf(table), (row) => String(row['number']).slice(0, -5));
      for (const rows of series.values()) {
        const numbers = rows.map((row) => Number(String(row['number']).slice(-5)));
        expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
        const dates = rows
          .toSorted((a, b) => (String(a['number']) < String(b['number']) ? -1 : 1))
          .map((row) => String(row['issue_date']));
        expect(dates).toEqual(dates.toSorted());
      }
    }
  });

  it('holds no text that a shipped rule would refuse or change', () => {
    const files = readdirSync(join(ROOT, 'rules')).filter((file) => file.endsWith('.yaml'));
    const rules = files.map((file) => parseRule(readFileSync(join(ROOT, 'rules', file), 'utf8'), file));
    const policy = compilePolicy(rules, { version: 1 });
    const engine = createEngine({ fingerprintKey: 'key of a test' });
    for (const { table, rows } of TABLES) {
      const fields = MODEL.collections.find(({ collection }) => collection === table)?.fields ?? {};
      for (const row of rows) {
        const parts = Object.entries(row).flatMap(([path, text]) => {
          const privacyClass = fields[path]?.privacy ?? fields[path]?.scan;
          return typeof text === 'string' && privacyClass !== undefined ? [{ path, text, privacyClass }] : [];
        });
        if (parts.length === 0) continue;
        const exchange = {
          channel: 'write' as const,
          parts,
          collection: table,
          records: 1,
          actor: { id: 'seed', roles: ['analyst'] },
        };
        expect(['allow', 'warn'], `${table} ${JSON.stringify(row['id'])}`).toContain(
          policy.decide(exchange, engine.analyse(exchange)).action,
        );
      }
    }
  });
});
