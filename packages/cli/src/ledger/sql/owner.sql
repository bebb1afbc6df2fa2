-- Run by an administrator of the database, who owns this function: hands a table that the application made over to the
-- owner of the ledger, and never back. `mark` says which definition the table was made from.
CREATE OR REPLACE FUNCTION nova_ledger.take_over(target regclass, key_column text, mark text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
  login name := (SELECT rolname FROM pg_roles r JOIN pg_class c ON c.relowner = r.oid WHERE c.oid = target);
BEGIN
  IF target NOT IN (to_regclass('public.compliance_audit'), to_regclass('public.compliance_checkpoints')) OR (login <> session_user AND NOT pg_has_role(session_user, login, 'member')) THEN
    RAISE EXCEPTION 'only tables of the ledger can be handed over, by who owns them';
  END IF;
  EXECUTE format('ALTER TABLE %s OWNER TO nova_ledger_owner', target);
  EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, nova_ledger_owner, %I', target, login);
  EXECUTE format('GRANT SELECT, INSERT, REFERENCES ON %s TO nova_ledger_owner, %I', target, login);
  -- A foreign key locks the row it points at, which takes UPDATE on some column; the triggers refuse real updates.
  EXECUTE format('GRANT UPDATE (%I) ON %s TO nova_ledger_owner', key_column, target);
  EXECUTE format('COMMENT ON TABLE %s IS %L', target, coalesce(mark, ''));
END
$body$;
REVOKE ALL ON FUNCTION nova_ledger.take_over(regclass, text, text) FROM PUBLIC;
