-- Money and numbers of quotes, invoices, credit notes, supplier invoices and purchase orders.
-- Here and not in the server: a filter of Directus runs before the transaction of an update opens, and a total must be
-- right whichever door a line came through. PostgreSQL's numeric is exact; its round() takes halves away from zero.
-- No question mark may stand in these files: knex takes it for a binding.

CREATE SCHEMA IF NOT EXISTS nova_business;

-- Raises what the server turns into a typed error: SQLSTATE NV100, the code in the place of a constraint's name.
CREATE OR REPLACE FUNCTION nova_business.refuse(code text, facts jsonb DEFAULT '{}') RETURNS void
LANGUAGE plpgsql AS $body$
BEGIN
  RAISE EXCEPTION 'refused by a business rule: %', code
    USING ERRCODE = 'NV100', CONSTRAINT = code, DETAIL = facts::text;
END
$body$;

CREATE OR REPLACE FUNCTION nova_business.today() RETURNS date
LANGUAGE sql STABLE AS $body$ SELECT (now() AT TIME ZONE 'Europe/Paris')::date $body$;

-- Documents that are numbered in this very transaction: their lines may still come, as nested rows do.
CREATE OR REPLACE FUNCTION nova_business.is_being_issued(mark text) RETURNS boolean
LANGUAGE sql STABLE AS $body$
  SELECT coalesce(current_setting('nova.issuing', true), '') LIKE '%' || mark || '%'
$body$;

CREATE OR REPLACE FUNCTION nova_business.begin_issuing(mark text) RETURNS void
LANGUAGE sql AS $body$
  SELECT set_config('nova.issuing', coalesce(current_setting('nova.issuing', true), '') || ' ' || mark, true)
$body$;

CREATE OR REPLACE FUNCTION nova_business.is_merging() RETURNS boolean
LANGUAGE sql STABLE AS $body$ SELECT coalesce(current_setting('nova.merging', true), '') = 'on' $body$;

-- The person for whom the transaction writes; null for the product itself and for plain SQL.
CREATE OR REPLACE FUNCTION nova_business.writer() RETURNS uuid
LANGUAGE sql STABLE AS $body$
  SELECT id FROM directus_users
  WHERE id::text = split_part(coalesce(current_setting('nova.writer', true), ''), ' ', 1)
$body$;

-- Lines: amounts ---------------------------------------------------------------------------------------------------

-- Arguments: the document's table, the column that points at it, `positive` or `any` quantities, `freezes` or `free`.
CREATE OR REPLACE FUNCTION nova_business.price_line() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
  takes_rate boolean := TG_OP = 'INSERT';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    -- Products may go and lines may be put in another order, also on a document that is fixed.
    IF to_jsonb(NEW) - '{product,position}'::text[] = to_jsonb(OLD) - '{product,position}'::text[] THEN RETURN NEW; END IF;
    takes_rate := NEW.tax_rate IS DISTINCT FROM OLD.tax_rate;
  END IF;
  IF NEW.quantity < 0 AND TG_ARGV[2] = 'positive' THEN
    PERFORM nova_business.refuse('NEGATIVE_QUANTITY', jsonb_build_object('field', 'quantity'));
  END IF;
  IF NEW.discount_percent < 0 OR NEW.discount_percent > 100 THEN
    PERFORM nova_business.refuse('DISCOUNT_OUT_OF_RANGE', jsonb_build_object('field', 'discount_percent'));
  END IF;
  -- The rate as it was on the day: a rate that changes later changes no document.
  IF takes_rate AND NEW.tax_rate IS NOT NULL THEN
    SELECT rate INTO NEW.vat_rate FROM tax_rates WHERE id = NEW.tax_rate;
  END IF;
  NEW.vat_rate := coalesce(NEW.vat_rate, 0);
  NEW.line_net := round(NEW.quantity * NEW.unit_price * (100 - NEW.discount_percent) / 100, 2);
  NEW.line_vat := round(NEW.line_net * NEW.vat_rate / 100, 2);
  IF TG_ARGV[3] = 'freezes' THEN
    PERFORM nova_business.refuse_frozen(TG_ARGV[0], (to_jsonb(NEW) ->> TG_ARGV[1])::uuid);
    IF TG_OP = 'UPDATE' THEN
      PERFORM nova_business.refuse_frozen(TG_ARGV[0], (to_jsonb(OLD) ->> TG_ARGV[1])::uuid);
    END IF;
  END IF;
  RETURN NEW;
