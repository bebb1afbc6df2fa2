-- What is paid and what is still due, and what a supplier's invoice adds up to.

CREATE OR REPLACE FUNCTION nova_business.settle_invoice() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
  credited numeric;
BEGIN
  NEW.amount_due := NEW.total_gross - NEW.amount_paid;
  IF TG_OP = 'INSERT' OR NEW.number IS NULL OR NEW.status NOT IN ('issued', 'sent', 'partly_paid', 'paid', 'cancelled')
  THEN RETURN NEW; END IF;
  SELECT coalesce(sum(total_gross), 0) INTO credited FROM credit_notes WHERE invoice = NEW.id AND number IS NOT NULL;
  IF NEW.status = 'cancelled' AND OLD.status <> 'cancelled' AND credited < NEW.total_gross THEN
    PERFORM nova_business.refuse('CREDIT_NOTE_NEEDED', '{"field": "status"}');
  END IF;
  IF NEW.amount_paid IS DISTINCT FROM OLD.amount_paid THEN
    NEW.status := CASE
      WHEN NEW.amount_due > 0 AND NEW.amount_paid > 0 THEN 'partly_paid'
      WHEN NEW.amount_due > 0 THEN CASE WHEN NEW.sent_at IS NULL THEN 'issued' ELSE 'sent' END
      WHEN credited >= NEW.total_gross THEN 'cancelled'
      ELSE 'paid' END;
    NEW.paid_at := CASE WHEN NEW.status = 'paid' THEN coalesce(NEW.paid_at, now()) END;
  END IF;
  RETURN NEW;
END
$body$;

CREATE OR REPLACE FUNCTION nova_business.settle_supplier_invoice() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
  -- Without lines the totals are those printed on it, and they must agree.
  IF NEW.total_gross <> NEW.total_net + NEW.total_vat THEN
    PERFORM nova_business.refuse('TOTALS_DISAGREE', '{"field": "total_gross"}');
  END IF;
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() = 1
     AND EXISTS (SELECT 1 FROM supplier_invoice_lines WHERE supplier_invoice = NEW.id) THEN
    NEW.total_net := OLD.total_net; NEW.total_vat := OLD.total_vat; NEW.total_gross := OLD.total_gross;
  END IF;
  NEW.amount_due := NEW.total_gross - NEW.amount_paid;
  IF TG_OP = 'UPDATE' AND NEW.amount_paid IS DISTINCT FROM OLD.amount_paid AND NEW.amount_paid > 0 THEN
    NEW.status := CASE WHEN NEW.amount_due > 0 THEN 'partly_paid' ELSE 'paid' END;
  END IF;
  RETURN NEW;
END
$body$;

CREATE OR REPLACE FUNCTION nova_business.settle_credit_note() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
  owed record;
BEGIN
  NEW.amount_due := NEW.total_gross
    - (SELECT coalesce(sum(amount), 0) FROM payment_allocations WHERE credit_note = NEW.id);
  SELECT entity, company, total_gross, issue_date, number INTO owed FROM client_invoices WHERE id = NEW.invoice;
  IF NOT nova_business.is_merging() AND (NEW.entity <> owed.entity OR NEW.company <> owed.company) THEN
    PERFORM nova_business.refuse('CREDIT_NOTE_OF_ANOTHER_INVOICE', '{"field": "invoice"}');
  END IF;
  IF NEW.number IS NOT NULL AND (TG_OP = 'INSERT' OR OLD.number IS NULL) THEN
    IF owed.number IS NULL THEN PERFORM nova_business.refuse('INVOICE_NOT_ISSUED', '{"field": "invoice"}'); END IF;
    IF NEW.issue_date < owed.issue_date THEN
      PERFORM nova_business.refuse('ISSUE_DATE_OUT_OF_ORDER', jsonb_build_object('field', 'issue_date', 'last', owed.issue_date));
    END IF;
    -- Two credit notes of one invoice wait for each other.
    PERFORM 1 FROM client_invoices WHERE id = NEW.invoice FOR NO KEY UPDATE;
    IF NEW.total_gross + (SELECT coalesce(sum(total_gross), 0) FROM credit_notes
                          WHERE invoice = NEW.invoice AND number IS NOT NULL AND id <> NEW.id) > owed.total_gross THEN
      PERFORM nova_business.refuse('CREDIT_NOTE_TOO_LARGE', '{"field": "lines"}');
    END IF;
  END IF;
  RETURN NEW;
END
$body$;

-- What an invoice still owes is set off by the credit note that corrects it.
CREATE OR REPLACE FUNCTION nova_business.set_off() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
  owed numeric;
  rest numeric;
