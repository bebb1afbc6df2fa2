-- What the search looks through: one entry for every row of the watched collections, folded to small letters without
-- accents, kept by triggers in the writing transaction. Directus does not see this schema; who searches reads the rows
-- themselves, with his own permissions, before anything of them is shown.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() is only stable, because its dictionary can be changed; ours is the one that ships with PostgreSQL.
DO $do$
DECLARE
  place text := (SELECT extnamespace::regnamespace::text FROM pg_extension WHERE extname = 'unaccent');
BEGIN
  EXECUTE format(
    $sql$CREATE OR REPLACE FUNCTION nova_business.fold(value text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
      $body$ SELECT lower(%1$s.unaccent('%1$s.unaccent'::regdictionary, value)) $body$ $sql$, place);
END
$do$;

-- 06 12 34 56 78 and +33 6 12 34 56 78 are found by either.
CREATE OR REPLACE FUNCTION nova_business.phone_words(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $body$
  SELECT concat_ws(' ', digits, CASE WHEN digits ~ '^33[1-9]' THEN '0' || substr(digits, 3) END)
  FROM (SELECT regexp_replace(value, '\D', '', 'g') AS digits) d
$body$;

CREATE TABLE IF NOT EXISTS nova_business.search_entries (
  collection text NOT NULL,
  item uuid NOT NULL,
  -- Folded; `words` starts with a space and holds the title too.
  title text NOT NULL,
  words text NOT NULL,
  team uuid,
  company uuid,
  PRIMARY KEY (collection, item)
) PARTITION BY LIST (collection);

CREATE TABLE IF NOT EXISTS nova_business.search_sources (
  collection text PRIMARY KEY,
  definition text NOT NULL,
  -- Whether a name with a typing error is looked for at once, or only when nothing else was found anywhere.
  names boolean NOT NULL
);

-- Expressions over the row `r` for title, further words, team and company.
CREATE OR REPLACE FUNCTION nova_business.watch(
  collection_name text, names boolean, title_sql text, words_sql text, team_sql text, company_sql text
) RETURNS void LANGUAGE plpgsql AS $body$
DECLARE
  partition text := 'search_' || collection_name;
  wanted text := concat_ws(' | ', title_sql, words_sql, team_sql, company_sql);
  entry text := format(
    'SELECT %L, r.id, nova_business.fold(trim(%s)), '' '' || nova_business.fold(left(concat_ws('' '', %s, %s), 2000)), %s, %s',
    collection_name, title_sql, title_sql, words_sql, team_sql, company_sql);
  keep text := 'ON CONFLICT (collection, item) DO UPDATE
    SET title = excluded.title, words = excluded.words, team = excluded.team, company = excluded.company
    WHERE (e.title, e.words, e.team, e.company) IS DISTINCT FROM (excluded.title, excluded.words, excluded.team, excluded.company)';
BEGIN
  EXECUTE format('CREATE TABLE IF NOT EXISTS nova_business.%I PARTITION OF nova_business.search_entries FOR VALUES IN (%L)',
    partition, collection_name);
  EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON nova_business.%I USING gin (words gin_trgm_ops)', partition || '_words', partition);
  EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON nova_business.%I (title text_pattern_ops)', partition || '_title', partition);
  EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON nova_business.%I (team)', partition || '_team', partition);
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION nova_business.%I() RETURNS trigger LANGUAGE plpgsql AS $f$
     BEGIN
       IF TG_OP = ''DELETE'' THEN
         DELETE FROM nova_business.%I e USING old_rows r WHERE e.item = r.id;
       ELSE
         INSERT INTO nova_business.search_entries AS e (collection, item, title, words, team, company) %s FROM new_rows r %s;
       END IF;
       RETURN NULL;
     END $f$', 'index_' || collection_name, partition, entry, keep);
  EXECUTE format('CREATE OR REPLACE TRIGGER business_search_insert AFTER INSERT ON %I
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION nova_business.%I()', collection_name, 'index_' || collection_name);
  EXECUTE format('CREATE OR REPLACE TRIGGER business_search_update AFTER UPDATE ON %I
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION nova_business.%I()', collection_name, 'index_' || collection_name);
  EXECUTE format('CREATE OR REPLACE TRIGGER business_search_delete AFTER DELETE ON %I
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION nova_business.%I()', collection_name, 'index_' || collection_name);
  IF NOT EXISTS (SELECT 1 FROM nova_business.search_sources s WHERE s.collection = collection_name AND s.definition = wanted) THEN
    EXECUTE format('INSERT INTO nova_business.search_entries AS e (collection, item, title, words, team, company) %s FROM %I r %s',
      entry, collection_name, keep);
  END IF;
  INSERT INTO nova_business.search_sources AS s VALUES (collection_name, wanted, names)
    ON CONFLICT (collection) DO UPDATE SET definition = excluded.definition, names = excluded.names;
END
$body$;

CREATE OR REPLACE FUNCTION nova_business.like_pattern(word text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $body$
  -- Three letters make a trigram; fewer are looked for at the start of a word, which makes one too.
  SELECT CASE WHEN length(word) < 3 THEN '% ' ELSE '%' END || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
$body$;

-- Loads the library of pg_trgm: until then only a superuser may set its threshold, as the next function does.
SELECT show_limit();

-- Candidates of one collection, best first: rows near the reader (own teams, own company) and rows of anybody. What the
-- reader may see of them is not decided here.
CREATE OR REPLACE FUNCTION nova_business.search_candidates(
  collection_name text, query text, teams uuid[], own_company uuid, fuzzy boolean, most integer
) RETURNS TABLE (item uuid, score real) LANGUAGE plpgsql STABLE
SET pg_trgm.word_similarity_threshold = 0.4 AS $body$
DECLARE
  folded text := trim(nova_business.fold(query));
  patterns text[] := (SELECT array_agg(nova_business.like_pattern(w)) FROM unnest(regexp_split_to_array(trim(nova_business.fold(query)), '\s+')) w);
  partition text := 'search_' || collection_name;
  near text := '(team = ANY($3) OR company = $4)';
  -- Word by word: no index serves LIKE ALL.
  hit text := CASE WHEN fuzzy THEN 'words %> $1'
    ELSE (SELECT string_agg(format('words LIKE ($2)[%s]', n), ' AND ') FROM generate_subscripts(patterns, 1) n) END;
  -- What is alike is compared before it is ordered, which costs much for a word that half of all rows hold.
  first text := CASE WHEN fuzzy THEN 'LIMIT 2000) alike ORDER BY word_similarity($1, words) DESC' ELSE ') alike' END;
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT c.item, max((c.title = $1)::int * 4 + (c.title LIKE $6)::int * 2 + word_similarity($1, c.words) + similarity($1, c.title))::real AS score
     FROM (
       (SELECT * FROM nova_business.%1$I WHERE title LIKE $6 AND NOT $7 ORDER BY title USING ~<~ LIMIT $5)
       UNION ALL (SELECT * FROM (SELECT * FROM nova_business.%1$I WHERE %2$s AND %3$s %4$s LIMIT $5)
       UNION ALL (SELECT * FROM (SELECT * FROM nova_business.%1$I WHERE %2$s %4$s LIMIT $5)
     ) c GROUP BY c.item ORDER BY score DESC, c.item LIMIT $5', partition, hit, near, first)
  USING folded, patterns, teams, own_company, most, replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_') || '%', fuzzy;
END
$body$;

SELECT nova_business.watch('companies', true, 'r.name',
  'concat_ws('' '', r.email, r.website, r.city, r.siren, r.siret, r.vat_number, r.code, nova_business.phone_words(r.phone))', 'r.team', 'r.id');
SELECT nova_business.watch('contacts', true, 'concat_ws('' '', r.first_name, r.last_name)',
  'concat_ws('' '', r.email, r.job_title, r.city, nova_business.phone_words(r.phone), nova_business.phone_words(r.mobile))', 'r.team', 'r.company');
SELECT nova_business.watch('deals', true, 'r.name', 'r.source', 'r.team', 'r.company');
SELECT nova_business.watch('projects', true, 'r.name', 'r.number', 'r.team', 'r.company');
SELECT nova_business.watch('products', true, 'r.name', 'r.code', 'NULL::uuid', 'NULL::uuid');
SELECT nova_business.watch('quotes', true, 'concat_ws('' '', r.number, r.title)', 'NULL', 'r.team', 'r.company');
SELECT nova_business.watch('client_invoices', true, 'coalesce(r.number, '''')', 'concat_ws('' '', r.order_reference, r.buyer_reference)', 'r.team', 'r.company');
SELECT nova_business.watch('supplier_invoices', true, 'coalesce(r.number, '''')', 'NULL', 'r.team', 'r.company');
SELECT nova_business.watch('contracts', true, 'concat_ws('' '', r.number, r.name)', 'NULL', 'r.team', 'r.company');
SELECT nova_business.watch('support_tickets', true, 'concat_ws('' '', r.number, r.subject)', 'NULL', 'r.team', 'r.company');
SELECT nova_business.watch('documents', false, 'r.title', 'NULL', 'r.team', 'r.company');
SELECT nova_business.watch('tasks', false, 'r.title', 'NULL', 'r.team', 'r.company');
SELECT nova_business.watch('interactions', false, 'coalesce(r.subject, '''')', 'NULL', 'r.team', 'r.company');
SELECT nova_business.watch('mail_threads', false, 'coalesce(r.subject, '''')', 'NULL', 'r.team', 'r.company');
