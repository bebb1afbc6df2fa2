import { z } from 'zod';
import { Region } from './exchange.ts';

const Flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const Milliseconds = z.coerce.number().int().positive();

/** Values between commas. */
const List = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const MODELS =
  'Models, separated by commas; the first is the default. `draft=large-model` names the one for a task (chat, summary, classification, extraction, draft) or gives one another name.';
const EMBEDDING_MODELS = 'Models for embeddings, separated by commas; the first is the default.';
const REGION = 'Where it stands: `local`, `eu` or `other`. Rules and AI systems may depend on it.';

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
  NOVA_LEDGER_KEY: z
    .string()
    .min(40)
    .describe(
      'Ed25519 private key that signs the ledger: PKCS #8 in base64 on one line, or PEM. Keep it outside of the database and its backups.',
    ),
  NOVA_LEDGER_PREVIOUS_KEY: z
    .string()
    .min(40)
    .optional()
    .describe('The key before that one, for the start at which the signing key changes.'),
  NOVA_LEDGER_ORIGIN: z
    .string()
    .min(3)
    .optional()
    .describe('Name of the ledger in its checkpoints, such as `crm.example.com/ledger`. It must never change.'),
  NOVA_LEDGER_CHECKPOINT_FILE: z
    .string()
    .optional()
    .describe(
      'File that every new checkpoint is written to. Copy it to where the database administrator cannot reach it.',
    ),
  NOVA_ANCHOR_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(60)
    .describe('Seconds between two checkpoints that go to S3 and to the witness.'),
  NOVA_WITNESS_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Submission prefix of a witness (C2SP tlog-witness) that cosigns checkpoints.'),
  NOVA_WITNESS_KEY: z
    .string()
    .optional()
    .describe('Verifier key of that witness, `name+id+base64`; required with NOVA_WITNESS_URL.'),
  NOVA_S3_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address of an S3 service that keeps checkpoints under object lock; the bucket follows in the path.'),
  NOVA_S3_REGION: z.string().default('us-east-1').describe('Region of that service.'),
  NOVA_S3_BUCKET: z.string().optional().describe('Bucket, made with object lock; required with NOVA_S3_ENDPOINT.'),
  NOVA_S3_ACCESS_KEY_ID: z.string().optional().describe('Key id that may put objects there; required with it.'),
  NOVA_S3_SECRET_ACCESS_KEY: z.string().optional().describe('Secret of that key; required with it.'),
  NOVA_S3_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(3650)
    .describe('Days for which nobody can remove a checkpoint from there.'),
  NOVA_SIEM_HOSTS: List.prefault('').describe(
    'Hosts inside of your network that SIEM destinations may name, separated by commas. Others may lead to public addresses only.',
  ),
  NOVA_RULES_DIRECTORY: z.string().describe('Folder of the shipped policy rules.'),
  NOVA_MODEL_DIRECTORY: z.string().describe('Folder of the data model.'),
  NOVA_DEMO: Flag.default(false).describe(
    'Seed the demo company and show its logins on the sign-in page. Never on a server that others can reach.',
  ),
  NOVA_STAND_INS: z
    .enum(['on', 'off'])
    .default('on')
    .describe(
      "Whether three modules of Directus that look permissions up are stood in for by faster ones. `off` is for finding out whether a fault is Directus's or theirs.",
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
  GATEWAY_PROVIDERS: List.prefault('ollama,mistral,openai,anthropic,openai-compatible').describe(
    'Order in which AI providers are tried; those that are not configured are passed over, and the offline one always comes last.',
  ),
  GATEWAY_OLLAMA_BASE_URL: z.url().optional().describe('Address of an Ollama server, e.g. `http://127.0.0.1:11434`.'),
  GATEWAY_OLLAMA_MODELS: List.optional().describe(MODELS),
  GATEWAY_OLLAMA_EMBEDDING_MODELS: List.optional().describe(EMBEDDING_MODELS),
  GATEWAY_OLLAMA_REGION: Region.default('local').describe(REGION),
  GATEWAY_MISTRAL_API_KEY: z.string().optional().describe('Key for Mistral; without it Mistral is not used.'),
  GATEWAY_MISTRAL_BASE_URL: z.url().default('https://api.mistral.ai/v1').describe('Address of its API.'),
  GATEWAY_MISTRAL_MODELS: List.prefault('mistral-small-latest').describe(MODELS),
  GATEWAY_MISTRAL_EMBEDDING_MODELS: List.prefault('mistral-embed').describe(EMBEDDING_MODELS),
  GATEWAY_MISTRAL_REGION: Region.default('eu').describe(REGION),
  GATEWAY_OPENAI_API_KEY: z.string().optional().describe('Key for OpenAI; without it OpenAI is not used.'),
  GATEWAY_OPENAI_BASE_URL: z.url().default('https://api.openai.com/v1').describe('Address of its API.'),
  GATEWAY_OPENAI_MODELS: List.prefault('gpt-5-mini').describe(MODELS),
  GATEWAY_OPENAI_EMBEDDING_MODELS: List.prefault('text-embedding-3-small').describe(EMBEDDING_MODELS),
  GATEWAY_OPENAI_REGION: Region.default('other').describe(REGION),
  GATEWAY_ANTHROPIC_API_KEY: z.string().optional().describe('Key for Anthropic; without it Anthropic is not used.'),
  GATEWAY_ANTHROPIC_BASE_URL: z.url().default('https://api.anthropic.com/v1').describe('Address of its API.'),
  GATEWAY_ANTHROPIC_MODELS: List.prefault('claude-haiku-4-5').describe(MODELS),
  GATEWAY_ANTHROPIC_REGION: Region.default('other').describe(REGION),
  GATEWAY_BASE_URL: z
    .url()
    .optional()
    .describe('Base URL of any other OpenAI-compatible model server, its `/v1` included.'),
  GATEWAY_API_KEY: z.string().optional().describe('Key for that server.'),
  GATEWAY_MODEL: List.optional().describe(`${MODELS} Required with GATEWAY_BASE_URL.`),
  GATEWAY_EMBEDDING_MODELS: List.optional().describe(EMBEDDING_MODELS),
  GATEWAY_REGION: Region.default('other').describe(REGION),
  GATEWAY_PROVIDER_HOSTS: List.prefault('').describe(
    'Hosts that rows of `ai_providers` may name in their address, with a port where it is not that of the protocol, and after a `=` the key for that host: `llm.internal:8000,api.example.com=secret`.',
  ),
  GATEWAY_FIRST_TOKEN_MS: Milliseconds.default(5_000).describe(
    'Milliseconds to wait for the first sign of an answer before the next provider is tried.',
  ),
  GATEWAY_IDLE_MS: Milliseconds.default(15_000).describe('Milliseconds that an answer may pause in the middle.'),
  GATEWAY_TIMEOUT_MS: Milliseconds.default(60_000).describe('Milliseconds for a whole answer.'),
  GATEWAY_DEFAULT_PURPOSE: z
    .string()
    .default('crm_assistant')
    .describe('Key of the registered AI system that calls belong to which name none.'),
  GATEWAY_STREAMING: z
    .enum(['released', 'whole'])
    .default('released')
    .describe(
      'Whether streamed answers are shown as parts of them become safe, or once all of them has been judged. The second is for rules that look at a whole answer and must not come too late.',
    ),
  GATEWAY_FILES: z
    .enum(['refuse', 'local'])
    .default('refuse')
    .describe(
      'Pictures and files in prompts cannot be judged: refuse them, or let them go to providers in `local` only.',
    ),
  GATEWAY_CACHE_SECONDS: z.coerce
    .number()
    .int()
    .nonnegative()
    .default(600)
    .describe('Seconds that an answer is given again to the same question of the same team or person; 0 turns it off.'),
  GATEWAY_REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .positive()
    .default(120)
    .describe('Requests of one person in a minute. Further limits are set in the studio.'),
  GATEWAY_PRICES: z
    .string()
    .optional()
    .describe('File with the prices of models in the form of `packages/gateway/prices.yaml`, which it replaces.'),
  GATEWAY_DIRECTUS_ASSISTANT: Flag.default(false).describe(
    "Turns on the assistant of Directus's studio. It works with this gateway as its provider and with no other.",
  ),
});
export type Settings = z.infer<typeof Settings>;