END
$body$;

CREATE OR REPLACE FUNCTION nova_business.keep_line() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
  PERFORM nova_business.refuse_frozen(TG_ARGV[0], (to_jsonb(OLD) ->> TG_ARGV[1])::uuid);
  RETURN OLD;
END
$body$;

-- A numbered document has its lines for good, and a quote once it was decided: what somebody accepted is not another thing
-- afterwards. The lock keeps a document from being numbered, or a quote from being decided, while a line is written.
CREATE OR REPLACE FUNCTION nova_business.refuse_frozen(document_table text, document uuid) RETURNS void
LANGUAGE plpgsql AS $body$
DECLARE
  numbered boolean;
  state text;
BEGIN
  IF document IS NULL OR nova_business.is_being_issued(document::text) THEN RETURN; END IF;
  IF document_table = 'quotes' THEN
    SELECT status INTO state FROM quotes WHERE id = document FOR NO KEY UPDATE;
    IF state NOT IN ('draft', 'sent') THEN
      PERFORM nova_business.refuse('QUOTE_DECIDED', jsonb_build_object('field', 'lines'));
    END IF;
    RETURN;
  END IF;
  EXECUTE format('SELECT number IS NOT NULL FROM %I WHERE id = $1 FOR NO KEY UPDATE', document_table)
    INTO numbered USING document;
  IF numbered THEN PERFORM nova_business.refuse('DOCUMENT_ISSUED', jsonb_build_object('field', 'lines')); END IF;
END
$body$;

-- Lines: totals ----------------------------------------------------------------------------------------------------

-- Arguments: the document's table, the column that points at it.
CREATE OR REPLACE FUNCTION nova_business.total_documents() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
  documents uuid[] := '{}';
  more uuid[];
  issued record;
BEGIN
  IF TG_OP <> 'DELETE' THEN
    EXECUTE format('SELECT array_agg(DISTINCT %I) FROM new_rows', TG_ARGV[1]) INTO more;
    documents := documents || more;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    EXECUTE format('SELECT array_agg(DISTINCT %I) FROM old_rows', TG_ARGV[1]) INTO more;
    documents := documents || more;
  END IF;
  PERFORM nova_business.write_totals(TG_ARGV[0], TG_TABLE_NAME, TG_ARGV[1], documents);
  -- Lines that come after their document was numbered in this transaction are judged as they come.
  IF TG_ARGV[0] IN ('client_invoices', 'credit_notes') THEN
    FOR issued IN EXECUTE format('SELECT id, entity, company, issue_date FROM %I WHERE id = ANY($1)', TG_ARGV[0]) USING documents
    LOOP
      CONTINUE WHEN NOT nova_business.is_being_issued('own:' || issued.id::text);
      PERFORM nova_business.check_vat(TG_TABLE_NAME, TG_ARGV[1], issued.id, issued.entity, issued.company, issued.issue_date);
    END LOOP;
  END IF;
  RETURN NULL;
END
$body$;

CREATE OR REPLACE FUNCTION nova_business.write_totals(
  document_table text, line_table text, pointer text, documents uuid[]
) RETURNS void
LANGUAGE plpgsql AS $body$
DECLARE
  counted text := CASE WHEN line_table = 'quote_lines' THEN 'NOT optional' ELSE 'true' END;
BEGIN
  -- Two writers of one document wait for each other, and the second sums what the first wrote. Not FOR UPDATE: the
  -- foreign keys of both writers hold a key lock already, and each would wait for the other's.
  EXECUTE format('SELECT 1 FROM %I WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', document_table) USING documents;
  EXECUTE format(
    'UPDATE %I AS d SET total_net = s.net, total_vat = s.vat, total_gross = s.net + s.vat
     FROM (SELECT id, coalesce(net, 0) AS net, coalesce(vat, 0) AS vat
           FROM unnest($1) AS id
           LEFT JOIN (SELECT %I AS document, sum(line_net) AS net, sum(line_vat) AS vat
                      FROM %I WHERE %I = ANY($1) AND %s GROUP BY 1) AS l ON l.document = id) AS s
     WHERE d.id = s.id AND (d.total_net, d.total_vat, d.total_gross) IS DISTINCT FROM (s.net, s.vat, s.net + s.vat)',
    document_table, pointer, line_table, pointer, counted
  ) USING documents;
