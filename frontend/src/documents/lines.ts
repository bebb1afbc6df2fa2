import type { CollectionName, RecordRow } from '../records/definition.ts';

/** A line of a quote or an invoice as the server has it; decimals are texts, and so exact. */
export interface DocumentLine {
  id: string;
  product: string | null;
  description: string;
  quantity: string;
  unit_code: string;
  unit_price: string;
  discount_percent: string;
  tax_rate: string | null;
  vat_rate: string;
  line_net: string;
  line_vat: string;
  /** Does not count; quotes alone have such lines. */
  optional?: boolean;
  position: number | null;
}

export const LINE_FIELDS = [
  'id',
  'product',
  'description',
  'quantity',
  'unit_code',
  'unit_price',
  'discount_percent',
  'tax_rate',
  'vat_rate',
  'line_net',
  'line_vat',
  'position',
] as const satisfies readonly (keyof DocumentLine)[];

/** What people write; the rest is the server's. */
export type WrittenField =
  'description' | 'quantity' | 'unit_code' | 'unit_price' | 'discount_percent' | 'tax_rate' | 'optional';

/** Decimals that the server keeps. */
export const PLACES = { quantity: 3, unit_price: 2, discount_percent: 2 } as const;

/** Statuses in which lines may change; the database refuses it in the others. */
const OPEN: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  quotes: ['draft', 'sent'],
  client_invoices: ['draft'],
};

export function takesLines(collection: CollectionName, document: RecordRow): boolean {
  return OPEN[collection]?.includes(String(document['status'])) ?? false;
}

/** The same items with the one at `from` at `to`; places outside stand for the ends. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  if (item === undefined) return [...items];
  const place = Math.max(0, Math.min(to, items.length - 1));
  return items.toSpliced(from, 1).toSpliced(place, 0, item);
}

/** Positions to write so that the lines stand in this order, counted from one. */
export function newPositions(lines: readonly DocumentLine[]): { id: string; position: number }[] {
  return lines.flatMap(({ id, position }, place) => (position === place + 1 ? [] : [{ id, position: place + 1 }]));
}
