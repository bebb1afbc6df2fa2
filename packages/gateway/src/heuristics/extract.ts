import type { Locale } from '@novacrm/contracts';
import { findAmounts } from './amounts.ts';
import { findDates, type FoundDate } from './dates.ts';
import { readMail } from './mail.ts';
import { unifySigns } from './normalise.ts';
import { findSteps } from './steps.ts';

/** What a form of the CRM can be filled with. */
export interface Extraction {
  subject: string | undefined;
  sender: string | undefined;
  dates: FoundDate[];
  amounts: string[];
  steps: string[];
  emails: string[];
  phones: string[];
}

export function extract(text: string, language: Locale): Extraction {
  const { subject, sender, date, body } = readMail(text);
  const said = [date, subject, body].filter((piece) => piece !== undefined).join('\n');
  const whole = unifySigns(text);
  return {
    subject,
    sender,
    dates: findDates(said),
    amounts: findAmounts(said),
    steps: findSteps(body, language),
    // Addresses and numbers mostly stand in the signature, which the body leaves out.
    emails: listUnique(whole.match(EMAIL)),
    phones: listUnique(whole.match(PHONE)).filter((phone) => isPhone(phone)),
  };
}

/** A pseudonym stands for a value that the model must not see; the value itself takes its place in the answer. */
const EMAIL = /\[EMAIL_\d{1,6}\]|(?<![\w.+-])[\w.+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu;
const PHONE =
  /\[PHONE_\d{1,6}\]|(?<![\w.,/-])(?:\+\d{1,3}|0)[ .-]?(?:\(0\)[ .-]?)?\d{1,4}(?:[ .-]?\d{2,4}){2,4}(?![\w/-])/g;

function isPhone(text: string): boolean {
  if (text.startsWith('[')) return true;
  const digits = text.replace(/\D/g, '').length;
  return digits >= 9 && digits <= 14;
}

function listUnique(matches: string[] | null): string[] {
  return [...new Set(matches)];
}
