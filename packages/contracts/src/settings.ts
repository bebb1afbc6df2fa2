import { z } from 'zod';
import { Region } from './exchange.ts';

const Flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const Milliseconds = z.coerce.number().int().positive();

/**
 * Every setting of NovaCRM beyond those of Directus, as environment variables. Descriptions become the page
 * docs/operations/settings.md. A variable `X_FILE` names a file that holds the value of `X`.
 */
export const Settings = z.object({
  DB_HOST: z.string().describe('Host of PostgreSQL 15 or newer. When absent, `npm start` runs an embedded one.'),
  DB_PORT: z.coerce.number().int().min(1).max(65535).default(5432).describe('Port of PostgreSQL.'),
  DB_DATABASE: z.string().describe('Database; must exist.'),
  DB_USER: z.string().describe('User that owns the database.'),
  DB_PASSWORD: z.string().describe('Password of that user.'),
  REDIS: z
    .string()
    .optional()
    .describe(
      'Redis URL. Needed when several servers share one database: it carries the bus between them and their shared cache.',
    ),
  NOVA_REFERENCE_KEY: z
    .string()
    .min(32)
    .describe(
      'Secret that keys fingerprints of findings and references to people in the ledger. Keep it: without it references cannot be resolved.',
    ),
  NOVA_RULES_DIRECTORY: z.string().describe('Folder of the shipped policy rules.'),
  NOVA_MODEL_DIRECTORY: z.string().describe('Folder of the data model.'),
  NOVA_DEMO: Flag.default(false).describe(
    'Seed the demo company and show its logins on the sign-in page. Never on a server that others can reach.',
  ),
  COMPLIANCE_MODE: z
    .enum(['local', 'service'])
    .default('local')
    .describe('Where texts are analysed: in the server itself, or by the engine as a service (`nova-engine serve`).'),
  COMPLIANCE_SERVICE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Base URL of that service; required when COMPLIANCE_MODE is `service`.'),
  COMPLIANCE_SERVICE_TOKEN: z
    .string()
    .min(32)
    .optional()
    .describe('Secret that server and service share. Without it the service listens on its own machine only.'),
  COMPLIANCE_TIMEOUT_MS: Milliseconds.default(10_000).describe(
    'Milliseconds that an analysis may take. After them the answer is no.',
  ),
  COMPLIANCE_MAX_CHARACTERS: z.coerce
    .number()
    .int()
    .positive()
    .default(5_000_000)
    .describe('Longest text, over all fields of one write or call, that is analysed; longer ones are refused.'),
  GATEWAY_BASE_URL: z
    .url()
    .optional()
    .describe('Base URL of an OpenAI-compatible model server, e.g. the `/v1` of a local one.'),
  GATEWAY_API_KEY: z.string().optional().describe('Key for that server.'),
  GATEWAY_MODEL: z.string().optional().describe('Model to ask for; required with GATEWAY_BASE_URL.'),
  GATEWAY_REGION: Region.default('other').describe(
    'Where that server stands: `local`, `eu` or `other`. Rules may depend on it.',
  ),
  GATEWAY_TIMEOUT_MS: Milliseconds.default(5000).describe(
    'Milliseconds to wait for a model before the next provider is tried.',
  ),
});
export type Settings = z.infer<typeof Settings>;
