import type { LocalizedText, VatTreatment } from '@novacrm/contracts';

export interface Seller {
  /** ISO 3166-1 alpha-2. */
  country: string;
  regime: string;
}

export interface Buyer {
  country: string;
  vatNumber: string | null;
}

/** Member states of the EU for VAT; Monaco counts as France (Directive 2006/112/EC, art. 7). */
const EU = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE MC'.split(' '));

/** Rates of metropolitan France, in percent: CGI art. 278, 279, 278-0 bis, 281 octies. */
export const FRENCH_RATES = ['20.00', '10.00', '5.50', '2.10'] as const;

/**
 * How a sale is taxed and what must be printed, for a French seller (CGI) and, by the same directive, for one elsewhere
 * in the EU. Says what is usual: real estate, transport, restaurants and events follow rules of their own (art. 259 A).
 */
export function treatVat(seller: Seller, buyer: Buyer, supply: 'goods' | 'services'): VatTreatment {
  if (seller.regime === 'franchise') return FRANCHISE;
  const home = place(seller.country);
  const there = place(buyer.country);
  if (home === there) return DOMESTIC;
  if (!EU.has(there)) return supply === 'goods' ? EXPORT : SERVICE_OUTSIDE;
  if (!buyer.vatNumber) return DOMESTIC;
  return supply === 'goods' ? WITHIN_EU : REVERSE_CHARGE;
}

function place(country: string): string {
  const code = country.toUpperCase();
  return code === 'MC' ? 'FR' : code;
}

const DOMESTIC: VatTreatment = { treatment: 'domestic', category: 'S', rates: [...FRENCH_RATES], mention: null };
const FRANCHISE = exempt('franchise', 'E', {
  fr: 'TVA non applicable, art. 293 B du CGI',
  en: 'VAT not applicable, art. 293 B of the French tax code',
});
const REVERSE_CHARGE = exempt('reverse_charge', 'AE', {
  fr: 'Autoliquidation, art. 283-2 du CGI, art. 44 et 196 de la directive 2006/112/CE',
  en: 'Reverse charge, art. 44 and 196 of Directive 2006/112/EC',
});
const WITHIN_EU = exempt('intra_community', 'K', {
  fr: 'Exonération de TVA, art. 262 ter I du CGI',
  en: 'Exempt intra-community supply, art. 138 of Directive 2006/112/EC',
});
const EXPORT = exempt('export', 'G', {
  fr: 'Exonération de TVA, art. 262 I du CGI',
  en: 'Exempt export, art. 146 of Directive 2006/112/EC',
});
const SERVICE_OUTSIDE = exempt('outside_scope', 'O', {
  fr: 'TVA non applicable, art. 259-1 du CGI',
  en: 'Outside the scope of French VAT, art. 44 of Directive 2006/112/EC',
});

function exempt(
  treatment: VatTreatment['treatment'],
  category: VatTreatment['category'],
  mention: LocalizedText,
): VatTreatment {
  return { treatment, category, rates: ['0.00'], mention };
}
