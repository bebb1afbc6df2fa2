/* eslint-disable @typescript-eslint/no-explicit-any */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sql } from './harness/database.ts';
import { call } from './harness/http.ts';
import { createPerson, createTeam } from './harness/people.ts';
import { asAdmin, createTrade, draftInvoice, issue, tryAsAdmin } from './harness/trade.ts';

const read = (collection: string, id: string) => asAdmin(`/items/${collection}/${id}`);
const merge = (collection: string, kept: string, merged: string, more: object = {}) =>
  tryAsAdmin('/business/v1/merges', { collection, kept, merged, ...more });

/** Every foreign key in the database that points at a collection. */
const pointers = (collection: string) =>
  sql<{ table: string; column: string }>(
    `select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = $1::regclass and c.connamespace = 'public'::regnamespace`,
    [collection],
  );

async function countPointers(collection: string, id: string): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const { table, column } of await pointers(collection)) {
    const [row] = await sql<{ n: number }>(`select count(*)::int as n from ${table} where "${column}" = $1`, [id]);
    if (row && row.n > 0) counted[`${table}.${column}`] = row.n;
  }
  return counted;
}

describe('duplicates', () => {
  it('are proposed by address, number, name and registration, of those the reader sees', async () => {
    const team = await createTeam();
    const mark = randomUUID().slice(0, 8);
    const add = (more: object) => asAdmin('/items/contacts', { team, ...more });
    const one = await add({
      first_name: 'Zoé',
      last_name: `Lemoine${mark}`,
      email: `zoe@${mark}.fr`,
      phone: '+33698765432',
    });
    const same = await add({ first_name: 'Zoe', last_name: `LEMOINE${mark}`, email: `Zoe@${mark}.fr` });
    const typed = await add({ first_name: 'Zoé', last_name: `Lemoinne${mark}`, mobile: '06 98 76 54 32' });
    const hidden = await add({ first_name: 'Zoé', last_name: `Lemoine${mark}`, team: await createTeam() });
    const reader = await createPerson('Analyst', { team });
    const answer = await call(`/business/v1/duplicates/contacts/${one.id}`, { token: reader.token });
    expect(answer.body.candidates.map(({ id }: any) => id)).toEqual([same.id, typed.id]);
    expect(answer.body.candidates[0].reasons).toContain('email');
    expect(answer.body.candidates[1].reasons).toContain('phone');
    expect(JSON.stringify(answer.body)).not.toContain(hidden.id);

    const siren = '732829320';
    const acme = await asAdmin('/items/companies', { name: `Acme ${mark} SARL`, siren });
    const twin = await asAdmin('/items/companies', { name: `Autre ${mark}`, siren });
    const found = await asAdmin(`/business/v1/duplicates/companies/${acme.id}`);
    expect(found.candidates.map(({ id }: any) => id)).toContain(twin.id);
  });
});

