import type { HealthCheck } from '@novacrm/contracts';
import { SEALED_SIZE } from './log-reader.ts';
import type { Query } from './tree-store.ts';

/** Seconds that an entry may wait for its seal before health speaks of it. */
const PATIENCE = 10;
/** Minutes that a SIEM destination may take nothing. */
const DELIVERY_PATIENCE = 10;

interface State {
  /** Seconds since the oldest entry that is not sealed; null when all are. */
  waiting: number | null;
  /** The login of the application can become the owner of the ledger. */
  owns: boolean;
  superuser: boolean;
  /** Tables whose changes are not captured although they have the trigger for it. */
  silent: string[];
  /** A checkpoint stands beyond what was sealed. */
  forged: boolean;
  /** SIEM destinations that have taken nothing for longer than that. */
  undelivered: number;
}

/** Whether entries are sealed in time, captured, and out of reach of the application's own login. */
export async function checkLedger(query: Query, problems: readonly (string | null)[]): Promise<HealthCheck> {
  const [state] = await query<State>(STATE, []);
  const words = [...problems, ...(state ? describe(state) : [])].filter((each) => each !== null);
  return words.length === 0
    ? { name: 'ledger', status: 'ok' }
    : { name: 'ledger', status: 'degraded', detail: words.join(' ') };
}

function describe({ waiting, owns, superuser, silent, forged, undelivered }: State): string[] {
  const words: string[] = [];
  if (waiting !== null && waiting > PATIENCE)
    words.push(`Entries have been waiting for their seal for ${Math.round(waiting)} s; the server log says why.`);
  if (silent.length > 0)
    words.push(
      `Changes of these tables are not captured, their triggers are off: ${silent.join(', ')}. Restart the server.`,
    );
  if (forged)
    words.push(
      'The table compliance_checkpoints holds one that this log did not make: somebody wrote to the database. It is not given out; find out who did, and have an administrator of the database remove it before the next start.',
    );
  if (undelivered > 0)
    words.push(
      `${undelivered} SIEM destination${undelivered === 1 ? ' has' : 's have'} taken nothing for more than ${DELIVERY_PATIENCE} minutes: npm run nova -- ledger deliver says which and why.`,
    );
  if (superuser)
    words.push(`The application signs in to PostgreSQL as a superuser, who can change the ledger. ${PROTECT}`);
  else if (owns)
    words.push(`The ledger belongs to the application's own login, which can switch its protection off. ${PROTECT}`);
  return words;
}

const PROTECT = 'An administrator of the database can end that: docs/operations/ledger-keys.md.';

// What was sealed is a value, not a table to join: only so is the index entered where the rest begins.
const STATE = `
with last as (select coalesce((select pg_snapshot_xmax(coalesce(sealed, target))::text::bigint from nova_ledger.seals
  order by size desc limit 1), 0) as sealed_until)
select
  extract(epoch from now() - least(
    (select occurred_at from compliance_audit where transaction_id >= (select sealed_until from last) order by transaction_id limit 1),
    (select occurred_at from nova_ledger.changes where transaction_id >= (select sealed_until from last) order by transaction_id limit 1)
  ))::float8 as waiting,
  pg_has_role(current_user, (select relowner from pg_class where oid = 'nova_ledger.leaves'::regclass), 'member') as owns,
  (select rolsuper from pg_roles where rolname = current_user) as superuser,
  array(select tgrelid::regclass::text from pg_trigger where tgname = 'nova_capture' and tgenabled <> 'A') as silent,
  (select coalesce(max(size), 0) from compliance_checkpoints) > (${SEALED_SIZE}) as forged,
  (select count(*) from siem_destinations d join siem_deliveries on destination = d.id
    where active and state = 'failing'
      and coalesce(delivered_at, d.date_created) < now() - make_interval(mins => ${DELIVERY_PATIENCE}))::int as undelivered`;
