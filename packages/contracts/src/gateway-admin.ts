import { z } from 'zod';
import { Region } from './exchange.ts';
import { ChatRequest, ChatResponse } from './gateway.ts';
import { route } from './route.ts';

/** One provider as the gateway finds it now. */
export const ProviderStatus = z.strictObject({
  provider: z.string(),
  region: Region,
  usesModel: z.boolean(),
  status: z.enum(['up', 'down', 'unknown']),
  /** Why it is down. */
  reason: z.string().optional(),
  /** Milliseconds it took to tell. */
  durationMs: z.number(),
  /** Calls that failed in a row. */
  failures: z.int(),
  /** Until when calls go past it. */
  coolingUntil: z.iso.datetime().nullable(),
  models: z.array(z.string()),
});
export type ProviderStatus = z.infer<typeof ProviderStatus>;

/** A row of `ai_providers`, and what the gateway makes of it. */
export const ProviderRow = z.strictObject({
  key: z.string(),
  /** `in use` for calls, `off` because it is not active, or `left out`. */
  state: z.enum(['in use', 'off', 'left out']),
  /** Why it is left out. */
  reason: z
    .enum(['not_configured', 'address_in_settings', 'incomplete', 'host_not_named', 'address', 'name', 'unusable'])
    .nullable(),
  /** The same in words: what to change. */
  problem: z.string().nullable(),
  /** Whether calls cost what the row says; prices in another currency than that of all amounts are not counted. */
  prices: z.enum(['counted', 'other currency', 'none']),
});
export type ProviderRow = z.infer<typeof ProviderRow>;

export const GatewayStatus = z.strictObject({
  providers: z.array(ProviderStatus),
  register: z.array(ProviderRow),
  /** Of this server since it started; null when answers are not kept. */
  cache: z.strictObject({ hits: z.int(), misses: z.int(), stored: z.int(), hitRate: z.number().nullable() }).nullable(),
  /** Of all amounts of money. */
  currency: z.string(),
  pricesChecked: z.iso.date(),
});
export type GatewayStatus = z.infer<typeof GatewayStatus>;

const Usage = z.strictObject({
  key: z.string(),
  calls: z.int(),
  tokens: z.int(),
  cost: z.number(),
  /** Milliseconds of whole calls; null when none was answered. */
  p50: z.number().nullable(),
  p95: z.number().nullable(),
});

export const GatewayUsage = z.strictObject({
  since: z.iso.datetime(),
  currency: z.string(),
  days: z.array(
    z.strictObject({
      day: z.iso.date(),
      calls: z.int(),
      cost: z.number(),
      refused: z.int(),
      p50: z.number().nullable(),
    }),
  ),
  byProvider: z.array(Usage),
  byPurpose: z.array(Usage),
});
export type GatewayUsage = z.infer<typeof GatewayUsage>;

export const NewGatewayKey = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** Whose rights calls with the key have. */
  user: z.guid(),
  /** Key of the AI system that calls are made for. */
  purpose: z.string().min(1).max(64),
  expires_at: z.iso.datetime({ offset: true }).nullable().default(null),
});
export type NewGatewayKey = z.input<typeof NewGatewayKey>;

/** The key is shown here and never again. */
export const IssuedGatewayKey = z.strictObject({ id: z.guid(), key: z.string() });
export type IssuedGatewayKey = z.infer<typeof IssuedGatewayKey>;

/** A call with what left the house and what came back, as nobody else gets to see it. */
export const PlaygroundAnswer = z.strictObject({
  response: ChatResponse,
  /** What the provider was sent, pseudonyms in place of people; null when nothing was. */
  sent: z.array(z.strictObject({ role: z.string(), content: z.string() })).nullable(),
  /** What it answered, after the gate and before names are put back. */
  received: z.string().nullable(),
});
export type PlaygroundAnswer = z.infer<typeof PlaygroundAnswer>;

export const gatewayAdminRoutes = {
  status: route({ method: 'GET', path: '/gateway/v1/status', input: z.strictObject({}), output: GatewayStatus }),
  usage: route({
    method: 'GET',
    path: '/gateway/v1/usage',
    input: z.strictObject({ days: z.coerce.number().int().min(1).max(366).default(30) }),
    output: GatewayUsage,
  }),
  clearCache: route({
    method: 'POST',
    path: '/gateway/v1/cache/clear',
    input: z.strictObject({}),
    output: z.strictObject({ cleared: z.literal(true) }),
  }),
  issueKey: route({ method: 'POST', path: '/gateway/v1/keys', input: NewGatewayKey, output: IssuedGatewayKey }),
  playground: route({
    method: 'POST',
    path: '/gateway/v1/playground',
    input: ChatRequest.omit({ stream: true, stream_options: true }),
    output: PlaygroundAnswer,
  }),
} as const;
