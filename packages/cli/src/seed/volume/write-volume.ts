import pg from 'pg';
import type { DatabaseLogin } from '../business/write-business.ts';

export interface Volume {
  contacts: number;
  interactions: number;
}

export interface VolumeOptions extends Volume {
  /** Team that one row in twenty belongs to; the others belong to teams of their own. */
  team: string;
  onRows?: (table: string, rows: number) => void;
}

/** `nova seed --profile large`. */
export const LARGE: Volume = { contacts: 100_000, interactions: 1_000_000 };

/** Rows of one transaction: a run that is stopped has lost no more, and the sealer keeps up with it. */
const CHUNK = 20_000;

const TEAMS = 20;
const FIRST = 'Marie Jean Éloïse Paul Anne Luc Chloé Hugo Inès Louis Zoé Noé Emma Jules Léa Adam'.split(' ');
const LAST =
  'Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel Garcia David Bertrand Roux Vincent Fournier'.split(
    ' ',
  );

/** Key of the nth row of a table: the same on every machine, so that a second run adds what the first did not. */
export const volumeId = (table: string, n: number | string): string => `md5('volume-${table}-' || (${n}))::uuid`;

/**
 * Fills the database with made-up companies, contacts and interactions for benchmarks, a fifth as many companies as
 * contacts. The rows pass the rules of the database and are captured in the ledger, each of them; their texts, which no
 * person wrote, do not pass the gate. Every thousandth interaction belongs to the first contact. Rows that are there
 * stay as they are.
 */
export async function writeVolume(login: DatabaseLogin, options: VolumeOptions): Promise<void> {
  const { contacts, interactions, team, onRows = () => undefined } = options;
  const client = new pg.Client(login);
  await client.connect();
  try {
    await client.query(
      `INSERT INTO teams (id, name) SELECT ${volumeId('teams', 'n')}, 'Volume ' || n FROM generate_series(1, ${TEAMS - 1}) n
       ON CONFLICT DO NOTHING`,
    );
    const parts: [table: string, rows: number, statement: string][] = [
      ['companies', Math.ceil(contacts / 5), COMPANIES],
      ['contacts', contacts, CONTACTS],
      ['interactions', interactions, INTERACTIONS],
    ];
    const values = { team, companies: Math.ceil(contacts / 5), contacts, first: FIRST, last: LAST };
    for (const [table, rows, statement] of parts) {
      for (let from = 0; from < rows; from += CHUNK) {
        const until = Math.min(from + CHUNK, rows) - 1;
        await client.query(fill(statement, { ...values, from, until }));
        onRows(table, until + 1);
      }
      await client.query(`ANALYZE ${table}`);
    }
  } finally {
    await client.end();
  }
}

const TEAM = `CASE WHEN n % ${TEAMS} = 0 THEN :team::uuid ELSE ${volumeId('teams', `n % ${TEAMS}`)} END`;

const COMPANIES = `
  INSERT INTO companies (id, name, kind, status, currency, vat_regime, country, city, team, date_created)
  SELECT ${volumeId('companies', 'n')}, 'Client ' || n || ' SARL', 'client', 'active', 'EUR', 'standard', 'FR', 'Lyon', ${TEAM}, now()
  FROM generate_series(:from::int, :until::int) n ON CONFLICT DO NOTHING`;

const CONTACTS = `
  INSERT INTO contacts (id, first_name, last_name, email, phone, status, company, team, do_not_contact,
    processing_restricted, last_activity_at, date_created)
  SELECT ${volumeId('contacts', 'g')}, (:first::text[])[1 + g % ${FIRST.length}],
    (:last::text[])[1 + (g / 7) % ${LAST.length}] || CASE WHEN g % 3 = 0 THEN '-' || g ELSE '' END,
    'p' || g || '@example.com', '+3363998' || lpad((g % 10000)::text, 4, '0'), 'active', ${volumeId('companies', 'n')}, ${TEAM},
    false, false, now() - g * interval '1 minute', now()
  FROM (SELECT g, g % :companies::int AS n FROM generate_series(:from::int, :until::int) g) AS made ON CONFLICT DO NOTHING`;

/** A contact's interactions are spread over the years; those of the first are as many as a long history has. */
const INTERACTIONS = `
  INSERT INTO interactions (id, kind, subject, occurred_at, contact, company, team, date_created)
  SELECT ${volumeId('interactions', 'g')}, 'note', 'Suivi ' || g, now() - g * interval '1 minute',
    ${volumeId('contacts', 'c')}, ${volumeId('companies', 'n')}, ${TEAM}, now()
  FROM (
    SELECT g, c, c % :companies::int AS n
    FROM (SELECT g, CASE WHEN g % 1000 = 0 THEN 0 ELSE g % :contacts::int END AS c
          FROM generate_series(:from::int, :until::int) g) AS counted
  ) AS made ON CONFLICT DO NOTHING`;

/** Statements with names instead of numbers. */
function fill(statement: string, values: Record<string, unknown>): { text: string; values: unknown[] } {
  const used: unknown[] = [];
  const text = statement.replace(/(?<!:):(\w+)/g, (_, name: string) => `$${used.push(values[name])}`);
  return { text, values: used };
}
