import type { Language, TeamName } from '../data/company.ts';
import {
  ENGLISH_FIRST_NAMES,
  ENGLISH_JOBS,
  ENGLISH_LAST_NAMES,
  FRENCH_FIRST_NAMES,
  FRENCH_JOBS,
  FRENCH_LAST_NAMES,
} from '../data/names.ts';
import { CONTACT_NOTES } from '../data/phrases.ts';
import { demoId, type Person } from '../people.ts';
import { phoneOf } from '../phones.ts';
import { createRandom } from '../random.ts';
import { COMPANIES, type PlacedCompany } from './companies.ts';
import { planRow, type PlannedRow } from './planned-row.ts';
import { teamId } from './teams.ts';

export interface DemoContact {
  key: string;
  id: string;
  gender: 'f' | 'm';
  firstName: string;
  lastName: string;
  email: string;
  job: string;
  language: Language;
  team: TeamName;
  /** Absent for somebody met at a fair who has not said for whom they work. */
  company?: PlacedCompany;
  /** Where they stand among all of their language. */
  index: number;
}

export const CONTACTS: readonly DemoContact[] = (['fr', 'en'] as const).flatMap(namePeople);

export const contactsOf = (company: PlacedCompany): DemoContact[] =>
  CONTACTS.filter((contact) => contact.company === company);

export function planContacts(userIdOf: (person: Person) => string): PlannedRow[] {
  return CONTACTS.map((contact) => {
    const owner: Person = contact.team === 'London' ? 'analystUk' : contact.index % 4 === 0 ? 'manager' : 'analyst';
    return planRow('contacts', contact.key, 'admin', { ...describe(contact), owner: userIdOf(owner) });
  });
}

function namePeople(language: Language): DemoContact[] {
  const random = createRandom(`people-${language}`);
  const french = language === 'fr';
  const lastNames = random.shuffle<string>(french ? FRENCH_LAST_NAMES : ENGLISH_LAST_NAMES);
  const firstNames = {
    f: random.shuffle<string>((french ? FRENCH_FIRST_NAMES : ENGLISH_FIRST_NAMES).f),
    m: random.shuffle<string>((french ? FRENCH_FIRST_NAMES : ENGLISH_FIRST_NAMES).m),
  };
  const used = { f: 0, m: 0 };
  return seatsOf(language).map(({ company, seat }, index) => {
    const gender = random.next() < 0.5 ? 'f' : 'm';
    const first = firstNames[gender];
    const firstName = first[used[gender]++ % first.length] ?? '';
    const lastName = lastNames[index % lastNames.length] ?? '';
    const key = `contact-${language}-${company?.key ?? 'fair'}-${seat}`;
    const email = `${slug(firstName)}.${slug(lastName)}@${company ? `${company.key}.example` : french ? 'courrier.example' : 'post.example'}`;
    const job = jobOf(language, gender, company, seat);
    return {
      key,
      id: demoId(key),
      gender,
      firstName,
      lastName,
      email,
      job,
      language,
      team: french ? 'Paris' : 'London',
      index,
      ...(company && { company }),
    };
  });
}

/** Who works where: four at a client, two elsewhere, nobody at our own entities; two come without a company. */
function seatsOf(language: Language): { company?: PlacedCompany; seat: number }[] {
  const seats = COMPANIES.filter((company) => company.language === language && company.kind !== 'own').flatMap(
    (company) => Array.from({ length: company.kind === 'client' ? 4 : 2 }, (_, seat) => ({ company, seat })),
  );
  return [...seats, { seat: 0 }, { seat: 1 }];
}

function jobOf(language: Language, gender: 'f' | 'm', company: PlacedCompany | undefined, seat: number): string {
  const group = company?.kind === 'client' ? 'client' : 'other';
  const place = (company?.index ?? 0) * 5 + seat;
  const english = ENGLISH_JOBS[group];
  if (language === 'en') return english[place % english.length] ?? '';
  const french = FRENCH_JOBS[group];
  return french[place % french.length]?.[gender === 'f' ? 0 : 1] ?? '';
}

function describe(contact: DemoContact): Record<string, unknown> {
  const { firstName, lastName, email, job, language, team, company, index, key } = contact;
  const random = createRandom(key);
  const french = language === 'fr';
  const notes = CONTACT_NOTES[language];
  return {
    ...{ first_name: firstName, last_name: lastName, email, job_title: job, language, team: teamId(team) },
    status: !company || company.status === 'prospect' ? 'lead' : company.status,
    country: french ? 'FR' : 'GB',
    ...(company && { company: company.id, city: company.city, phone: phoneOf(company.phoneArea, index) }),
    ...(random.next() < 0.7 && { mobile: phoneOf(french ? 'fr-mobile' : 'uk-mobile', index) }),
    ...(index % 3 === 0 && { notes: notes[(index / 3) % notes.length] }),
  };
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}
