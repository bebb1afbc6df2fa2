import { Metadata, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/** Asked in this order; Germany first, since its numbers may have nearly any length. */
const COUNTRIES: readonly CountryCode[] = ['DE', 'FR', 'GB', 'US', 'BE', 'CH', 'ES', 'IT', 'LU', 'NL'];
const GERMAN = new Metadata();
GERMAN.selectNumberingPlan('DE');
const GERMAN_LENGTHS = new Set(GERMAN.numberingPlan?.possibleLengths());
/** The longest number that may follow the codes of ITU-T E.164. */
const LONGEST = 15;

/** Whether somebody in one of the countries could dial it; the library, without asking it where the length decides. */
export function isPossibleSomewhere(digits: string): boolean {
  // A plus, a zero or the German code in front is taken off before the length counts; so is a one in America.
  if (/^[1-35-9]|^4(?!9)/.test(digits)) {
    if (GERMAN_LENGTHS.has(digits.length)) return true;
    // In Luxembourg the code of a carrier is taken off as well.
    if (digits.length > LONGEST && !/^(?:1|352)/.test(digits)) return false;
  }
  return COUNTRIES.some((country) => parsePhoneNumberFromString(digits, country)?.isPossible() === true);
}

const FRENCH = /^\+33[1-9]\d{8}$/;

/** How sure an international number is: valid, only possible, or neither. */
export function internationalKind(digits: string): 'valid' | 'possible' | undefined {
  if (FRENCH.test(digits)) return 'valid';
  const number = parsePhoneNumberFromString(digits);
  if (number?.isValid()) return 'valid';
  return number?.isPossible() ? 'possible' : undefined;
}
