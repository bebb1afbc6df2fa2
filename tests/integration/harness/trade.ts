import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { call, type Answer } from './http.ts';

/** A call that may do everything; fails loudly when it does not. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function asAdmin(path: string, json?: unknown, method?: string): Promise<any> {
  const answer = await tryAsAdmin(path, json, method);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body?.data ?? answer.body;
}

export function tryAsAdmin(path: string, json?: unknown, method?: string): Promise<Answer> {
  return call(path, { token: inject('adminToken'), ...(json !== undefined && { json }), ...(method && { method }) });
}

export interface Trade {
  entity: string;
  client: string;
  rates: Record<'20.00' | '10.00' | '5.50' | '2.10' | 'AE' | 'K' | 'G' | 'E', string>;
}

/** An own entity with a code of its own, so that its numbers are its own, a French client, and the French VAT rates. */
export async function createTrade(seller: object = {}, buyer: object = {}): Promise<Trade> {
  const code = randomUUID().slice(0, 6).toUpperCase();
  const entity = await asAdmin('/items/companies', {
    name: `Nova ${code}`,
    kind: 'own',
    code,
    country: 'FR',
    ...seller,
  });
  const client = await asAdmin('/items/companies', { name: `Client ${code}`, kind: 'client', country: 'FR', ...buyer });
  const rates: Partial<Trade['rates']> = {};
  for (const rate of ['20.00', '10.00', '5.50', '2.10'] as const)
    rates[rate] = (await asAdmin('/items/tax_rates', { name: `TVA ${rate}`, rate, category: 'S', country: 'FR' })).id;
  for (const category of ['AE', 'K', 'G', 'E'] as const)
    rates[category] = (await asAdmin('/items/tax_rates', { name: category, rate: 0, category, country: 'FR' })).id;
  return { entity: entity.id, client: client.id, rates: rates as Trade['rates'] };
}

/** A draft invoice, with one line of 100.00 at 20 % unless others are given. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function draftInvoice({ entity, client, rates }: Trade, lines?: object[], more: object = {}): Promise<any> {
  return asAdmin('/items/client_invoices', {
    entity,
    company: client,
    lines: lines ?? [{ description: 'Conseil', quantity: 1, unit_price: 100, tax_rate: rates['20.00'] }],
    ...more,
  });
}

export function issue(id: string, collection = 'client_invoices', more: object = {}): Promise<Answer> {
  return tryAsAdmin(`/business/v1/documents/${collection}/${id}/issue`, more);
}
