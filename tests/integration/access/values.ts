import { randomUUID } from 'node:crypto';
import type { Format, ModelField } from '@novacrm/contracts';

const SAMPLES: Record<Exclude<Format, 'email'>, string> = {
  bic: 'AGRIFRPP',
  color: '#2563EB',
  country: 'FR',
  currency: 'EUR',
  iban: 'FR7630006000011234567890189',
  language: 'fr',
  phone: '+33199001234',
  siren: '012044170',
  siret: '01204417000018',
  unit_code: 'HUR',
  url: 'https://example.com',
  vat_number: 'FR12012044170',
};

/** A value that the field accepts; texts differ every time, so that unique columns stay unique. */
export function sampleOf(name: string, field: ModelField): unknown {
  const [choice] = Object.keys(field.choices ?? {});
  switch (field.type) {
    case 'boolean':
      return false;
    case 'integer':
    case 'bigInteger':
    case 'decimal':
    case 'float':
      return field.unique === true ? Math.floor(Math.random() * 2_000_000_000) : Math.max(field.min ?? 1, 1);
    case 'date':
      // Any day: some are unique.
      return new Date(Date.UTC(2000, 0, 1 + Math.floor(Math.random() * 36_000))).toISOString().slice(0, 10);
    case 'timestamp':
    case 'dateTime':
      return '2026-06-01T09:00:00Z';
    case 'uuid':
      return randomUUID();
    case 'json':
      return choice === undefined ? {} : [choice];
    default:
      if (choice !== undefined) return typeof field.default === 'string' ? field.default : choice;
      if (field.format === 'email') return `${randomUUID()}@example.com`;
      if (field.format) return SAMPLES[field.format];
      // Of a short one all is chance: its name would leave too little of it.
      return (field.length ?? 60) < name.length + 14 ? randomUUID().slice(0, field.length) : `${name} ${randomUUID()}`.slice(0, field.length ?? 60); // prettier-ignore
  }
}
