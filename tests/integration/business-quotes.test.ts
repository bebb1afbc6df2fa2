import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from './harness/database.ts';
import { asAdmin, createTrade, tryAsAdmin, type Trade } from './harness/trade.ts';

let trade: Trade;
beforeAll(async () => {
  trade = await createTrade();
});

const read = (collection: string, id: string) => asAdmin(`/items/${collection}/${id}`);
const codeOf = (answer: { body: { errors?: { extensions: { code: string } }[] } }) =>
  answer.body.errors?.[0]?.extensions.code;

describe('a quote', () => {
  it('knows when it went out, and when and by whom it was decided', async () => {
    const { entity, client: company, rates } = trade;
    const lines = [{ description: 'x', quantity: 1, unit_price: 10, tax_rate: rates['20.00'] }];
    const quote = await asAdmin('/items/quotes', { entity, company, title: 'Offre', lines });
    const become = async (status: string) => {
      await asAdmin(`/items/quotes/${quote.id}`, { status }, 'PATCH');
      const { sent_at, decided_at, decided_by } = await read('quotes', quote.id);
      return [sent_at !== null, decided_at !== null, decided_by !== null];
    };
    expect(await become('sent')).toEqual([true, false, false]);
    expect(await become('accepted')).toEqual([true, true, true]);
    const [{ id: admin } = {}] = await sql<{ id: string }>(
      `select id from directus_users where email = 'admin@test.example.com'`,
    );
    expect((await read('quotes', quote.id)).decided_by).toBe(admin);
    expect(await become('invoiced')).toEqual([true, true, true]);
    expect(await become('draft')).toEqual([false, false, false]);
  });

  it('has lines that change until it is decided, and then only their order does', async () => {
    const { entity, client: company, rates } = trade;
    const text = { description: 'x', quantity: 1, unit_price: 10, tax_rate: rates['20.00'] };
    const quote = await asAdmin('/items/quotes', { entity, company, title: 'Offre', lines: [text] });
    const [line] = (await read('quotes', quote.id)).lines;
    await asAdmin(`/items/quotes/${quote.id}`, { status: 'sent' }, 'PATCH');
    await asAdmin(`/items/quote_lines/${line}`, { quantity: 2 }, 'PATCH');
    expect((await read('quotes', quote.id)).total_net).toBe('20.00');

    await asAdmin(`/items/quotes/${quote.id}`, { status: 'accepted' }, 'PATCH');
    expect(codeOf(await tryAsAdmin(`/items/quote_lines/${line}`, { quantity: 3 }, 'PATCH'))).toBe('QUOTE_DECIDED');
    expect(codeOf(await tryAsAdmin('/items/quote_lines', { ...text, quote: quote.id }))).toBe('QUOTE_DECIDED');
    expect(codeOf(await tryAsAdmin(`/items/quote_lines/${line}`, undefined, 'DELETE'))).toBe('QUOTE_DECIDED');
    await expect(sql('delete from quote_lines where id = $1', [line])).rejects.toThrow(/QUOTE_DECIDED/);
    await asAdmin(`/items/quote_lines/${line}`, { position: 7 }, 'PATCH');
    expect((await read('quotes', quote.id)).total_net).toBe('20.00');

    await asAdmin(`/items/quotes/${quote.id}`, { status: 'draft' }, 'PATCH');
    await asAdmin(`/items/quote_lines/${line}`, { quantity: 3 }, 'PATCH');
    expect((await read('quotes', quote.id)).total_net).toBe('30.00');
  });
});
