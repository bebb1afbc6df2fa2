/* eslint-disable @typescript-eslint/no-explicit-any */
import pg from 'pg';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { sql } from './harness/database.ts';
import { asAdmin, createTrade, draftInvoice, issue, tryAsAdmin, type Trade } from './harness/trade.ts';

let trade: Trade;
beforeAll(async () => {
  trade = await createTrade();
});

const read = (collection: string, id: string) => asAdmin(`/items/${collection}/${id}`);
const codeOf = (answer: { body: { errors?: { extensions: { code: string } }[] } }) =>
  answer.body.errors?.[0]?.extensions.code;

describe('totals of a document', () => {
  it('round every line half up, take its rate and add up by rate, whatever totals the writer sends', async () => {
    const invoice = await draftInvoice(
      trade,
      [
        // 3 × 33.335 is stored as 3 × 33.34; 0.125 hours at 0.20 give 0.025, half a cent.
        { description: 'a', quantity: 0.125, unit_price: 0.2, tax_rate: trade.rates['20.00'] },
        { description: 'b', quantity: 3, unit_price: 19.99, discount_percent: 12.5, tax_rate: trade.rates['5.50'] },
        { description: 'c', quantity: 1, unit_price: 1000, tax_rate: trade.rates['10.00'] },
        { description: 'd', quantity: 7, unit_price: 2.15, tax_rate: trade.rates['2.10'] },
      ],
      { total_net: 1, total_vat: 1, total_gross: 999_999 },
    );
    const lines = await asAdmin(`/items/client_invoice_lines?filter[invoice][_eq]=${invoice.id}&sort=description`);
    expect(lines.map((l: any) => [l.vat_rate, l.line_net, l.line_vat])).toEqual([
      ['20.00', '0.03', '0.01'],
      ['5.50', '52.47', '2.89'],
      ['10.00', '1000.00', '100.00'],
      ['2.10', '15.05', '0.32'],
    ]);
    expect(await read('client_invoices', invoice.id)).toMatchObject({
      total_net: '1067.55',
      total_vat: '103.22',
      total_gross: '1170.77',
      amount_due: '1170.77',
    });
    const totals = await asAdmin(`/business/v1/documents/client_invoices/${invoice.id}/totals`);
    expect(totals.rates.map((r: any) => `${r.rate} ${r.net} ${r.vat}`)).toEqual([
      '20.00 0.03 0.01',
      '10.00 1000.00 100.00',
      '5.50 52.47 2.89',
      '2.10 15.05 0.32',
    ]);
    expect(totals.gross).toBe('1170.77');
  });

  it('follow every change of a line, through whichever door', async () => {
    const invoice = await draftInvoice(trade);
    const [line] = await asAdmin(`/items/client_invoice_lines?filter[invoice][_eq]=${invoice.id}`);
    await asAdmin(`/items/client_invoice_lines/${line.id}`, { quantity: 2 }, 'PATCH');
    expect((await read('client_invoices', invoice.id)).total_gross).toBe('240.00');
    await sql('update client_invoice_lines set unit_price = 10 where id = $1', [line.id]);
    expect((await read('client_invoices', invoice.id)).total_gross).toBe('24.00');
    await asAdmin(`/items/client_invoice_lines/${line.id}`, undefined, 'DELETE');
    expect((await read('client_invoices', invoice.id)).total_gross).toBe('0.00');
    await asAdmin(`/items/client_invoices/${invoice.id}`, { total_gross: 5 }, 'PATCH');
    expect((await read('client_invoices', invoice.id)).total_gross).toBe('0.00');
  });

  it('keep both lines of two writers at once', async () => {
    const invoice = await draftInvoice(trade);
    const line = { invoice: invoice.id, description: 'x', quantity: 1, unit_price: 1, tax_rate: trade.rates['20.00'] };
    await Promise.all(Array.from({ length: 20 }, () => asAdmin('/items/client_invoice_lines', line)));
    expect((await read('client_invoices', invoice.id)).total_net).toBe('120.00');
  });

  it('leave optional lines of a quote out, and are the same for orders and supplier invoices', async () => {
    const { entity, client: company, rates } = trade;
    const lines = [{ description: 'x', quantity: 2, unit_price: 50, tax_rate: rates['20.00'] }];
    const quote = await asAdmin('/items/quotes', {
      ...{ entity, company, title: 'Offre' },
      lines: [...lines, { ...lines[0], optional: true }],
    });
    const order = await asAdmin('/items/purchase_orders', { entity, company, lines });
    const bill = await asAdmin('/items/supplier_invoices', {
      ...{ entity, company, number: 'S-1', issue_date: '2026-01-05', lines },
    });
    for (const [collection, { id }] of [
      ['quotes', quote],
      ['purchase_orders', order],
      ['supplier_invoices', bill],
    ] as const)
      expect((await read(collection, id)).total_gross).toBe('120.00');
  });

  it('refuse a negative quantity, except on a credit note', async () => {
    const invoice = await draftInvoice(trade);
    const line = { description: 'x', quantity: -1, unit_price: 1, tax_rate: trade.rates['20.00'] };
    const refusal = await tryAsAdmin('/items/client_invoice_lines', { ...line, invoice: invoice.id });
    expect(refusal.status).toBeGreaterThanOrEqual(400);
    expect(refusal.status).toBeLessThan(500);
    await expect(
      sql(
        "insert into client_invoice_lines (id, invoice, description, quantity) values (gen_random_uuid(), $1, 'x', -1)",
        [invoice.id],
      ),
    ).rejects.toMatchObject({ constraint: 'NEGATIVE_QUANTITY' });
    await issue(invoice.id);
    const { entity, client: company } = trade;
    const note = await asAdmin('/items/credit_notes', {
      entity,
      company,
      invoice: invoice.id,
      reason: 'Erreur',
      lines: [line],
    });
    expect((await read('credit_notes', note.id)).total_net).toBe('-1.00');
  });
});