describe('a merge', () => {
  it('moves everything that points at a contact, whatever table it is in, and back', async () => {
    const [kept, merged] = [
      await asAdmin('/items/contacts', { last_name: 'Reste', email: 'reste@example.com' }),
      await asAdmin('/items/contacts', { last_name: 'Part', phone: '+33611111111', do_not_contact: true }),
    ];
    const [shared, other] = [
      await asAdmin('/items/tags', { name: randomUUID() }),
      await asAdmin('/items/tags', { name: randomUUID() }),
    ];
    for (const [contact, tag] of [
      [kept, shared],
      [merged, shared],
      [merged, other],
    ])
      await asAdmin('/items/contacts_tags', { contact: contact.id, tag: tag.id });
    const company = await asAdmin('/items/companies', { name: 'C' });
    const deal = await asAdmin('/items/deals', { name: 'd', contact: merged.id });
    await asAdmin('/items/interactions', { subject: 'i', contact: merged.id });
    await asAdmin('/items/tasks', { title: 't', contact: merged.id });
    await asAdmin('/items/deal_contacts', { deal: deal.id, contact: merged.id });
    await asAdmin('/items/company_contacts', { company: company.id, contact: merged.id });
    await asAdmin('/items/consents', { contact: merged.id, purpose: 'events' });
    await asAdmin('/items/support_tickets', { subject: 's', contact: merged.id, company: company.id });
    await asAdmin('/comments', { collection: 'contacts', item: merged.id, comment: 'bonjour' });
    const before = await countPointers('contacts', merged.id);
    expect(Object.keys(before).length).toBeGreaterThanOrEqual(8);

    const done = await merge('contacts', kept.id, merged.id);
    expect(done.status).toBe(200);
    // What the other one has already stays: the shared tag. Everything else moved.
    expect(await countPointers('contacts', merged.id)).toEqual({ 'contacts_tags.contact': 1 });
    expect(await read('contacts', kept.id)).toMatchObject({
      ...{ email: 'reste@example.com', phone: '+33611111111', do_not_contact: true, status: 'active' },
    });
    expect(await read('contacts', merged.id)).toMatchObject({ status: 'archived', merged_into: kept.id });
    expect(done.body.moved).toMatchObject({ directus_comments: 1, contacts_tags: 1, interactions: 1 });
    expect((await merge('contacts', kept.id, merged.id)).status).toBe(409);

    await asAdmin(`/items/contacts/${kept.id}`, { phone: '+33622222222' }, 'PATCH');
    expect((await tryAsAdmin(`/business/v1/merges/${done.body.id}/undo`, {})).status).toBe(200);
    expect(await countPointers('contacts', merged.id)).toEqual(before);
    // Changed by hand since: not taken back.
    expect(await read('contacts', kept.id)).toMatchObject({ phone: '+33622222222', do_not_contact: false });
    expect(await read('contacts', merged.id)).toMatchObject({ status: 'active', merged_into: null });
    expect((await tryAsAdmin(`/business/v1/merges/${done.body.id}/undo`, {})).status).toBe(409);
  });

  it('moves the issued invoices and credit notes of a company, which change in nothing else, and its daughters', async () => {
    const trade = await createTrade();
    const kept = await asAdmin('/items/companies', { name: 'Reste', parent: trade.client });
    const daughter = await asAdmin('/items/companies', { name: 'Fille', parent: trade.client });
    const invoice = await draftInvoice(trade);
    await issue(invoice.id);
    const note = await asAdmin('/items/credit_notes', {
      ...{ entity: trade.entity, company: trade.client, invoice: invoice.id, reason: 'r' },
      lines: [{ description: 'x', quantity: 1, unit_price: 1, tax_rate: trade.rates['20.00'] }],
    });
    await issue(note.id, 'credit_notes');
    const before = await read('client_invoices', invoice.id);
    const done = await merge('companies', kept.id, trade.client);
    expect(done.status).toBe(200);
    const after = await read('client_invoices', invoice.id);
    expect(after).toEqual({ ...before, company: kept.id, date_updated: after.date_updated });
    expect((await read('credit_notes', note.id)).company).toBe(kept.id);
    expect(await read('companies', kept.id)).toMatchObject({ parent: null });
    expect(await read('companies', daughter.id)).toMatchObject({ parent: kept.id });
    expect((await merge('companies', kept.id, trade.entity)).body.errors[0].extensions.code).toBe('MERGE_REFUSED');
  });

  it('is refused with itself, with unlike consents, after thirty days, and to who may not change both', async () => {
    const team = await createTeam();
    const add = (more: object = {}) => asAdmin('/items/contacts', { last_name: 'X', team, ...more });
    const [a, b] = [await add(), await add()];
    expect((await merge('contacts', a.id, a.id)).status).toBe(409);
    const viewer = await createPerson('Viewer', { team });
    const stranger = await createPerson('Analyst', { team: await createTeam() });
    for (const { token } of [viewer, stranger]) {
      const json = { collection: 'contacts', kept: a.id, merged: b.id };
      expect((await call('/business/v1/merges', { token, json })).status).toBe(403);
    }
    expect(await read('contacts', b.id)).toMatchObject({ status: 'active', merged_into: null });
    await asAdmin('/items/consents', { contact: a.id, purpose: 'events', status: 'given' });
    await asAdmin('/items/consents', { contact: b.id, purpose: 'events', status: 'withdrawn' });
    expect((await merge('contacts', a.id, b.id)).body.errors[0].extensions.code).toBe('MERGE_REFUSED');
    const [c, d] = [await add(), await add()];
    const done = await merge('contacts', c.id, d.id);
    await sql(`update record_merges set merged_at = now() - interval '31 days' where id = $1`, [done.body.id]);
    expect((await tryAsAdmin(`/business/v1/merges/${done.body.id}/undo`, {})).status).toBe(409);
  });
});
