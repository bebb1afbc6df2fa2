import type { NotePools } from './note.ts';
import {
  ENGLISH_AFTER,
  ENGLISH_CANCELLED,
  ENGLISH_LOST,
  ENGLISH_RENEWAL,
  ENGLISH_RENEWED,
  ENGLISH_WON,
} from './notes.en.closing.ts';
import {
  ENGLISH_CARE,
  ENGLISH_LEAD,
  ENGLISH_PARTNER,
  ENGLISH_RESELLER,
  ENGLISH_SUPPLIER,
} from './notes.en.relations.ts';
import { ENGLISH_DEMO, ENGLISH_DISCOVERY, ENGLISH_NEGOTIATION, ENGLISH_PROPOSAL } from './notes.en.sales.ts';

export const ENGLISH_NOTES: NotePools = {
  discovery: ENGLISH_DISCOVERY,
  demo: ENGLISH_DEMO,
  proposal: ENGLISH_PROPOSAL,
  negotiation: ENGLISH_NEGOTIATION,
  won: ENGLISH_WON,
  lost: ENGLISH_LOST,
  after: ENGLISH_AFTER,
  renewal: ENGLISH_RENEWAL,
  renewed: ENGLISH_RENEWED,
  cancelled: ENGLISH_CANCELLED,
  care: ENGLISH_CARE,
  supplier: ENGLISH_SUPPLIER,
  partner: ENGLISH_PARTNER,
  reseller: ENGLISH_RESELLER,
  lead: ENGLISH_LEAD,
};
