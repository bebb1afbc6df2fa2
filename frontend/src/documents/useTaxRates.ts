import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { readRow, readRows } from '../api/rows.ts';
import { useSession } from '../session/sessionStore.ts';
import { ratesOf, type TaxRate } from './taxRates.ts';

const FIELDS = ['id', 'name', 'country', 'rate', 'category', 'valid_from', 'valid_until', 'active'];

/** VAT rates that the seller of a document may charge today. */
export function useTaxRates(seller: () => string | null) {
  const api = useApi();
  const session = useSession();
  const rates = useQuery({
    queryKey: ['tax_rates'],
    queryFn: ({ signal }) =>
      api.request(abortable(readRows<TaxRate>('tax_rates', { fields: FIELDS, limit: 500 }), signal)),
    enabled: session.may('read', 'tax_rates'),
    staleTime: 300_000,
  });
  const country = useQuery({
    queryKey: computed(() => ['records', 'companies', 'country', seller()]),
    queryFn: ({ signal }) => api.request(abortable(readRow('companies', seller() ?? '', ['id', 'country']), signal)),
    enabled: computed(() => seller() !== null),
    staleTime: 300_000,
  });
  const today = new Date().toISOString().slice(0, 10);

  return {
    all: computed(() => rates.data.value ?? []),
    /** The server takes a company without a country for a French one. */
    offered: computed(() => ratesOf(rates.data.value ?? [], String(country.data.value?.['country'] ?? 'FR'), today)),
  };
}
