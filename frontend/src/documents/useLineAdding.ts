import { vatTreatment } from '@novacrm/sdk';
import { useQueryClient } from '@tanstack/vue-query';
import { useApi } from '../api/api.ts';
import { readRow } from '../api/rows.ts';
import type { RecordRow } from '../records/definition.ts';
import { storedOf } from '../records/restore.ts';
import type { WrittenField } from './lines.ts';
import { chooseRate, type TaxRate } from './taxRates.ts';

interface Product {
  id: string;
  name: string;
  description: string | null;
  kind: string;
  unit_code: string;
  price: string;
  tax_rate: { id: string; rate: string; category: string } | null;
}

const FIELDS = ['id', 'name', 'description', 'kind', 'unit_code', 'price'];
const RATE = ['tax_rate.id', 'tax_rate.rate', 'tax_rate.category'];

/** What a new line begins with: what the product says, and the VAT that the server names for this sale. */
export function useLineAdding(document: () => RecordRow, offered: () => readonly TaxRate[]) {
  const api = useApi();
  const queryClient = useQueryClient();

  async function ofProduct(id: string): Promise<Partial<Record<WrittenField | 'product', unknown>>> {
    const product = await api.request(readRow<Product>('products', id, [...FIELDS, ...RATE]));
    const rate = await rateOf(product.kind === 'good' ? 'goods' : 'services', product.tax_rate);
    return {
      product: product.id,
      description: [product.name, product.description?.trim()].filter(Boolean).join('\n'),
      quantity: '1',
      unit_code: product.unit_code,
      unit_price: product.price,
      tax_rate: rate?.id ?? null,
    };
  }

  async function free(): Promise<Partial<Record<WrittenField, unknown>>> {
    return { description: '', quantity: '1', unit_price: '0', tax_rate: (await rateOf('services', null))?.id ?? null };
  }

  async function rateOf(supply: 'goods' | 'services', wanted: Product['tax_rate']): Promise<TaxRate | undefined> {
    const [entity, company] = [storedOf(document()['entity']), storedOf(document()['company'])];
    const asked = { entity: String(entity), company: String(company), supply };
    const treatment = await queryClient
      .fetchQuery({
        queryKey: ['vat-treatment', asked],
        queryFn: () => api.request(vatTreatment(asked)),
        staleTime: 60_000,
      })
      // Without that answer the product's own rate stands, for somebody to look at.
      .catch(() => null);
    return chooseRate(offered(), treatment, wanted);
  }

  return { ofProduct, free };
}