describe('an issued invoice', () => {
  it('has its number, its date and its words, and does not change or go', async () => {
    const invoice = await draftInvoice(trade);
    const issued = await issue(invoice.id);
    expect(issued).toMatchObject({ status: 200, body: { status: 'issued', total_gross: '120.00' } });
    expect(issued.body.number).toMatch(/^[0-9A-F]{6}-F\d{4}-\d{5}$/);
    for (const change of [{ issue_date: '2020-01-01' }, { notes: 'autre' }, { status: 'draft' }, { currency: 'USD' }]) {
      const refusal = await tryAsAdmin(`/items/client_invoices/${invoice.id}`, change, 'PATCH');
      expect([refusal.status, codeOf(refusal)]).toEqual([422, 'DOCUMENT_ISSUED']);
      expect(refusal.body.errors[0].extensions.reason.fr).toContain('avoir');
    }
    const [line] = await asAdmin(`/items/client_invoice_lines?filter[invoice][_eq]=${invoice.id}`);
    for (const [method, json] of [
      ['PATCH', { quantity: 9 }],
      ['DELETE', undefined],
    ] as const)
      expect(codeOf(await tryAsAdmin(`/items/client_invoice_lines/${line.id}`, json, method))).toBe('DOCUMENT_ISSUED');
    expect(codeOf(await tryAsAdmin(`/items/client_invoices/${invoice.id}`, undefined, 'DELETE'))).toBe(
      'DOCUMENT_ISSUED',
    );
    await asAdmin(`/items/client_invoices/${invoice.id}`, { internal_notes: 'relancer lundi' }, 'PATCH');
    expect(await read('client_invoices', invoice.id)).toMatchObject({
      total_gross: '120.00',
      number: issued.body.number,
    });
  });

  it('is refused without lines, with a date to come, or dated before the last one', async () => {
    const own = await createTrade();
    const empty = await draftInvoice(own, []);
    expect(codeOf(await issue(empty.id))).toBe('NO_LINES');
    const later = await draftInvoice(own);
    expect(codeOf(await issue(later.id, 'client_invoices', { issue_date: '2199-01-01' }))).toBe('ISSUE_DATE_IN_FUTURE');
    const first = await draftInvoice(own);
    expect((await issue(first.id, 'client_invoices', { issue_date: '2026-03-10' })).status).toBe(200);
    const earlier = await draftInvoice(own);
    expect(codeOf(await issue(earlier.id, 'client_invoices', { issue_date: '2026-03-09' }))).toBe(
      'ISSUE_DATE_OUT_OF_ORDER',
    );
    const sameDay = await draftInvoice(own);
    const second = await issue(sameDay.id, 'client_invoices', { issue_date: '2026-03-10' });
    expect(second.body.number).toMatch(/-F2026-00002$/);
  });

  it('can be created and issued at once with its lines, and not without', async () => {
    const own = await createTrade();
    const invoice = await draftInvoice(own, undefined, { status: 'issued' });
    expect(await read('client_invoices', invoice.id)).toMatchObject({ total_gross: '120.00', status: 'issued' });
    const refusal = await tryAsAdmin('/items/client_invoices', {
      entity: own.entity,
      company: own.client,
      status: 'issued',
    });
    expect(codeOf(refusal)).toBe('NO_LINES');
  });

  it('is corrected by credit notes up to its amount, which set it off and cancel it', async () => {
    const own = await createTrade();
    const invoice = await draftInvoice(own);
    await issue(invoice.id);
    const { entity, client: company, rates } = own;
    const credit = (amount: number) =>
      asAdmin('/items/credit_notes', {
        ...{ entity, company, invoice: invoice.id, reason: 'Remise' },
        lines: [{ description: 'x', quantity: 1, unit_price: amount, tax_rate: rates['20.00'] }],
      });
    const half = await issue((await credit(50)).id, 'credit_notes');
    expect(half.body.number).toMatch(/-A\d{4}-00001$/);
    expect(await read('client_invoices', invoice.id)).toMatchObject({ amount_due: '60.00', status: 'partly_paid' });
    expect(codeOf(await issue((await credit(51)).id, 'credit_notes'))).toBe('CREDIT_NOTE_TOO_LARGE');
    await issue((await credit(50)).id, 'credit_notes');
    expect(await read('client_invoices', invoice.id)).toMatchObject({ amount_due: '0.00', status: 'cancelled' });
  });

  it('is paid by payments, never more than it owes', async () => {
    const invoice = await draftInvoice(trade);
    await issue(invoice.id);
    const { entity, client: company } = trade;
    const payment = await asAdmin('/items/payments', { entity, company, date: '2026-05-01', amount: 150 });
    const allocate = (amount: number) =>
      tryAsAdmin('/items/payment_allocations', { payment: payment.id, client_invoice: invoice.id, amount });
    expect((await allocate(100)).status).toBe(200);
    expect(await read('client_invoices', invoice.id)).toMatchObject({ amount_due: '20.00', status: 'partly_paid' });
    expect(codeOf(await allocate(21))).toBe('OVER_ALLOCATED');
    await allocate(20);
    expect(await read('client_invoices', invoice.id)).toMatchObject({ amount_due: '0.00', status: 'paid' });
    expect((await read('payments', payment.id)).unallocated).toBe('30.00');
  });
});

