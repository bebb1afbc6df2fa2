import type { DocumentTotals } from '@novacrm/contracts';
import { fromCents, toCents } from './cents.ts';

export interface PricedLine {
  /** Decimals as text. */
  line_net: unknown;
  line_vat: unknown;
  vat_rate: unknown;
  category: string | null;
  optional: boolean;
}

/** What French law asks for on an invoice (CGI ann. II, art. 242 nonies A): net and VAT of every rate, highest first. */
export function totalByRate(lines: readonly PricedLine[]): DocumentTotals {
  const rates = new Map<string, { rate: string; category: string | null; net: bigint; vat: bigint }>();
  for (const { line_net, line_vat, vat_rate, category, optional } of lines) {
    if (optional) continue;
    const rate = fromCents(toCents(vat_rate));
    const key = `${rate} ${category ?? ''}`;
    const sum = rates.get(key) ?? { rate, category, net: 0n, vat: 0n };
    rates.set(key, { ...sum, net: sum.net + toCents(line_net), vat: sum.vat + toCents(line_vat) });
  }
  const sums = [...rates.values()].toSorted((a, b) => Number(toCents(b.rate) - toCents(a.rate)));
  const net = sums.reduce((total, sum) => total + sum.net, 0n);
  const vat = sums.reduce((total, sum) => total + sum.vat, 0n);
  return {
    rates: sums.map(({ rate, category, ...sum }) => ({ rate, category, ...write(sum.net, sum.vat) })),
    ...write(net, vat),
  };
}

function write(net: bigint, vat: bigint) {
  return { net: fromCents(net), vat: fromCents(vat), gross: fromCents(net + vat) };
}
