import { ENGLISH_COMPANIES } from '../data/companies.en.ts';
import { FRENCH_COMPANIES } from '../data/companies.fr.ts';
import type { DemoCompany, Language, TeamName } from '../data/company.ts';
import { britishVatOf, companyNumberOf, frenchVatOf, sirenOf, siretOf } from '../identifiers.ts';
import { demoId, type Person } from '../people.ts';
import { phoneOf } from '../phones.ts';
import { planRow, type PlannedRow } from './planned-row.ts';
import { teamId } from './teams.ts';

export interface PlacedCompany extends DemoCompany {
  id: string;
  language: Language;
  team: TeamName;
  /** Where it stands in its list. */
  index: number;
}

export const COMPANIES: readonly PlacedCompany[] = [
  ...place(FRENCH_COMPANIES, 'fr', 'Paris'),
  ...place(ENGLISH_COMPANIES, 'en', 'London'),
];

/** `branches` stand under some of `heads`. The administrator brought them all, and who looks after whom. */
export function planCompanies(userIdOf: (person: Person) => string): { heads: PlannedRow[]; branches: PlannedRow[] } {
  const plan = (company: PlacedCompany) =>
    planRow('companies', `company-${company.key}`, 'admin', {
      ...describe(company),
      owner: userIdOf(ownerOf(company)),
    });
  return {
    heads: COMPANIES.filter(({ parent }) => parent === undefined).map(plan),
    branches: COMPANIES.filter(({ parent }) => parent !== undefined).map(plan),
  };
}

function ownerOf({ team, index }: PlacedCompany): Person {
  if (team === 'London') return 'analystUk';
  return index % 3 === 0 ? 'manager' : 'analyst';
}

function place(companies: readonly DemoCompany[], language: Language, team: TeamName): PlacedCompany[] {
  return companies.map((company, index) => ({
    ...company,
    id: demoId(`company-${company.key}`),
    language,
    team,
    index,
  }));
}

function describe(company: PlacedCompany): Record<string, unknown> {
  const { key, name, kind, status, industry, size, street, postalCode, city, team, parent, index } = company;
  return {
    ...{ name, kind, status, industry, size, street, city, postal_code: postalCode, team: teamId(team) },
    email: `contact@${key}.example`,
    phone: phoneOf(company.phoneArea, 900 + index),
    website: `https://www.${key}.example`,
    ...(parent && { parent: demoId(`company-${parent}`) }),
    ...(company.language === 'fr' ? frenchIdentity(company) : britishIdentity(company)),
  };
}

function frenchIdentity({ index, notes }: PlacedCompany): Record<string, unknown> {
  const siren = sirenOf(index);
  return {
    country: 'FR',
    currency: 'EUR',
    siren,
    siret: siretOf(siren),
    vat_number: frenchVatOf(siren),
    ...(notes && { notes }),
  };
}

function britishIdentity({ index, notes }: PlacedCompany): Record<string, unknown> {
  const registered = `Registered in the United Kingdom, company number ${companyNumberOf(index)}.`;
  return {
    country: 'GB',
    currency: 'GBP',
    vat_number: britishVatOf(index),
    notes: [registered, notes].filter(Boolean).join('\n\n'),
  };
}
