import { dateOnly, workMoment } from '../calendar.ts';
import type { Language } from '../data/company.ts';
import { demoId, type Person } from '../people.ts';
import { COMPANIES, type PlacedCompany } from '../rows/companies.ts';
import { teamId } from '../rows/teams.ts';

/** What every part of the demo's business needs to know. */
export interface BusinessContext {
  today: Date;
  userIdOf(person: Person): string;
  /** Day `days` from today (negative: before), moved off weekends. */
  day(days: number): string;
  moment(days: number, minutesOfDay?: number): string;
}

export function createContext(today: Date, userIdOf: (person: Person) => string): BusinessContext {
  return {
    today,
    userIdOf,
    day: (days) => dateOnly(workMoment(today, days, 0)),
    moment: (days, minutes = 9 * 60) => workMoment(today, days, minutes).toISOString(),
  };
}

export function companyOf(key: string): PlacedCompany {
  const found = COMPANIES.find((company) => company.key === key);
  if (!found) throw new Error(`the demo has no company ${key}`);
  return found;
}

/** Who issues the documents, by language of the client. */
export const ENTITIES: Readonly<Record<Language, { id: string; code: string; currency: string; vat: number }>> = {
  fr: { id: companyOf('novacrm-demo').id, code: 'NOV', currency: 'EUR', vat: 20 },
  en: { id: companyOf('novacrm-demo-uk').id, code: 'NUK', currency: 'GBP', vat: 20 },
};

/** The people from outside, by role: whose portal shows what. */
export const OUTSIDERS = {
  Client: { company: companyOf('velmontis-mecanique'), login: 'client@example.com' },
  Contractor: { company: companyOf('clairval-proprete'), login: 'contractor@example.com' },
  Reseller: { company: companyOf('bureautique-sevigneau'), login: 'reseller@example.com' },
} as const;

export const teamOf = (language: Language): string => teamId(language === 'fr' ? 'Paris' : 'London');
export const taxOf = (language: Language): string => demoId(`tax-${language === 'fr' ? 'fr-20' : 'gb-20'}`);

/** Numbers without gaps for one own entity and one kind of document, in the order they are asked for. */
export class Numbering {
  readonly #next = new Map<string, number>();

  next(language: Language, document: string, prefix: string, date: string): string {
    const year = date.slice(0, 4);
    const key = `${language}/${document}/${year}`;
    const number = this.#next.get(key) ?? 1;
    this.#next.set(key, number + 1);
    return `${ENTITIES[language].code}-${prefix}${year}-${String(number).padStart(5, '0')}`;
  }

  /** What the product goes on counting from. */
  sequences(): { entity: string; document: string; fiscal_year: number; next_number: number }[] {
    return [...this.#next].map(([key, next]) => {
      const [language = 'fr', document = '', year = ''] = key.split('/');
      const entity = ENTITIES[language as Language].id;
      return { entity, document, fiscal_year: Number(year), next_number: next };
    });
  }
}
