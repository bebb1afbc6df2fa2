import { TYPES } from '@novacrm/engine';
import { nameOfSecret } from '@novacrm/contracts/secret-names';
import { describe, expect, it } from 'vitest';
import { enTerms } from '../../extensions/compliance/src/studio/i18n/en.terms.ts';
import { enCompliance } from '../../frontend/src/i18n/en.compliance.ts';

const all = Object.values(TYPES).flat();

describe('every finding type has a name that people read', () => {
  it.each([
    ['portal', enCompliance.finding as Record<string, string>],
    ['studio', enTerms.finding as Record<string, string>],
  ])('in the %s', (_, words) => {
    expect(all.filter((type) => !words[type] && !nameOfSecret(type, 'en'))).toEqual([]);
  });

  it('in both languages, with the vendor as it writes itself', () => {
    expect(nameOfSecret('hubspot_key', 'fr')).toBe('Clé HubSpot');
    expect(nameOfSecret('aws_bedrock_key', 'en')).toBe('AWS Bedrock key');
    expect(nameOfSecret('snyk_token', 'fr')).toBe('Jeton Snyk');
    expect(nameOfSecret('person', 'en')).toBeUndefined();
  });
});