END
$body$;

-- VAT --------------------------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION nova_business.is_eu(country text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $body$
  -- Monaco counts as France for VAT (Directive 2006/112/EC, art. 7).
  SELECT upper(country) IN ('AT','BE','BG','HR','CY','CZ','DK','EE','FI','FR','DE','GR','HU','IE','IT','LV','LT','LU',
    'MT','NL','PL','PT','RO','SK','SI','ES','SE','MC')
$body$;

CREATE OR REPLACE FUNCTION nova_business.mention_of(category text, wording text) RETURNS text
LANGUAGE sql IMMUTABLE AS $body$
  SELECT coalesce(nullif(wording, ''), CASE category
    WHEN 'AE' THEN 'Autoliquidation, art. 283-2 du CGI, art. 44 et 196 de la directive 2006/112/CE'
    WHEN 'K' THEN 'Exonération de TVA, art. 262 ter I du CGI'
    WHEN 'G' THEN 'Exonération de TVA, art. 262 I du CGI'
    WHEN 'O' THEN 'TVA non applicable, art. 259-1 du CGI'
    WHEN 'E' THEN 'Exonération de TVA, art. 261 du CGI'
  END)
$body$;

-- What must be printed on the document; null when nothing must.
CREATE OR REPLACE FUNCTION nova_business.vat_mention(seller uuid, line_table text, pointer text, document uuid)
RETURNS text LANGUAGE plpgsql AS $body$
DECLARE
  mention text;
BEGIN
  IF (SELECT vat_regime FROM companies WHERE id = seller) = 'franchise' THEN
    RETURN 'TVA non applicable, art. 293 B du CGI';
  END IF;
  EXECUTE format(
    'SELECT string_agg(DISTINCT nova_business.mention_of(t.category, t.exemption_text), E''\n'')
     FROM %I l JOIN tax_rates t ON t.id = l.tax_rate WHERE l.%I = $1', line_table, pointer
  ) INTO mention USING document;
  RETURN mention;
END
$body$;

CREATE OR REPLACE FUNCTION nova_business.check_vat(
  line_table text, pointer text, document uuid, seller_id uuid, buyer_id uuid, issued_on date
) RETURNS void LANGUAGE plpgsql AS $body$
DECLARE
  seller record;
  buyer record;
  line record;
  abroad boolean;
BEGIN
  SELECT coalesce(country, 'FR') AS country, vat_regime INTO seller FROM companies WHERE id = seller_id;
  SELECT coalesce(country, 'FR') AS country, nullif(vat_number, '') AS vat_number INTO buyer
    FROM companies WHERE id = buyer_id;
  abroad := buyer.country <> seller.country;
  FOR line IN EXECUTE format(
    'SELECT l.vat_rate, t.category, t.country, t.valid_from, t.valid_until
     FROM %I l LEFT JOIN tax_rates t ON t.id = l.tax_rate WHERE l.%I = $1', line_table, pointer) USING document
  LOOP
    IF seller.vat_regime = 'franchise' THEN
      IF line.vat_rate <> 0 THEN PERFORM nova_business.refuse('VAT_NOT_APPLICABLE'); END IF;
      CONTINUE;
    END IF;
    IF line.category IS NULL THEN PERFORM nova_business.refuse('TAX_RATE_MISSING'); END IF;
    IF line.country <> seller.country OR issued_on < coalesce(line.valid_from, issued_on)
       OR issued_on > coalesce(line.valid_until, issued_on) THEN
      PERFORM nova_business.refuse('TAX_RATE_NOT_IN_FORCE', jsonb_build_object('rate', line.vat_rate));
    END IF;
    IF line.category = 'S' AND line.vat_rate = 0 THEN PERFORM nova_business.refuse('ZERO_RATE_NEEDS_REASON'); END IF;
    IF line.category <> 'S' AND line.vat_rate <> 0 THEN PERFORM nova_business.refuse('VAT_NOT_APPLICABLE'); END IF;
    IF line.category IN ('AE', 'K') AND buyer.vat_number IS NULL THEN
      PERFORM nova_business.refuse('VAT_NUMBER_REQUIRED');
    END IF;
    IF line.category = 'K' AND NOT (abroad AND nova_business.is_eu(buyer.country)) THEN
      PERFORM nova_business.refuse('NOT_INTRA_COMMUNITY');
    END IF;
    IF line.category = 'G' AND nova_business.is_eu(buyer.country) THEN PERFORM nova_business.refuse('NOT_AN_EXPORT'); END IF;
  END LOOP;
END
$body$;

-- Numbers ----------------------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION nova_business.write_number(pattern text, entity uuid, year integer, number integer)
RETURNS text LANGUAGE plpgsql AS $body$
DECLARE
  code text;
  digits text := substring(pattern FROM '\{number:(\d+)\}');
  plain text := number::text;
BEGIN
  SELECT coalesce(nullif(c.code, ''), upper(left(regexp_replace(c.name, '[^A-Za-z0-9]', '', 'g'), 4)))
    INTO code FROM companies c WHERE c.id = entity;
  pattern := replace(replace(pattern, '{entity}', code), '{year}', year::text);
  pattern := replace(pattern, '{number}', plain);
  RETURN regexp_replace(pattern, '\{number:\d+\}', lpad(plain, greatest(length(plain), coalesce(digits, '1')::integer), '0'));
END
$body$;

-- The row of the sequence stays locked until the issuing transaction ends: whoever comes next waits, sees what was
-- committed, and a rolled back number was never taken.
CREATE OR REPLACE FUNCTION nova_business.take_number(
  document_table text, kind text, letter text, entity_id uuid, issued_on date, in_order boolean
) RETURNS text LANGUAGE plpgsql AS $body$
DECLARE
  starts integer;
  fiscal integer;
  taken record;
  value text;
  used boolean;
BEGIN
  SELECT coalesce(fiscal_year_start, 1) INTO starts FROM companies WHERE id = entity_id AND companies.kind = 'own';
  IF starts IS NULL THEN PERFORM nova_business.refuse('NOT_AN_OWN_ENTITY', jsonb_build_object('field', 'entity')); END IF;
  fiscal := extract(year FROM issued_on)::integer - CASE WHEN extract(month FROM issued_on) < starts THEN 1 ELSE 0 END;
  LOOP
    INSERT INTO number_sequences AS s (id, entity, document, fiscal_year, pattern, next_number)
    VALUES (gen_random_uuid(), entity_id, kind, fiscal, '{entity}-' || letter || '{year}-{number:5}', 2)
    ON CONFLICT (entity, document, fiscal_year) DO UPDATE SET next_number = s.next_number + 1
    RETURNING s.id, s.pattern, s.next_number - 1 AS number, s.last_issued_on INTO taken;
    IF in_order AND issued_on < taken.last_issued_on THEN
      PERFORM nova_business.refuse('ISSUE_DATE_OUT_OF_ORDER',
        jsonb_build_object('field', 'issue_date', 'last', taken.last_issued_on));
    END IF;
    value := nova_business.write_number(taken.pattern, entity_id, fiscal, taken.number);
    -- Numbers of books that were taken over from another system stay theirs.
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE entity = $1 AND number = $2)', document_table)
      INTO used USING entity_id, value;
    EXIT WHEN NOT used;
  END LOOP;
  UPDATE number_sequences SET last_issued_on = greatest(last_issued_on, issued_on) WHERE id = taken.id;
  RETURN value;
END
$body$;

-- Arguments: kind in number_sequences, letter of its numbers, `dated` when dates must follow the numbers, table of the
-- lines, the column there, then the columns that may change once the document has its number.
CREATE OR REPLACE FUNCTION nova_business.guard_document() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
  legal boolean := TG_ARGV[2] = 'dated';
  changed text[];
  has_lines boolean;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.number IS NOT NULL THEN PERFORM nova_business.refuse('DOCUMENT_ISSUED'); END IF;
    RETURN OLD;
  END IF;
  -- Totals come from the lines alone: those of the writer are not taken.
  IF TG_OP = 'INSERT' THEN
    NEW.total_net := 0; NEW.total_vat := 0; NEW.total_gross := 0;
  ELSIF pg_trigger_depth() = 1 THEN
    NEW.total_net := OLD.total_net; NEW.total_vat := OLD.total_vat; NEW.total_gross := OLD.total_gross;
    NEW.number := OLD.number;
  END IF;

  IF TG_OP = 'UPDATE' AND OLD.number IS NOT NULL THEN
    IF legal AND NOT nova_business.is_being_issued(NEW.id::text) THEN
      IF NEW.status = 'draft' THEN PERFORM nova_business.refuse('DOCUMENT_ISSUED', '{"field": "status"}'); END IF;
      SELECT array_agg(key ORDER BY key) INTO changed
        FROM jsonb_each(to_jsonb(NEW)) AS n
        WHERE n.value IS DISTINCT FROM to_jsonb(OLD) -> n.key AND NOT (n.key = ANY (TG_ARGV[5:]))
          AND NOT (n.key IN ('company', 'contact') AND nova_business.is_merging());
      IF changed IS NOT NULL THEN
        PERFORM nova_business.refuse('DOCUMENT_ISSUED', jsonb_build_object('field', changed[1], 'fields', changed));
      END IF;
    END IF;
  ELSIF NEW.status = 'draft' THEN
    NEW.number := NULL;
  ELSIF NEW.number IS NOT NULL THEN
    -- Books of another system, taken over as they are: only who may write `number` gets here.
    PERFORM nova_business.begin_issuing(NEW.id::text);
  ELSE
    NEW.issue_date := coalesce(NEW.issue_date, nova_business.today());
    IF legal AND NEW.issue_date > nova_business.today() THEN
      PERFORM nova_business.refuse('ISSUE_DATE_IN_FUTURE', '{"field": "issue_date"}');
    END IF;
    IF TG_OP = 'UPDATE' THEN
      EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE %I = $1)', TG_ARGV[3], TG_ARGV[4])
        INTO has_lines USING NEW.id;
      IF NOT has_lines THEN PERFORM nova_business.refuse('NO_LINES', '{"field": "lines"}'); END IF;
      IF legal THEN
        PERFORM nova_business.check_vat(TG_ARGV[3], TG_ARGV[4], NEW.id, NEW.entity, NEW.company, NEW.issue_date);
      END IF;
    END IF;
    NEW.number := nova_business.take_number(TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[1], NEW.entity, NEW.issue_date, legal);
    PERFORM nova_business.begin_issuing('own:' || NEW.id::text);
  END IF;
  RETURN NEW;
