import type { ImportCollection } from '@novacrm/contracts';

export interface ImportField {
  /** Headers that mean it, folded, in both languages. */
  headers: readonly string[];
  kind: 'text' | 'email' | 'phone' | 'country' | 'siren' | 'company' | 'url';
  /** Longest value that the column holds. */
  length: number;
}

const field = (kind: ImportField['kind'], length: number, headers: string): ImportField => ({
  kind,
  length,
  headers: headers.split('|'),
});

/** What can be imported, and the headers by which files of the field name it. */
export const IMPORT_FIELDS: Readonly<Record<ImportCollection, Readonly<Record<string, ImportField>>>> = {
  contacts: {
    first_name: field('text', 255, 'first name|firstname|given name|prenom|prenoms'),
    last_name: field('text', 255, 'last name|lastname|surname|family name|nom|nom de famille|name'),
    email: field('email', 255, 'email|e mail|mail|email address|adresse email|adresse e mail|courriel|adresse mail'),
    phone: field('phone', 40, 'phone|telephone|tel|phone number|business phone|telephone fixe|fixe|tel fixe'),
    mobile: field(
      'phone',
      40,
      'mobile|mobile phone|cell|cell phone|portable|telephone portable|telephone mobile|tel portable|tel mobile|gsm',
    ),
    job_title: field('text', 255, 'job title|title|position|role|fonction|poste|intitule du poste'),
    company: field(
      'company',
      255,
      'company|company name|organization|organisation|account|societe|entreprise|raison sociale',
    ),
    city: field('text', 255, 'city|town|ville'),
    country: field('country', 2, 'country|country code|pays'),
    notes: field('text', 100_000, 'notes|note|comments|comment|description|remarques|commentaires|commentaire'),
    source: field('text', 255, 'source|lead source|origine|provenance'),
  },
  companies: {
    name: field(
      'text',
      255,
      'name|company|company name|organization|nom|societe|entreprise|raison sociale|denomination',
    ),
    email: field('email', 255, 'email|e mail|mail|courriel|adresse email'),
    phone: field('phone', 40, 'phone|telephone|tel|phone number|standard'),
    website: field('url', 255, 'website|web|url|site|site web|site internet'),
    street: field('text', 255, 'street|address|address line 1|adresse|rue|voie'),
    postal_code: field('text', 20, 'postal code|zip|zip code|postcode|code postal|cp'),
    city: field('text', 255, 'city|town|ville|commune'),
    country: field('country', 2, 'country|country code|pays'),
    siren: field('siren', 9, 'siren|no siren|numero siren'),
    vat_number: field('text', 20, 'vat|vat number|vat id|tva|numero de tva|n tva|tva intracommunautaire'),
    industry: field('text', 255, 'industry|sector|secteur|secteur d activite|activite'),
    notes: field('text', 100_000, 'notes|note|comments|description|remarques|commentaires'),
  },
};
