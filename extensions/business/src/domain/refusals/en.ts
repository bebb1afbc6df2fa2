/** What each business rule says when it refuses; `{name}` is replaced by a fact of the case. */
export const EN = {
  NEGATIVE_QUANTITY: 'A quantity cannot be negative here. Credit what was invoiced with a credit note.',
  DISCOUNT_OUT_OF_RANGE: 'A discount lies between 0 and 100 percent.',
  DOCUMENT_ISSUED:
    'This document has its number and does not change any more. Put it right with a credit note, or make a new one.',
  QUOTE_DECIDED:
    'This quote was decided, and its lines do not change any more. Set it back to draft, or make a new one.',
  NO_LINES: 'A document without lines cannot be issued. Add at least one line.',
  TAX_RATE_MISSING: 'A line has no VAT rate. Choose one for every line.',
  TAX_RATE_NOT_IN_FORCE: 'A line has a VAT rate of another country or of another time. Choose one in force on the day.',
  ZERO_RATE_NEEDS_REASON: 'A standard rate of 0 % says nothing. Choose the rate that names why no VAT is due.',
  VAT_NOT_APPLICABLE: 'No VAT may be charged on this line: the seller or the rate is exempt. Choose a rate of 0 %.',
  VAT_NUMBER_REQUIRED: 'Without VAT because the customer owes it: the VAT number of the customer is missing.',
  NOT_INTRA_COMMUNITY: 'This exemption is for customers in another country of the EU. Choose another rate.',
  NOT_AN_EXPORT: 'This exemption is for customers outside of the EU. Choose another rate.',
  NOT_AN_OWN_ENTITY: 'Only an own entity issues documents. Choose one as the issuer.',
  ISSUE_DATE_IN_FUTURE: 'A document cannot be issued with a date in the future.',
  ISSUE_DATE_OUT_OF_ORDER:
    'Numbers and dates go up together: the last document is dated {last}. Choose that day or a later one.',
  CREDIT_NOTE_NEEDED: 'An invoice is cancelled by credit notes over its whole amount. Issue those first.',
  CREDIT_NOTE_OF_ANOTHER_INVOICE: 'Credit note and invoice must have the same issuer and customer.',
  CREDIT_NOTE_TOO_LARGE: 'The credit notes of an invoice cannot exceed it. Lower the amounts.',
  INVOICE_NOT_ISSUED: 'The invoice is still a draft: change it instead of crediting it.',
  TOTALS_DISAGREE: 'Net and VAT do not add up to the gross amount. Check the three amounts.',
  AMOUNT_NOT_POSITIVE: 'The amount must be more than zero.',
  OVER_ALLOCATED: 'That is more than what was paid or what is owed. Lower the amount.',
  STAGE_OF_ANOTHER_PIPELINE: 'This stage belongs to another pipeline. Choose one of the pipeline of the deal.',
  STATUS_NOT_OF_STAGE: 'The stage says whether a deal is won or lost. Move the deal to the stage that says so.',
  STAGE_FIELDS_MISSING: 'Fill these fields before the deal comes to this stage: {fields}.',
  LOST_REASON_MISSING: 'Say why the deal was lost.',
  COMPANY_CYCLE: 'A company cannot belong to itself, not even through others. Choose another parent company.',
} as const;

export type RefusalCode = keyof typeof EN;
