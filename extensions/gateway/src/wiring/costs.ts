import { costOf, type CostOf, type Price, type PriceTable } from '@novacrm/gateway';
import type { Register } from './register.ts';

/** What calls cost: by the prices of the provider's row where it has some, else by the file of prices. */
export function createCosts(file: PriceTable, register: Pick<Register, 'prices'>): CostOf {
  let rows: readonly Price[] | undefined;
  let prices = file.prices;
  return (use) => {
    // Asked for every piece of a stream: the list is put together when the rows change.
    const now = register.prices();
    if (now !== rows) prices = [...now, ...file.prices];
    rows = now;
    return costOf({ prices }, use);
  };
}
