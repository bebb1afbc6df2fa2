import { startOfDay, workMoment } from '../calendar.ts';
import type { Slots } from '../compose-text.ts';
import type { Language } from '../data/company.ts';
import { createRandom } from '../random.ts';
import type { DemoContact } from './contacts.ts';
import type { DemoDeal } from './deals.ts';

/** What a text can say about who is concerned, and when. */
export function describeScene(
  { contact, colleague, deal }: { contact: DemoContact; colleague: DemoContact; deal?: DemoDeal },
  when: Date,
): Slots {
  const { language, company } = contact;
  const other = colleague === contact ? (deal?.contact ?? colleague) : colleague;
  const soon = workMoment(startOfDay(when), createRandom(`${contact.key}-${when.getTime()}`).between(6, 24), 0);
  return {
    contact: addressOf(contact),
    name: `${contact.firstName} ${contact.lastName}`,
    colleague: addressOf(other),
    ofColleague: `de ${addressOf(other)}`,
    // French agreement: with the contact, with the colleague.
    e: contact.gender === 'f' ? 'e' : '',
    ce: other.gender === 'f' ? 'e' : '',
    date: formatDate(language, soon, { day: 'numeric', month: 'long' }),
    month: formatDate(language, new Date(when.getTime() - 30 * DAY), { month: 'long' }),
    ...(company && { company: company.name, city: company.city }),
    ...(deal && {
      offer: deal.offer.offer,
      ofOffer: deal.offer.ofOffer,
      users: String(deal.users),
      amount: formatAmount(language, deal.amount),
    }),
  };
}

/** As colleagues write about somebody: by surname in French, by first name in English. */
export function addressOf({ language, gender, firstName, lastName }: DemoContact): string {
  if (language === 'en') return firstName;
  return `${gender === 'f' ? 'Mme' : 'M.'} ${lastName}`;
}

const DAY = 24 * 60 * 60 * 1000;

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

function formatDate(language: Language, moment: Date, options: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' }).format(moment);
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

function formatAmount(language: Language, amount: number): string {
  const currency = language === 'fr' ? 'EUR' : 'GBP';
  const text = new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).format(amount);
  // People type ordinary spaces, and search for them.
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