describe('French VAT', () => {
  it('charges none for a small business and prints article 293 B', async () => {
    const small = await createTrade({ vat_regime: 'franchise' });
    expect(codeOf(await issue((await draftInvoice(small)).id))).toBe('VAT_NOT_APPLICABLE');
    const line = { description: 'x', quantity: 1, unit_price: 10, tax_rate: small.rates.E };
    const issued = await issue((await draftInvoice(small, [line])).id);
    expect(issued.body).toMatchObject({ total_vat: '0.00', vat_mention: 'TVA non applicable, art. 293 B du CGI' });
  });

  it('lets the customer in another country of the EU owe it, if there is a VAT number', async () => {
    const german = await createTrade({}, { country: 'DE' });
    const { entity, client: company, rates } = german;
    const line = { description: 'x', quantity: 1, unit_price: 10, tax_rate: rates.AE };
    const invoice = await draftInvoice(german, [line]);
    expect(codeOf(await issue(invoice.id))).toBe('VAT_NUMBER_REQUIRED');
    await asAdmin(`/items/companies/${company}`, { vat_number: 'DE811907980' }, 'PATCH');
    const issued = await issue(invoice.id);
    expect(issued.body.vat_mention).toContain('283-2 du CGI');
    const advice = await asAdmin(`/business/v1/vat-treatment?entity=${entity}&company=${company}&supply=services`);
    expect(advice).toMatchObject({ treatment: 'reverse_charge', category: 'AE', rates: ['0.00'] });
    expect(codeOf(await issue((await draftInvoice(german, [{ ...line, tax_rate: rates.G }])).id))).toBe(
      'NOT_AN_EXPORT',
    );
  });

  it('refuses a line without a rate, and a rate that is no longer in force', async () => {
    const bare = await draftInvoice(trade, [{ description: 'x', quantity: 1, unit_price: 10 }]);
    expect(codeOf(await issue(bare.id))).toBe('TAX_RATE_MISSING');
    const old = await asAdmin('/items/tax_rates', {
      name: 'TVA 19,6',
      rate: 19.6,
      category: 'S',
      valid_until: '2013-12-31',
    });
    const line = { description: 'x', quantity: 1, unit_price: 10, tax_rate: old.id };
    expect(codeOf(await issue((await draftInvoice(trade, [line])).id))).toBe('TAX_RATE_NOT_IN_FORCE');
  });
});

