import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PriceTable } from '@novacrm/gateway';
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * The prices of models: the file named, or the one that is shipped.
 *
 * @throws Error that names the setting when the file cannot be read or is no table of prices
 */
export function readPrices(file: string | undefined): PriceTable {
  const path = file ?? join(dirname(createRequire(import.meta.url).resolve('@novacrm/gateway')), '../prices.yaml');
  try {
    return PriceTable.parse(parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : 'it cannot be read';
    throw new Error(`GATEWAY_PRICES: ${why}`, { cause });
  }
}
