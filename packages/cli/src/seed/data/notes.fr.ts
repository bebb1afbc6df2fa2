import type { NotePools } from './note.ts';
import {
  FRENCH_AFTER,
  FRENCH_CANCELLED,
  FRENCH_LOST,
  FRENCH_RENEWAL,
  FRENCH_RENEWED,
  FRENCH_WON,
} from './notes.fr.closing.ts';
import { FRENCH_CARE, FRENCH_LEAD, FRENCH_PARTNER, FRENCH_RESELLER, FRENCH_SUPPLIER } from './notes.fr.relations.ts';
import { FRENCH_DEMO, FRENCH_DISCOVERY, FRENCH_NEGOTIATION, FRENCH_PROPOSAL } from './notes.fr.sales.ts';

export const FRENCH_NOTES: NotePools = {
  discovery: FRENCH_DISCOVERY,
  demo: FRENCH_DEMO,
  proposal: FRENCH_PROPOSAL,
  negotiation: FRENCH_NEGOTIATION,
  won: FRENCH_WON,
  lost: FRENCH_LOST,
  after: FRENCH_AFTER,
  renewal: FRENCH_RENEWAL,
  renewed: FRENCH_RENEWED,
  cancelled: FRENCH_CANCELLED,
  care: FRENCH_CARE,
  supplier: FRENCH_SUPPLIER,
  partner: FRENCH_PARTNER,
  reseller: FRENCH_RESELLER,
  lead: FRENCH_LEAD,
};
