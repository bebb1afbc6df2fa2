import fc from 'fast-check';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { internationalKind, isPossibleSomewhere } from './possible.ts';

const COUNTRIES: readonly CountryCode[] = ['FR', 'GB', 'US', 'BE', 'CH', 'DE', 'ES', 'IT', 'LU', 'NL'];
const digits = (lead: fc.Arbitrary<string>) =>
  fc.tuple(lead, fc.array(fc.nat(9), { minLength: 5, maxLength: 17 })).map(([head, rest]) => head + rest.join(''));

describe('a possible phone number', () => {
  it('is what the library holds possible in one of the countries', () => {
    const lead = fc.constantFrom('', '0', '00', '+', '1', '49', '33', '+33', '352');
    fc.assert(
      fc.property(digits(lead), (number) => {
        const expected = COUNTRIES.some(
          (country) => parsePhoneNumberFromString(number, country)?.isPossible() === true,
        );
        expect([number, isPossibleSomewhere(number)]).toEqual([number, expected]);
      }),
      { numRuns: 2000, examples: [['3521588000000000']] },
    );
  });

  it('is international as the library says', () => {
    fc.assert(
      fc.property(digits(fc.constantFrom('+', '+33', '+44', '+1', '+352')), (number) => {
        const parsed = parsePhoneNumberFromString(number);
        const expected = parsed?.isValid() ? 'valid' : parsed?.isPossible() ? 'possible' : undefined;
        expect([number, internationalKind(number)]).toEqual([number, expected]);
      }),
      { numRuns: 2000 },
    );
  });
});