describe('numbers', () => {
  const numberOf = (text: string) => Number(/(\d+)$/.exec(text)?.[1]);

  it('have no gap and no double when many are issued at once', async () => {
    const own = await createTrade();
    const drafts = await Promise.all(Array.from({ length: 24 }, () => draftInvoice(own)));
    const answers = await Promise.all(drafts.map(({ id }) => issue(id)));
    expect(answers.map(({ status }) => status)).toEqual(drafts.map(() => 200));
    const numbers = answers.map(({ body }) => numberOf(body.number)).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 24 }, (_, nth) => nth + 1));
  });

  it('give a rolled back number to the next one, who waits for it on another connection', async () => {
    const own = await createTrade();
    const [first, second] = await Promise.all([draftInvoice(own), draftInvoice(own)]);
    const [a, b] = [new pg.Client(inject('database')), new pg.Client(inject('database'))];
    await Promise.all([a.connect(), b.connect()]);
    try {
      const take = "update client_invoices set status = 'issued' where id = $1 returning number";
      await a.query('begin');
      const taken = (await a.query(take, [first.id])).rows[0].number;
      const waiting = b.query(take, [second.id]);
      const early = await Promise.race([waiting, new Promise((done) => setTimeout(() => done('waits'), 300))]);
      expect(early).toBe('waits');
      await a.query('rollback');
      expect((await waiting).rows[0].number).toBe(taken);
      expect(numberOf(taken)).toBe(1);
    } finally {
      await Promise.all([a.end(), b.end()]);
    }
  });

  it('count for each entity, kind of document and fiscal year alone', async () => {
    const own = await createTrade({ fiscal_year_start: 7 });
    const june = await issue((await draftInvoice(own)).id, 'client_invoices', { issue_date: '2026-06-30' });
    const july = await issue((await draftInvoice(own)).id, 'client_invoices', { issue_date: '2026-07-01' });
    expect([june.body.number.slice(7), july.body.number.slice(7)]).toEqual(['F2025-00001', 'F2026-00001']);
    const quote = await asAdmin('/items/quotes', {
      ...{ entity: own.entity, company: own.client, title: 'Offre' },
      lines: [{ description: 'x', quantity: 1, unit_price: 1, tax_rate: own.rates['20.00'] }],
    });
    expect((await issue(quote.id, 'quotes')).body.number).toMatch(/-D\d{4}-00001$/);
  });

  it('are not given by anybody but an own entity', async () => {
    const invoice = await draftInvoice({ ...trade, entity: trade.client });
    expect(codeOf(await issue(invoice.id))).toBe('NOT_AN_OWN_ENTITY');
  });
});
