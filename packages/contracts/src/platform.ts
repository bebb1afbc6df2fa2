import { z } from 'zod';

const Check = z.strictObject({
  name: z.enum(['database', 'policy', 'engine', 'ledger', 'portal']),
  status: z.enum(['ok', 'degraded', 'down']),
  /** What to do, when it is not ok. */
  detail: z.string().optional(),
});

/** Answer of `GET /platform/health`; the status is 503 when something is down. */
export const Health = z.strictObject({ status: z.enum(['ok', 'degraded', 'down']), checks: z.array(Check) });
export type Health = z.infer<typeof Health>;
export type HealthCheck = z.infer<typeof Check>;
