/**
 * Identifiers with right check digits from ranges that no register gives out, so that none belongs to a real company:
 * SIREN numbers never start with 0, British VAT numbers and company numbers have not reached 999 and 98.
 */

/** Nine digits that pass the Luhn check. */
export function sirenOf(index: number): string {
  const body = `0${String(1_204_417 + index * 7_919).padStart(7, '0')}`;
  return `${body}${luhnDigit(body)}`;
}

/** The head office of a SIREN: fourteen digits that pass the Luhn check. */
export function siretOf(siren: string): string {
  const body = `${siren}0001`;
  return `${body}${luhnDigit(body)}`;
}

/** Key = (12 + 3 × (SIREN mod 97)) mod 97. */
export function frenchVatOf(siren: string): string {
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${siren}`;
}

/** Weights 8 to 2; the check number brings the sum to a multiple of 97. */
export function britishVatOf(index: number): string {
  const body = String(9_990_001 + ((index * 173) % 9_000));
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (8 - place), 0);
  return `GB${body}${String(97 - (sum % 97)).padStart(2, '0')}`;
}

export function companyNumberOf(index: number): string {
  return String(98_100_000 + index * 4_663);
}

export function passesLuhn(digits: string): boolean {
  return luhnSum(digits, 0) % 10 === 0;
}

function luhnDigit(body: string): number {
  return (10 - (luhnSum(body, 1) % 10)) % 10;
}

/** `offset` is 1 when the check digit is still missing. */
function luhnSum(digits: string, offset: number): number {
  return [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * ((place + offset) % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