END
$body$;

-- At the end of the issuing transaction, when nested lines are there too. Arguments: table of the lines, the column there.
CREATE OR REPLACE FUNCTION nova_business.check_issued() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
  has_lines boolean;
  mention text;
BEGIN
  IF NOT nova_business.is_being_issued(NEW.id::text) THEN RETURN NULL; END IF;
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE %I = $1)', TG_ARGV[0], TG_ARGV[1]) INTO has_lines USING NEW.id;
  IF NOT has_lines THEN PERFORM nova_business.refuse('NO_LINES', '{"field": "lines"}'); END IF;
  IF TG_TABLE_NAME IN ('client_invoices', 'credit_notes') AND nova_business.is_being_issued('own:' || NEW.id::text) THEN
    PERFORM nova_business.check_vat(TG_ARGV[0], TG_ARGV[1], NEW.id, NEW.entity, NEW.company, NEW.issue_date);
  END IF;
  IF TG_TABLE_NAME <> 'purchase_orders' THEN
    mention := nova_business.vat_mention(NEW.entity, TG_ARGV[0], TG_ARGV[1], NEW.id);
    EXECUTE format('UPDATE %I SET vat_mention = $1 WHERE id = $2 AND vat_mention IS DISTINCT FROM $1', TG_TABLE_NAME)
      USING mention, NEW.id;
  END IF;
  RETURN NULL;
END
$body$;
