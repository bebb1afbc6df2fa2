-- Rules of deals and quotes, and companies that cannot own themselves.

CREATE OR REPLACE FUNCTION nova_business.place_deal() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
  stage record;
  likely integer;
  missing text[];
  moved boolean := TG_OP = 'INSERT';
BEGIN
  IF TG_OP = 'UPDATE' THEN moved := NEW.stage IS DISTINCT FROM OLD.stage OR NEW.status IS DISTINCT FROM OLD.status; END IF;
  IF NEW.stage IS NOT NULL THEN
    SELECT s.pipeline, s.outcome, s.probability, s.required_fields INTO stage FROM pipeline_stages s WHERE s.id = NEW.stage;
    NEW.pipeline := coalesce(NEW.pipeline, stage.pipeline);
    IF NEW.pipeline <> stage.pipeline THEN
      PERFORM nova_business.refuse('STAGE_OF_ANOTHER_PIPELINE', '{"field": "stage"}');
    END IF;
    -- The stage says what became of the deal; a status that says otherwise must come with its stage.
    IF TG_OP = 'UPDATE' AND NEW.stage IS NOT DISTINCT FROM OLD.stage AND NEW.status IS DISTINCT FROM OLD.status
       AND NEW.status <> stage.outcome THEN
      PERFORM nova_business.refuse('STATUS_NOT_OF_STAGE', '{"field": "status"}');
    END IF;
    NEW.status := stage.outcome;
    likely := stage.probability;
  END IF;
  IF moved THEN
    NEW.stage_changed_at := now();
    IF NEW.stage IS NOT NULL THEN
      SELECT array_agg(field) INTO missing
        FROM jsonb_array_elements_text(CASE WHEN jsonb_typeof(stage.required_fields::jsonb) = 'array'
                                            THEN stage.required_fields::jsonb ELSE '[]'::jsonb END) AS field
        WHERE coalesce(to_jsonb(NEW) ->> field, '') = '';
      IF missing IS NOT NULL THEN
        PERFORM nova_business.refuse('STAGE_FIELDS_MISSING', jsonb_build_object('field', missing[1], 'fields', missing));
      END IF;
    END IF;
    IF NEW.status = 'lost' AND coalesce(trim(NEW.lost_reason), '') = '' THEN
      PERFORM nova_business.refuse('LOST_REASON_MISSING', '{"field": "lost_reason"}');
    END IF;
    NEW.closed_at := CASE WHEN NEW.status IN ('won', 'lost') THEN coalesce(NEW.closed_at, now()) END;
  END IF;
  NEW.weighted_amount := round(coalesce(NEW.amount, 0) * CASE NEW.status
    WHEN 'won' THEN 100 WHEN 'lost' THEN 0 ELSE coalesce(NEW.probability, likely, 0) END / 100.0, 2);
  RETURN NEW;
END
$body$;

-- A quote knows when it went out, and when and by whom it was decided; taken back to a draft it begins anew.
CREATE OR REPLACE FUNCTION nova_business.date_quote() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.status IS NOT DISTINCT FROM OLD.status THEN RETURN NEW; END IF;
  IF NEW.status = 'draft' THEN NEW.sent_at := NULL; END IF;
  IF NEW.status = 'sent' THEN NEW.sent_at := coalesce(NEW.sent_at, now()); END IF;
  IF NEW.status IN ('draft', 'sent') THEN
    NEW.decided_at := NULL;
    NEW.decided_by := NULL;
  ELSIF NEW.status IN ('accepted', 'refused') THEN
    NEW.decided_at := coalesce(NEW.decided_at, now());
    NEW.decided_by := coalesce(NEW.decided_by, nova_business.writer());
  END IF;
  RETURN NEW;
END
$body$;

-- When a stage becomes more or less likely, its open deals follow.
CREATE OR REPLACE FUNCTION nova_business.reweigh_deals() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
  IF NEW.probability IS NOT DISTINCT FROM OLD.probability THEN RETURN NULL; END IF;
  UPDATE deals SET weighted_amount = 0 WHERE stage = NEW.id AND status = 'open' AND probability IS NULL;
  RETURN NULL;
END
$body$;

CREATE OR REPLACE FUNCTION nova_business.refuse_cycle() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
  IF NEW.parent IS NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND NEW.parent IS NOT DISTINCT FROM OLD.parent THEN RETURN NEW; END IF;
  -- Two changes that are fine alone may close a circle together: one at a time.
  PERFORM pg_advisory_xact_lock(hashtext('nova_business.companies.parent'));
  IF EXISTS (
    WITH RECURSIVE up AS (
      SELECT NEW.parent AS id
      UNION
      SELECT c.parent FROM up JOIN companies c ON c.id = up.id WHERE c.parent IS NOT NULL
    ) SELECT 1 FROM up WHERE id = NEW.id
  ) THEN
    PERFORM nova_business.refuse('COMPANY_CYCLE', '{"field": "parent"}');
  END IF;
  RETURN NEW;
END
$body$;
