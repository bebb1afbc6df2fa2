-- Keys of people. One that is deleted makes every reference under it meaningless; nothing else of the ledger changes.
CREATE TABLE IF NOT EXISTS nova_ledger.subject_keys (
  subject text PRIMARY KEY, -- 'contacts:<id>', 'directus_users:<id>'; empty for what is about nobody
  secret bytea NOT NULL,
  inner_block bytea NOT NULL, -- secret, padded and xored with 0x36 and 0x5c: what HMAC (RFC 2104) begins with
  outer_block bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Changes of rows, written by triggers in the transaction that makes the change.
CREATE TABLE IF NOT EXISTS nova_ledger.changes (
  id uuid PRIMARY KEY,
  occurred_at timestamptz(3) NOT NULL,
  actor_ref text NOT NULL, -- keyed reference to a user, 'nobody', 'system' or 'unattributed'
  request_id text NOT NULL,
  operation text NOT NULL,
  collection text NOT NULL,
  item text NOT NULL, -- key of the row; a keyed reference where the row is a person
  changes jsonb NOT NULL, -- column -> keyed hash of its new value, null where it was emptied
  transaction_id bigint NOT NULL
);
CREATE INDEX IF NOT EXISTS changes_transaction ON nova_ledger.changes (transaction_id, id);
CREATE INDEX IF NOT EXISTS changes_item ON nova_ledger.changes (item);
CREATE INDEX IF NOT EXISTS changes_occurred ON nova_ledger.changes USING brin (occurred_at);
-- Ids begin with the time, so each of these is a list in the order of time.
CREATE INDEX IF NOT EXISTS changes_collection ON nova_ledger.changes (collection, id);
CREATE INDEX IF NOT EXISTS changes_actor ON nova_ledger.changes (actor_ref, id);
CREATE INDEX IF NOT EXISTS changes_rare ON nova_ledger.changes (operation, id) WHERE operation IN ('truncate', 'destroy_key');
CREATE INDEX IF NOT EXISTS changes_retire ON nova_ledger.changes (id) WHERE operation = 'retire';

-- The order of all entries: leaf n of the tree is entry `entry` of `source`.
CREATE TABLE IF NOT EXISTS nova_ledger.leaves (
  leaf_index bigint PRIMARY KEY,
  source smallint NOT NULL,
  entry uuid NOT NULL UNIQUE,
  leaf_hash bytea NOT NULL CHECK (length(leaf_hash) = 32)
);

-- Full tiles of 256 hashes (C2SP tlog-tiles). What is not full yet follows from the leaves and from the roots below.
CREATE TABLE IF NOT EXISTS nova_ledger.tiles (
  level smallint NOT NULL,
  tile_index bigint NOT NULL,
  hashes bytea NOT NULL CHECK (length(hashes) = 8192),
  root bytea NOT NULL CHECK (length(root) = 32),
  PRIMARY KEY (level, tile_index)
);

-- How far the sealer came with each checkpoint: everything visible in `sealed` has its leaf. While a backlog is worked
-- off, `target` is the snapshot it works towards and `after_*` the last entry on the way.
CREATE TABLE IF NOT EXISTS nova_ledger.seals (
  size bigint PRIMARY KEY,
  sealed pg_snapshot,
  target pg_snapshot,
  after_transaction bigint,
  after_entry uuid,
  system_identifier text NOT NULL,
  CHECK ((target IS NULL) = (after_entry IS NULL))
);

-- Signed notes that hand over from one signing key to the next.
CREATE TABLE IF NOT EXISTS nova_ledger.key_changes (
  size bigint PRIMARY KEY, -- of the last checkpoint under the old key
  note text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);

-- What witnesses signed (C2SP tlog-cosignature): the signature line, verified before it came here.
CREATE TABLE IF NOT EXISTS nova_ledger.cosignatures (
  size bigint NOT NULL, -- of the checkpoint
  witness text NOT NULL,
  line text NOT NULL,
  cosigned_at timestamptz NOT NULL,
  PRIMARY KEY (witness, size)
);
