import { join } from 'node:path';
import { DEMO_ADMIN, DEMO_PASSWORD } from '@novacrm/contracts';
import type { Home } from './home.ts';
import { ROOT } from './home.ts';
import { readSecretFiles } from './secret-files.ts';
import type { Secrets } from './secrets.ts';

export interface DatabaseAddress {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
}

export interface EnvironmentOptions {
  home: Home;
  secrets: Secrets;
  database: DatabaseAddress | undefined;
  host: string;
  port: number;
  /** What the operator set; wins over every default. */
  given: NodeJS.ProcessEnv;
}

/** Environment of the Directus process: our defaults, then what the operator set. */
export function composeEnvironment(options: EnvironmentOptions): NodeJS.ProcessEnv {
  const { home, secrets, database, host, port } = options;
  const given = readSecretFiles(options.given);
  const url = given['PUBLIC_URL'] ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  const defaults: NodeJS.ProcessEnv = {
    ...secrets,
    PUBLIC_URL: url,
    ROOT_REDIRECT: '/portal/',
    EXTENSIONS_PATH: join(ROOT, 'extensions'),
    STORAGE_LOCATIONS: 'local',
    STORAGE_LOCAL_ROOT: home.uploads,
    NOVA_LEDGER_CHECKPOINT_FILE: join(home.directory, 'ledger', 'checkpoint'),
    NOVA_RULES_DIRECTORY: join(ROOT, 'rules'),
    NOVA_MODEL_DIRECTORY: join(ROOT, 'snapshots'),
    WEBSOCKETS_ENABLED: 'true',
    // Of the portal a search engine sees the page to sign in; everything else wants a session.
    ROBOTS_TXT: 'User-agent: *\nAllow: /portal/\nDisallow: /',
    // The platform turns people away once answers are half a second late, and in its first seconds for having been busy.
    PRESSURE_LIMITER_MAX_EVENT_LOOP_DELAY: '2000',
    PRESSURE_LIMITER_MAX_EVENT_LOOP_UTILIZATION: 'false',
    // Else Directus copies the description of every collection and field anew for each request: half of its time with our model.
    CACHE_SCHEMA_FREEZE_ENABLED: 'true',
    TELEMETRY: 'false',
    MAX_PAYLOAD_SIZE: '8mb',
    EMAIL_VERIFY_SETUP: 'false',
    EMAIL_TEMPLATES_PATH: join(ROOT, 'templates'),
    PASSWORD_RESET_URL_ALLOW_LIST: `${url}/portal/reset-password`,
    USER_INVITE_URL_ALLOW_LIST: `${url}/portal/accept-invite`,
    SESSION_COOKIE_SECURE: String(url.startsWith('https:')),
    REFRESH_TOKEN_COOKIE_SECURE: String(url.startsWith('https:')),
    ...(given['NOVA_DEMO'] === 'true' && { ADMIN_EMAIL: DEMO_ADMIN, ADMIN_PASSWORD: DEMO_PASSWORD }),
    LOG_STYLE: 'raw',
    // Directus's request log holds whole URLs, and those hold search words: ours logs the path alone.
    LOGGER_HTTP_AUTO_LOGGING: 'false',
    // PostgreSQL repeats the offending values in these.
    LOGGER_REDACT__PATHS:
      'json:["err.detail","err.where","err.bindings","detail","where","req.headers.authorization","req.headers.cookie"]',
    ...(database && {
      DB_HOST: database.host,
      DB_PORT: String(database.port),
      DB_DATABASE: database.database,
      DB_USER: database.user,
      DB_PASSWORD: database.password,
    }),
  };
  return {
    ...defaults,
    ...given,
    ...(database && { DB_PASSWORD: database.password }),
    DB_CLIENT: 'pg',
    HOST: host,
    PORT: String(port),
    // Directus's own assistant reaches a model only through our gateway, and its MCP server would go past the gate.
    AI_ENABLED: String(given['GATEWAY_DIRECTUS_ASSISTANT'] === 'true'),
    MCP_ENABLED: 'false',
    // These would hand prompts and answers to whoever watches.
    AI_TELEMETRY_ENABLED: 'false',
    AI_DEVTOOLS_ENABLED: 'false',
    // Without its extensions the product would start and judge nothing.
    EXTENSIONS_MUST_LOAD: 'true',
    // The file .env was read already; Directus would read it again and let it win over what was decided since.
    CONFIG_PATH: join(home.directory, 'no-config'),
  };
}

/** The database that an environment of `composeEnvironment` names. */
export function databaseOf(environment: NodeJS.ProcessEnv): DatabaseAddress {
  const { DB_HOST = '', DB_PORT = '5432', DB_DATABASE = '', DB_USER = '', DB_PASSWORD = '' } = environment;
  return { host: DB_HOST, port: Number(DB_PORT), database: DB_DATABASE, user: DB_USER, password: DB_PASSWORD };
}
