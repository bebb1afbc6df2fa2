-- What the newest sealed retirement allows to be removed: entries before a place in the tree, except those held back.
CREATE OR REPLACE FUNCTION nova_ledger.retirement(OUT until bigint, OUT held bigint[]) LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $body$
  SELECT item::bigint, string_to_array(changes ->> 'held', ',')::bigint[]
  FROM nova_ledger.changes JOIN nova_ledger.leaves ON entry = id
  WHERE operation = 'retire' ORDER BY leaf_index DESC LIMIT 1
$body$;

CREATE OR REPLACE FUNCTION nova_ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
  -- Columns named in the arguments may change; everything else is refused with words.
  IF TG_OP = 'UPDATE' AND TG_NARGS > 0 AND (to_jsonb(OLD) - TG_ARGV) IS NOT DISTINCT FROM (to_jsonb(NEW) - TG_ARGV) THEN
    RETURN NEW;
  END IF;
  -- Nobody but the owner of the ledger has the privilege to come as far as this.
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('compliance_audit', 'changes') AND EXISTS (
    SELECT FROM nova_ledger.leaves, nova_ledger.retirement() AS allowed
    WHERE entry = (to_jsonb(OLD) ->> 'id')::uuid AND leaf_index < until AND leaf_index <> ALL (held)
  ) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'append-only: % on "%" is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'NV001', TABLE = TG_TABLE_NAME, SCHEMA = TG_TABLE_SCHEMA,
      HINT = 'Entries of this table can be added and read, never changed or removed.';
END
$body$;

-- The transaction that brought an entry: what the sealer finds it by. Nobody chooses it.
CREATE OR REPLACE FUNCTION nova_ledger.stamp_transaction() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
  NEW.transaction_id := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END
$body$;

