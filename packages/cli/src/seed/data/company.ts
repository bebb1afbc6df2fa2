import type { PhoneArea } from '../phones.ts';

export type Sector =
  | 'manufacturing'
  | 'food'
  | 'building'
  | 'finance'
  | 'logistics'
  | 'health'
  | 'retail'
  | 'legal'
  | 'education'
  | 'public'
  | 'hospitality'
  | 'energy'
  | 'media'
  | 'property'
  | 'services';

export type TeamName = 'Paris' | 'London';
export type Language = 'fr' | 'en';

/** A company of the demo: all invented. */
export interface DemoCompany {
  /** Also its domain: `key.example`. */
  key: string;
  name: string;
  kind: 'own' | 'client' | 'supplier' | 'partner' | 'reseller';
  status: 'prospect' | 'active' | 'inactive';
  sector: Sector;
  /** What the field `industry` says. */
  industry: string;
  size: 'micro' | 'small' | 'medium' | 'large';
  street: string;
  postalCode: string;
  city: string;
  phoneArea: PhoneArea;
  /** Key of the parent company. */
  parent?: string;
  notes?: string;
}
