import type { VatTreatment } from '@novacrm/contracts';
import type { Rows } from '../api/rows.ts';
import { treatVat } from '../domain/vat-treatment.ts';

export async function adviseVat(
  { entity, company, supply }: { entity: string; company: string; supply: 'goods' | 'services' },
  rows: Rows,
): Promise<VatTreatment> {
  const [seller, buyer] = await Promise.all([
    rows.one('companies', entity, ['country', 'vat_regime']),
    rows.one('companies', company, ['country', 'vat_number']),
  ]);
  const countryOf = (row: Record<string, unknown>) => String(row['country'] ?? 'FR');
  return treatVat(
    { country: countryOf(seller), regime: String(seller['vat_regime']) },
    { country: countryOf(buyer), vatNumber: buyer['vat_number'] ? String(buyer['vat_number']) : null },
    supply,
  );
}
