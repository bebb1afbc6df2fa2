-- Entries, leaves and tiles can be added and read. ALWAYS: also when a session pretends to be a replica.
DO $body$
DECLARE
  name text;
  verb text;
BEGIN
  FOREACH name IN ARRAY ARRAY['changes', 'leaves', 'tiles', 'seals', 'key_changes', 'cosignatures'] LOOP
    FOREACH verb IN ARRAY ARRAY['update', 'delete', 'truncate'] LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS nova_refuse_%s ON nova_ledger.%I', verb, name);
      EXECUTE format('CREATE TRIGGER nova_refuse_%s BEFORE %s ON nova_ledger.%I FOR EACH %s EXECUTE FUNCTION nova_ledger.refuse_change()',
        verb, verb, name, CASE verb WHEN 'truncate' THEN 'STATEMENT' ELSE 'ROW' END);
      EXECUTE format('ALTER TABLE nova_ledger.%I ENABLE ALWAYS TRIGGER nova_refuse_%s', name, verb);
    END LOOP;
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON nova_ledger.%I FROM PUBLIC, CURRENT_USER', name);
  END LOOP;
END
$body$;
