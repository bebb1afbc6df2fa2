import { domainOf, normaliseEmail, normaliseName, normalisePhone } from './identity-keys.ts';

export type SameReason =
  'email' | 'phone' | 'name' | 'similar_name' | 'company' | 'domain' | 'siren' | 'vat_number' | 'city';

export interface Sameness {
  /** 0 to 1. */
  score: number;
  reasons: SameReason[];
}

type Row = Readonly<Record<string, unknown>>;

/** From here on a person should look at the two. */
export const WORTH_A_LOOK = 0.6;

/** How probably two contacts are one person. */
export function compareContacts(a: Row, b: Row): Sameness {
  const reasons: SameReason[] = [];
  const name = compareNames(nameOf(a), nameOf(b));
  if (name === 1) reasons.push('name');
  else if (name >= 0.6) reasons.push('similar_name');
  if (sharesAny([a['email']], [b['email']], normaliseEmail)) reasons.push('email');
  if (sharesAny([a['phone'], a['mobile']], [b['phone'], b['mobile']], (value) => normalisePhone(value)))
    reasons.push('phone');
  if (isSame(a['company'], b['company'])) reasons.push('company');
  else if (sharesAny([a['email']], [b['email']], domainOf)) reasons.push('domain');
  const has = (reason: SameReason) => reasons.includes(reason);
  const place = has('company') || has('domain');
  // A mailbox or a telephone may be shared, so that a quite different name speaks against it.
  if (has('email')) return { score: name >= 0.3 || nameOf(b) === '' ? 0.97 : 0.65, reasons };
  if (has('phone')) return { score: name >= 0.5 ? 0.92 : 0.4, reasons };
  if (name === 1) return { score: place ? 0.9 : 0.62, reasons };
  return { score: name >= 0.6 ? (place ? 0.5 + name * 0.35 : name * 0.6) : 0, reasons };
}

/** How probably two companies are one. */
export function compareCompanies(a: Row, b: Row): Sameness {
  const reasons: SameReason[] = [];
  const name = compareNames(normaliseName(text(a['name'])), normaliseName(text(b['name'])));
  if (name === 1) reasons.push('name');
  else if (name >= 0.6) reasons.push('similar_name');
  const sites = (row: Row) => [row['website'], row['email']];
  if (sharesAny(sites(a), sites(b), domainOf)) reasons.push('domain');
  if (sharesAny([a['phone']], [b['phone']], (value) => normalisePhone(value))) reasons.push('phone');
  for (const key of ['siren', 'vat_number'] as const)
    if (sharesAny([a[key]], [b[key]], (value) => value.replace(/\s/g, '').toUpperCase())) reasons.push(key);
  if (isSame(a['city'], b['city'])) reasons.push('city');
  const has = (reason: SameReason) => reasons.includes(reason);
  if (has('siren') || has('vat_number')) return { score: 0.99, reasons };
  // Two different registrations are two companies, whatever their names are.
  if (text(a['siren']) && text(b['siren'])) return { score: 0, reasons };
  if (has('domain')) return { score: name >= 0.5 ? 0.93 : 0.6, reasons };
  if (has('phone')) return { score: name >= 0.5 ? 0.88 : 0.4, reasons };
  if (name === 1) return { score: has('city') ? 0.9 : 0.8, reasons };
  return { score: name >= 0.6 ? name * (has('city') ? 0.85 : 0.75) : 0, reasons };
}

function nameOf(row: Row): string {
  return normaliseName(`${text(row['first_name'])} ${text(row['last_name'])}`);
}

/** Dice's coefficient over pairs of letters. */
function compareNames(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [first, second] = [pairs(a), pairs(b)];
  let common = 0;
  for (const [pair, times] of first) common += Math.min(times, second.get(pair) ?? 0);
  return (2 * common) / (a.length + b.length - 2 || 1);
}

function pairs(name: string): Map<string, number> {
  const counted = new Map<string, number>();
  for (let start = 0; start < name.length - 1; start += 1) {
    const pair = name.slice(start, start + 2);
    counted.set(pair, (counted.get(pair) ?? 0) + 1);
  }
  return counted;
}

function sharesAny(a: readonly unknown[], b: readonly unknown[], key: (value: string) => string | undefined): boolean {
  const keys = new Set(a.flatMap((value) => (text(value) ? (key(text(value)) ?? []) : [])));
  return b.some((value) => text(value) !== '' && keys.has(key(text(value)) ?? ''));
}

function isSame(a: unknown, b: unknown): boolean {
  return text(a) !== '' && text(a).toLowerCase() === text(b).toLowerCase();
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
