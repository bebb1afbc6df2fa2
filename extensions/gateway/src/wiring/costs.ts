import { costOf, type CostOf, type PriceTable } from '@novacrm/gateway';
import type { Register } from './register.ts';

/** What calls cost: by the prices of the provider's row where it has some, else by the file of prices. */
export function createCosts(file: PriceTable, register: Pick<Register, 'prices'>): CostOf {
  return (use) => costOf({ prices: [...register.prices(), ...file.prices] }, use);
}
