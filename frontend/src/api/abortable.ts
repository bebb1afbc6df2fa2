import { withOptions, type RestCommand } from '@directus/sdk';
import type { Schema } from '@novacrm/sdk';

/** The same command, which ends when `signal` says so. */
export function abortable<Output>(
  command: RestCommand<Output, Schema>,
  signal: AbortSignal,
): RestCommand<Output, Schema> {
  return withOptions(command, { signal });
}
