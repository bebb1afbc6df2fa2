import type { VatTreatment } from '@novacrm/contracts';

export interface TaxRate {
  id: string;
  name: string;
  country: string;
  rate: string;
  category: string;
  valid_from: string | null;
  valid_until: string | null;
  active: boolean;
}

/** Rates that a seller of this country may charge on that day, highest first. */
export function ratesOf(rates: readonly TaxRate[], country: string, day: string): TaxRate[] {
  return rates
    .filter((rate) => rate.active && rate.country === country)
    .filter(({ valid_from, valid_until }) => (valid_from ?? day) <= day && day <= (valid_until ?? day))
    .toSorted((a, b) => Number(b.rate) - Number(a.rate));
}

/**
 * The rate of a new line. An exemption that the server names for this sale goes before; else the product's own rate, or the one
 * like it where the product belongs to another country, or the standard one. Undefined when somebody must choose.
 */
export function chooseRate(
  offered: readonly TaxRate[],
  treatment: Pick<VatTreatment, 'category'> | null,
  wanted: { id: string; rate: string; category: string } | null,
): TaxRate | undefined {
  if (treatment && treatment.category !== 'S') return offered.find(({ category }) => category === treatment.category);
  if (!wanted) return offered.find(({ category }) => category === 'S');
  return (
    offered.find(({ id }) => id === wanted.id) ??
    offered.find(({ rate, category }) => Number(rate) === Number(wanted.rate) && category === wanted.category)
  );
}
