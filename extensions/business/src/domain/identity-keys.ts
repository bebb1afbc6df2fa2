import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import { getDomain } from 'tldts';
import { fold } from './fold.ts';

/** Legal forms say nothing about which company it is. */
const LEGAL_FORMS = new Set(
  'sa sas sasu sarl eurl snc sci scop scic gie selarl ei ltd limited plc llp llc inc corp co company gmbh ag kg bv nv spa srl sl oy ab as aps groupe group holding ste societe'.split(
    ' ',
  ),
);

/** Mail services that anybody uses: their domain says nothing about where somebody works. */
const FREE_MAIL =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|orange|wanadoo|free|sfr|laposte|bbox|neuf|numericable|proton|protonmail|btinternet|web)\./;

export function normaliseName(name: string): string {
  const words = fold(name)
    .replace(/\b(?:[a-z]\.){2,}/g, (initials) => initials.replaceAll('.', ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const kept = words.filter((word) => !LEGAL_FORMS.has(word));
  return (kept.length > 0 ? kept : words).toSorted().join(' ');
}

/** Without the tag after a plus sign; undefined for what is no address. */
export function normaliseEmail(email: string): string | undefined {
  const match = /^([^\s@+]+)(?:\+[^\s@]*)?@([^\s@]+\.[^\s@]+)$/.exec(email.trim().toLowerCase());
  return match ? `${match[1]}@${match[2]}` : undefined;
}

/** E.164; undefined for what is no possible number. */
export function normalisePhone(phone: string, country = 'FR'): string | undefined {
  const parsed = parsePhoneNumberFromString(phone, country.toUpperCase() as CountryCode);
  return parsed?.isPossible() ? parsed.number : undefined;
}

/** Registered domain of an address or a website; undefined for free mail. */
export function domainOf(value: string): string | undefined {
  const domain = getDomain(value.includes('@') ? (value.split('@').pop() ?? '') : value);
  return domain && !FREE_MAIL.test(domain) ? domain : undefined;
}
