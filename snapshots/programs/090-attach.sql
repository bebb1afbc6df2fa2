-- Which rule guards which table. Of two triggers on one event the first in the alphabet runs first. None names a column:
-- PostgreSQL would then refuse to change that column's type.

CREATE OR REPLACE FUNCTION nova_business.number_on_create() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
  NEW.number := coalesce(NEW.number,
    nova_business.take_number(TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[1], NEW.entity, nova_business.today(), false));
  RETURN NEW;
END
$body$;

CREATE OR REPLACE FUNCTION nova_business.attach_lines(
  line_table text, document_table text, pointer text, quantities text, freezes text
) RETURNS void LANGUAGE plpgsql AS $body$
BEGIN
  EXECUTE format('CREATE OR REPLACE TRIGGER business_price BEFORE INSERT OR UPDATE ON %I FOR EACH ROW
    EXECUTE FUNCTION nova_business.price_line(%L, %L, %L, %L)', line_table, document_table, pointer, quantities, freezes);
  IF freezes = 'freezes' THEN
    EXECUTE format('CREATE OR REPLACE TRIGGER business_keep BEFORE DELETE ON %I FOR EACH ROW
      EXECUTE FUNCTION nova_business.keep_line(%L, %L)', line_table, document_table, pointer);
  END IF;
  EXECUTE format('CREATE OR REPLACE TRIGGER business_total_insert AFTER INSERT ON %I
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION nova_business.total_documents(%L, %L)', line_table, document_table, pointer);
  EXECUTE format('CREATE OR REPLACE TRIGGER business_total_update AFTER UPDATE ON %I
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
    EXECUTE FUNCTION nova_business.total_documents(%L, %L)', line_table, document_table, pointer);
  EXECUTE format('CREATE OR REPLACE TRIGGER business_total_delete AFTER DELETE ON %I
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
    EXECUTE FUNCTION nova_business.total_documents(%L, %L)', line_table, document_table, pointer);
END
$body$;

CREATE OR REPLACE FUNCTION nova_business.attach_document(
  document_table text, kind text, letter text, dated text, line_table text, pointer text, free_columns text[]
) RETURNS void LANGUAGE plpgsql AS $body$
DECLARE
  arguments text;
BEGIN
  SELECT string_agg(quote_literal(a), ', ')
    INTO arguments FROM unnest(ARRAY[kind, letter, dated, line_table, pointer] || free_columns) AS a;
  EXECUTE format('CREATE OR REPLACE TRIGGER business_a_guard BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW
    EXECUTE FUNCTION nova_business.guard_document(%s)', document_table, arguments);
  EXECUTE format('DROP TRIGGER IF EXISTS business_y_issued ON %I', document_table);
  EXECUTE format('CREATE CONSTRAINT TRIGGER business_y_issued AFTER INSERT OR UPDATE ON %I
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION nova_business.check_issued(%L, %L)', document_table, line_table, pointer);
END
$body$;

SELECT nova_business.attach_lines('quote_lines', 'quotes', 'quote', 'positive', 'freezes');
SELECT nova_business.attach_lines('client_invoice_lines', 'client_invoices', 'invoice', 'positive', 'freezes');
SELECT nova_business.attach_lines('credit_note_lines', 'credit_notes', 'credit_note', 'any', 'freezes');
SELECT nova_business.attach_lines('supplier_invoice_lines', 'supplier_invoices', 'supplier_invoice', 'positive', 'free');
SELECT nova_business.attach_lines('purchase_order_lines', 'purchase_orders', 'purchase_order', 'positive', 'free');

SELECT nova_business.attach_document('quotes', 'quote', 'D', 'free', 'quote_lines', 'quote', '{}');
SELECT nova_business.attach_document('purchase_orders', 'purchase_order', 'BC', 'free', 'purchase_order_lines',
  'purchase_order', '{}');
SELECT nova_business.attach_document('client_invoices', 'client_invoice', 'F', 'dated', 'client_invoice_lines', 'invoice',
  '{status,amount_paid,amount_due,paid_at,sent_at,reminders,pdf,internal_notes,owner,team,deal,quote,project,contract,
    contact,bank_account,vat_mention,user_created,user_updated,date_updated}');
SELECT nova_business.attach_document('credit_notes', 'credit_note', 'A', 'dated', 'credit_note_lines', 'credit_note',
  '{status,amount_due,pdf,internal_notes,owner,team,contact,vat_mention,user_created,user_updated,date_updated}');

CREATE OR REPLACE TRIGGER business_b_date BEFORE INSERT OR UPDATE ON quotes FOR EACH ROW
  EXECUTE FUNCTION nova_business.date_quote();
CREATE OR REPLACE TRIGGER business_b_settle BEFORE INSERT OR UPDATE ON client_invoices FOR EACH ROW
  EXECUTE FUNCTION nova_business.settle_invoice();
CREATE OR REPLACE TRIGGER business_b_settle BEFORE INSERT OR UPDATE ON credit_notes FOR EACH ROW
  EXECUTE FUNCTION nova_business.settle_credit_note();
CREATE OR REPLACE TRIGGER business_b_settle BEFORE INSERT OR UPDATE ON supplier_invoices FOR EACH ROW
  EXECUTE FUNCTION nova_business.settle_supplier_invoice();
CREATE OR REPLACE TRIGGER business_b_settle BEFORE INSERT OR UPDATE ON payments FOR EACH ROW
  EXECUTE FUNCTION nova_business.settle_payment();
CREATE OR REPLACE TRIGGER business_allocate AFTER INSERT OR UPDATE OR DELETE ON payment_allocations FOR EACH ROW
  EXECUTE FUNCTION nova_business.allocate();
DROP TRIGGER IF EXISTS business_z_set_off ON credit_notes;
CREATE CONSTRAINT TRIGGER business_z_set_off AFTER INSERT OR UPDATE ON credit_notes
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION nova_business.set_off();

CREATE OR REPLACE TRIGGER business_number BEFORE INSERT ON contracts FOR EACH ROW
  EXECUTE FUNCTION nova_business.number_on_create('contract', 'C');
CREATE OR REPLACE TRIGGER business_number BEFORE INSERT ON projects FOR EACH ROW
  EXECUTE FUNCTION nova_business.number_on_create('project', 'P');

CREATE OR REPLACE TRIGGER business_place BEFORE INSERT OR UPDATE ON deals FOR EACH ROW
  EXECUTE FUNCTION nova_business.place_deal();
CREATE OR REPLACE TRIGGER business_reweigh AFTER UPDATE ON pipeline_stages FOR EACH ROW
  EXECUTE FUNCTION nova_business.reweigh_deals();
CREATE OR REPLACE TRIGGER business_cycle BEFORE INSERT OR UPDATE ON companies FOR EACH ROW
  EXECUTE FUNCTION nova_business.refuse_cycle();
