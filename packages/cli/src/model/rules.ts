import type { FieldType, Format, LocalizedText, ModelField } from '@novacrm/contracts';
import { isNullable } from './column.ts';
import type { Row } from './host.ts';

/** The rule that a field's choices, format and bounds stand for; null when it has none. */
export function ruleOf(name: string, field: ModelField, type: FieldType): Row | null {
  if (field.choices) return choiceRule(name, field, type);
  const rules: Row[] = [
    ...(field.format ? [{ [name]: { _regex: FORMATS[field.format].pattern } }] : []),
    ...(field.min === undefined ? [] : [{ [name]: { _gte: field.min } }]),
    ...(field.max === undefined ? [] : [{ [name]: { _lte: field.max } }]),
  ];
  const [first] = rules;
  if (!first) return null;
  const rule = rules.length === 1 ? first : { _and: rules };
  // Directus applies the rule to null as well.
  return isNullable(field) ? { _or: [{ [name]: { _null: true } }, rule] } : rule;
}

export function formatMessage(format: Format): LocalizedText {
  return FORMATS[format].message;
}

/** Directus offers choices and does not enforce them: this rule does, on every API. */
function choiceRule(name: string, field: ModelField, type: FieldType): Row | null {
  if (type !== 'string' || field.options?.['allowOther'] === true) return null;
  const values: unknown[] = Object.keys(field.choices ?? {});
  return { [name]: { _in: isNullable(field) ? [...values, null] : values } };
}

/** Shape only: check digits are the business's matter, and what lies behind an address nobody can know. */
const FORMATS: Record<Format, { pattern: string; message: LocalizedText }> = {
  bic: {
    pattern: '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$',
    message: {
      en: 'A BIC has 8 or 11 capital letters and digits (ISO 9362).',
      fr: 'Un BIC compte 8 ou 11 lettres majuscules et chiffres (ISO 9362).',
    },
  },
  color: {
    pattern: '^#[0-9A-Fa-f]{6}$',
    message: { en: 'Use a colour such as #2563EB.', fr: 'Utilisez une couleur comme #2563EB.' },
  },
  country: {
    pattern: '^[A-Z]{2}$',
    message: {
      en: 'Use the two capital letters of the country, such as FR (ISO 3166-1).',
      fr: 'Utilisez les deux majuscules du pays, comme FR (ISO 3166-1).',
    },
  },
  currency: {
    pattern: '^[A-Z]{3}$',
    message: {
      en: 'Use the three capital letters of the currency, such as EUR (ISO 4217).',
      fr: 'Utilisez les trois majuscules de la devise, comme EUR (ISO 4217).',
    },
  },
  email: {
    pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
    message: { en: 'Use an address such as name@example.com.', fr: 'Utilisez une adresse comme nom@exemple.fr.' },
  },
  iban: {
    pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$',
    message: {
      en: 'An IBAN starts with two letters and two digits and has no spaces (ISO 13616).',
      fr: 'Un IBAN commence par deux lettres et deux chiffres, sans espaces (ISO 13616).',
    },
  },
  language: {
    pattern: '^[a-z]{2}(-[A-Z]{2})?$',
    message: { en: 'Use a language such as fr or en-GB.', fr: 'Utilisez une langue comme fr ou en-GB.' },
  },
  phone: {
    pattern: '^\\+?[0-9][0-9 ().\\-/]{4,38}$',
    message: {
      en: 'Use digits, best with the country in front: +33 1 99 00 12 34.',
      fr: 'Utilisez des chiffres, de préférence avec le pays devant : +33 1 99 00 12 34.',
    },
  },
  siren: {
    pattern: '^[0-9]{9}$',
    message: { en: 'A SIREN has 9 digits, without spaces.', fr: 'Un SIREN compte 9 chiffres, sans espaces.' },
  },
  siret: {
    pattern: '^[0-9]{14}$',
    message: { en: 'A SIRET has 14 digits, without spaces.', fr: 'Un SIRET compte 14 chiffres, sans espaces.' },
  },
  unit_code: {
    pattern: '^[A-Z0-9]{2,3}$',
    message: {
      en: 'Use a unit code such as C62 (piece), HUR (hour) or DAY (UN/ECE Recommendation 20).',
      fr: "Utilisez un code d'unité comme C62 (pièce), HUR (heure) ou DAY (jour) (recommandation UN/ECE 20).",
    },
  },
  url: {
    pattern: '^https?://[^\\s]+$',
    message: { en: 'Use an address that starts with https://.', fr: 'Utilisez une adresse qui commence par https://.' },
  },
  vat_number: {
    pattern: '^[A-Z]{2}[A-Z0-9+*]{2,13}$',
    message: {
      en: 'A VAT number starts with the letters of its country and has no spaces.',
      fr: 'Un numéro de TVA commence par les lettres de son pays, sans espaces.',
    },
  },
};
