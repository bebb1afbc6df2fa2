/** A variable that `nova` or Directus reads, and that nobody who runs the product can do without knowing. */
export interface InstallationSetting {
  name: string;
  about: string;
  /** What holds when the variable is absent. */
  fallback?: string;
}

/** Directus understands many more: these are the ones an installation of ours meets. */
export const INSTALLATION_SETTINGS: readonly InstallationSetting[] = [
  {
    name: 'HOST',
    about: 'Address that the server listens on. `0.0.0.0` lets other machines in.',
    fallback: '127.0.0.1',
  },
  {
    name: 'PORT',
    about: 'Port that the server listens on. When it is taken, the next free one is used.',
    fallback: '8055',
  },
  {
    name: 'PUBLIC_URL',
    about: 'Address that people type. Links in mails use it, and with `https:` the session cookies are marked secure.',
    fallback: 'http://HOST:PORT',
  },
  {
    name: 'NOVA_HOME',
    about: 'Folder of everything that one installation writes: data, files, logs, secrets.',
    fallback: '.nova',
  },
  {
    name: 'SECRET',
    about: 'Signs access tokens, at least 32 characters. Servers that share one database share it.',
    fallback: 'made on the first start and kept in `secrets.json` in NOVA_HOME',
  },
  { name: 'ADMIN_EMAIL', about: 'Mail address of the first administrator. Read only while the database is empty.' },
  { name: 'ADMIN_PASSWORD', about: 'Password of the first administrator. Read only while the database is empty.' },
  { name: 'EMAIL_TRANSPORT', about: '`smtp`, `sendmail`, `mailgun` or `ses`.', fallback: 'sendmail' },
  { name: 'EMAIL_FROM', about: 'Sender of mails.', fallback: 'no-reply@example.com' },
  { name: 'EMAIL_SMTP_HOST', about: 'Host of the mail server.' },
  { name: 'EMAIL_SMTP_PORT', about: 'Port of the mail server.' },
  { name: 'EMAIL_SMTP_USER', about: 'User at the mail server.' },
  { name: 'EMAIL_SMTP_PASSWORD', about: 'Password of that user.' },
  {
    name: 'LOG_LEVEL',
    about: 'Least serious level that is logged: `debug`, `info`, `warn`, `error`.',
    fallback: 'info',
  },
  { name: 'MAX_PAYLOAD_SIZE', about: 'Largest request body that is read.', fallback: '8mb' },
];

/** What `npm start` does about a setting of the schema that it is not given. */
export const PROVIDED_BY_START: Readonly<Record<string, string>> = {
  DB_HOST: '`npm start` runs an embedded PostgreSQL, and sets this and the four below itself',
  DB_PORT: '`5432`; with the embedded PostgreSQL a free port',
  DB_DATABASE: 'with the embedded PostgreSQL `novacrm`; with another one it is required',
  DB_USER: 'with the embedded PostgreSQL `nova_app`; with another one it is required',
  DB_PASSWORD: 'with the embedded PostgreSQL made on the first start and kept in `secrets.json` in NOVA_HOME',
  NOVA_REFERENCE_KEY: 'made on the first start and kept in `secrets.json` in NOVA_HOME',
  NOVA_LEDGER_KEY: 'made on the first start and kept in `secrets.json` in NOVA_HOME',
  NOVA_LEDGER_CHECKPOINT_FILE: '`ledger/checkpoint` in NOVA_HOME',
  NOVA_RULES_DIRECTORY: '`rules/` of the checkout',
  NOVA_MODEL_DIRECTORY: '`snapshots/` of the checkout',
  NOVA_DEMO: '`npm start` takes `true`, unless its option `--no-demo` is given',
};