-- HMAC-SHA256 (RFC 2104), cut to 128 bits, in hexadecimal.
CREATE OR REPLACE FUNCTION nova_ledger.keyed_hash(inner_block bytea, outer_block bytea, message text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN encode(substr(sha256(outer_block || sha256(inner_block || convert_to(message, 'UTF8'))), 1, 16), 'hex');

CREATE OR REPLACE FUNCTION nova_ledger.make_key(of_subject text) RETURNS nova_ledger.subject_keys LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
  made nova_ledger.subject_keys;
BEGIN
  -- Three times 122 random bits of the server's strong generator, without any extension.
  made.secret := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
  made.inner_block := decode(repeat('36', 64), 'hex');
  made.outer_block := decode(repeat('5c', 64), 'hex');
  FOR i IN 0..31 LOOP
    made.inner_block := set_byte(made.inner_block, i, get_byte(made.inner_block, i) # get_byte(made.secret, i));
    made.outer_block := set_byte(made.outer_block, i, get_byte(made.outer_block, i) # get_byte(made.secret, i));
  END LOOP;
  INSERT INTO nova_ledger.subject_keys (subject, secret, inner_block, outer_block)
    VALUES (of_subject, made.secret, made.inner_block, made.outer_block)
    ON CONFLICT (subject) DO NOTHING;
  -- Somebody else may have made it at the same moment.
  SELECT * INTO STRICT made FROM nova_ledger.subject_keys WHERE subject = of_subject;
  RETURN made;
END
$body$;

-- Reference to a user. Null when there is none yet and none is to be made.
CREATE OR REPLACE FUNCTION nova_ledger.actor_ref(user_id text, make boolean) RETURNS text LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
  of_user nova_ledger.subject_keys;
BEGIN
  SELECT * INTO of_user FROM nova_ledger.subject_keys WHERE subject = 'directus_users:' || user_id;
  IF NOT FOUND THEN
    IF NOT make THEN RETURN NULL; END IF;
    of_user := nova_ledger.make_key('directus_users:' || user_id);
  END IF;
  RETURN nova_ledger.keyed_hash(of_user.inner_block, of_user.outer_block, 'actor');
END
$body$;

-- Reference to a row that is a person. Null when the person has no key, or none any more.
CREATE OR REPLACE FUNCTION nova_ledger.item_ref(of_collection text, item text) RETURNS text LANGUAGE sql
STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
  SELECT nova_ledger.keyed_hash(inner_block, outer_block, 'item')
  FROM nova_ledger.subject_keys WHERE subject = of_collection || ':' || item
$body$;

-- What a value of a person would look like in an entry: for whoever has to show that an entry is about a known value.
CREATE OR REPLACE FUNCTION nova_ledger.value_ref(of_subject text, of_collection text, of_column text, value text)
RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
  SELECT nova_ledger.keyed_hash(inner_block, outer_block, of_collection || '.' || of_column || ':' || value)
  FROM nova_ledger.subject_keys WHERE subject = of_subject
$body$;

-- Time-ordered random id (RFC 9562, version 7); PostgreSQL has a function for it from version 18 on.
DO $body$
BEGIN
  IF to_regprocedure('pg_catalog.uuidv7()') IS NOT NULL THEN
    CREATE OR REPLACE FUNCTION nova_ledger.new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS 'SELECT uuidv7()';
  ELSE
    CREATE OR REPLACE FUNCTION nova_ledger.new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $sql$
      SELECT encode(set_bit(set_bit(
        overlay(uuid_send(gen_random_uuid())
          PLACING substr(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 3) FROM 1 FOR 6),
        52, 1), 53, 1), 'hex')::uuid
    $sql$;
  END IF;
END
$body$;

-- Who opened the transaction, as `nova.writer` says: 'unattributed' where nobody set it, which is plain SQL.
CREATE OR REPLACE FUNCTION nova_ledger.writer_ref() RETURNS text LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
  writer text := coalesce(current_setting('nova.writer', true), '');
BEGIN
  RETURN CASE
    WHEN writer = '' THEN 'unattributed'
    WHEN split_part(writer, ' ', 1) IN ('system', 'nobody') THEN split_part(writer, ' ', 1)
    ELSE nova_ledger.actor_ref(split_part(writer, ' ', 1), true)
  END;
END
$body$;

-- One entry for each row that changed. Arguments: key column, collection of the person that the row is about, column
-- that leads to that person; the last two are empty when it is about nobody. Times are hashed as UTC. It runs on every
-- write, so `keyed_hash` is written out: a call costs five times the hash.
CREATE OR REPLACE FUNCTION nova_ledger.capture_change() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $body$
DECLARE
  writer text := coalesce(current_setting('nova.writer', true), '');
  earlier jsonb;
  later jsonb;
  present jsonb;
  hashes jsonb;
  person text := '';
  item text;
  inside bytea;
  outside bytea;
BEGIN
  IF TG_OP <> 'INSERT' THEN earlier := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN later := to_jsonb(NEW); END IF;
  IF earlier = later THEN RETURN NULL; END IF;
  present := coalesce(later, earlier);
  IF TG_NARGS > 1 THEN
    person := coalesce(TG_ARGV[1] || ':' || coalesce(present ->> TG_ARGV[2], earlier ->> TG_ARGV[2]), '');
  END IF;
  SELECT inner_block, outer_block INTO inside, outside FROM nova_ledger.subject_keys WHERE subject = person;
  IF NOT FOUND THEN
    SELECT inner_block, outer_block INTO inside, outside FROM nova_ledger.make_key(person);
  END IF;
  item := present ->> TG_ARGV[0];
  IF TG_NARGS > 1 AND TG_ARGV[0] = TG_ARGV[2] THEN item := nova_ledger.keyed_hash(inside, outside, 'item'); END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT jsonb_object_agg(key, encode(substr(sha256(outside || sha256(inside ||
        convert_to(TG_TABLE_NAME || '.' || key || ':' || value, 'UTF8'))), 1, 16), 'hex'))
      INTO hashes FROM jsonb_each_text(present) WHERE earlier -> key IS DISTINCT FROM later -> key;
  ELSE
    SELECT jsonb_object_agg(key, encode(substr(sha256(outside || sha256(inside ||
        convert_to(TG_TABLE_NAME || '.' || key || ':' || value, 'UTF8'))), 1, 16), 'hex'))
      INTO hashes FROM jsonb_each_text(present) WHERE value IS NOT NULL;
  END IF;
  INSERT INTO nova_ledger.changes
    (id, occurred_at, actor_ref, request_id, operation, collection, item, changes, transaction_id)
  VALUES (
    nova_ledger.new_id(), clock_timestamp(),
    CASE
      WHEN writer = '' THEN 'unattributed'
      WHEN writer LIKE 'system%' THEN 'system'
      WHEN writer LIKE 'nobody%' THEN 'nobody'
      ELSE nova_ledger.actor_ref(split_part(writer, ' ', 1), true)
    END,
    split_part(writer, ' ', 2), lower(TG_OP), TG_TABLE_NAME, item, coalesce(hashes, '{}'),
    pg_current_xact_id()::text::bigint);
  RETURN NULL;
END
$body$;

-- An entry that is about no single row.
CREATE OR REPLACE FUNCTION nova_ledger.record(done text, of_collection text, of_item text) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $body$
  INSERT INTO nova_ledger.changes
    (id, occurred_at, actor_ref, request_id, operation, collection, item, changes, transaction_id)
  VALUES (
    nova_ledger.new_id(), clock_timestamp(), nova_ledger.writer_ref(),
    split_part(coalesce(current_setting('nova.writer', true), ''), ' ', 2), done, of_collection, of_item, '{}',
    pg_current_xact_id()::text::bigint)
$body$;

CREATE OR REPLACE FUNCTION nova_ledger.capture_truncate() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
  PERFORM nova_ledger.record('truncate', TG_TABLE_NAME, '');
  RETURN NULL;
END
$body$;

-- Destroys the key of a person; the destruction is an entry. False when there was no key.
CREATE OR REPLACE FUNCTION nova_ledger.destroy_key(of_subject text) RETURNS boolean LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
  destroyed nova_ledger.subject_keys;
BEGIN
  IF of_subject = '' THEN RAISE EXCEPTION 'the key of what is about nobody cannot be destroyed'; END IF;
  DELETE FROM nova_ledger.subject_keys WHERE subject = of_subject RETURNING * INTO destroyed;
  IF NOT FOUND THEN RETURN false; END IF;
  -- The item is the reference under the key that is gone: it closes the entries about that person, and names nobody.
  PERFORM nova_ledger.record('destroy_key', split_part(of_subject, ':', 1),
    nova_ledger.keyed_hash(destroyed.inner_block, destroyed.outer_block, 'item'));
  RETURN true;
END
$body$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA nova_ledger FROM PUBLIC;