BEGIN
  IF NOT nova_business.is_being_issued('own:' || NEW.id::text) THEN RETURN NULL; END IF;
  SELECT amount_due INTO owed FROM client_invoices WHERE id = NEW.invoice FOR NO KEY UPDATE;
  SELECT amount_due INTO rest FROM credit_notes WHERE id = NEW.id;
  IF least(owed, rest) > 0 AND NOT EXISTS (SELECT 1 FROM payment_allocations WHERE credit_note = NEW.id) THEN
    INSERT INTO payment_allocations (id, client_invoice, credit_note, amount)
    VALUES (gen_random_uuid(), NEW.invoice, NEW.id, least(owed, rest));
  END IF;
  RETURN NULL;
END
$body$;

CREATE OR REPLACE FUNCTION nova_business.allocate() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
  touched record;
  paid numeric;
BEGIN
  IF TG_OP <> 'DELETE' AND NEW.amount <= 0 THEN
    PERFORM nova_business.refuse('AMOUNT_NOT_POSITIVE', '{"field": "amount"}');
  END IF;
  FOR touched IN
    SELECT DISTINCT r ->> 'client_invoice' AS client_invoice, r ->> 'supplier_invoice' AS supplier_invoice,
      r ->> 'credit_note' AS credit_note, r ->> 'payment' AS payment
    FROM unnest(ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END, CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END]) r
    WHERE r IS NOT NULL
  LOOP
    IF touched.client_invoice IS NOT NULL THEN
      PERFORM 1 FROM client_invoices WHERE id = touched.client_invoice::uuid FOR NO KEY UPDATE;
      SELECT coalesce(sum(amount), 0) INTO paid FROM payment_allocations WHERE client_invoice = touched.client_invoice::uuid;
      IF TG_OP <> 'DELETE' AND paid > (SELECT total_gross FROM client_invoices WHERE id = touched.client_invoice::uuid) THEN
        PERFORM nova_business.refuse('OVER_ALLOCATED', '{"field": "amount"}');
      END IF;
      UPDATE client_invoices SET amount_paid = paid WHERE id = touched.client_invoice::uuid AND amount_paid <> paid;
    END IF;
    IF touched.supplier_invoice IS NOT NULL THEN
      PERFORM 1 FROM supplier_invoices WHERE id = touched.supplier_invoice::uuid FOR NO KEY UPDATE;
      SELECT coalesce(sum(amount), 0) INTO paid FROM payment_allocations WHERE supplier_invoice = touched.supplier_invoice::uuid;
      IF TG_OP <> 'DELETE' AND paid > (SELECT total_gross FROM supplier_invoices WHERE id = touched.supplier_invoice::uuid) THEN
        PERFORM nova_business.refuse('OVER_ALLOCATED', '{"field": "amount"}');
      END IF;
      UPDATE supplier_invoices SET amount_paid = paid WHERE id = touched.supplier_invoice::uuid AND amount_paid <> paid;
    END IF;
    IF touched.credit_note IS NOT NULL THEN
      PERFORM 1 FROM credit_notes WHERE id = touched.credit_note::uuid FOR NO KEY UPDATE;
      SELECT coalesce(sum(amount), 0) INTO paid FROM payment_allocations WHERE credit_note = touched.credit_note::uuid;
      IF TG_OP <> 'DELETE' AND paid > (SELECT total_gross FROM credit_notes WHERE id = touched.credit_note::uuid) THEN
        PERFORM nova_business.refuse('OVER_ALLOCATED', '{"field": "amount"}');
      END IF;
      UPDATE credit_notes SET amount_due = total_gross - paid,
        status = CASE WHEN total_gross = paid THEN 'refunded' ELSE 'issued' END
      WHERE id = touched.credit_note::uuid AND number IS NOT NULL;
    END IF;
    IF touched.payment IS NOT NULL THEN
      PERFORM 1 FROM payments WHERE id = touched.payment::uuid FOR NO KEY UPDATE;
      SELECT coalesce(sum(amount), 0) INTO paid FROM payment_allocations WHERE payment = touched.payment::uuid;
      IF TG_OP <> 'DELETE' AND paid > (SELECT amount FROM payments WHERE id = touched.payment::uuid) THEN
        PERFORM nova_business.refuse('OVER_ALLOCATED', '{"field": "amount"}');
      END IF;
      UPDATE payments SET unallocated = amount - paid WHERE id = touched.payment::uuid;
    END IF;
  END LOOP;
  RETURN NULL;
END
$body$;

CREATE OR REPLACE FUNCTION nova_business.settle_payment() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
  NEW.unallocated := NEW.amount - (SELECT coalesce(sum(amount), 0) FROM payment_allocations WHERE payment = NEW.id);
  IF NEW.unallocated < 0 THEN PERFORM nova_business.refuse('OVER_ALLOCATED', '{"field": "amount"}'); END IF;
  RETURN NEW;
END
$body$;
