import { demoId } from '../people.ts';
import { dateOnly, workMoment } from '../calendar.ts';
import { COMPANIES, type PlacedCompany } from './companies.ts';
import { contactsOf } from './contacts.ts';
import { planRow, type PlannedRow } from './planned-row.ts';

/** Some people of partners also work for a client of the same team. */
export function planOtherCompanies(today: Date): PlannedRow[] {
  return (['fr', 'en'] as const).flatMap((language) => {
    const partners = COMPANIES.filter((company) => company.language === language && company.kind === 'partner');
    const clients = COMPANIES.filter(
      (company) => company.language === language && company.kind === 'client' && company.size === 'large',
    );
    return partners.flatMap((partner, nth) => link(partner, clients[nth % clients.length], nth, today));
  });
}

function link(partner: PlacedCompany, client: PlacedCompany | undefined, nth: number, today: Date): PlannedRow[] {
  const [person] = contactsOf(partner);
  if (!person || !client) return [];
  return [
    planRow('company_contacts', `works-${partner.key}-${client.key}`, 'admin', {
      company: demoId(`company-${client.key}`),
      contact: person.id,
      job_title: client.language === 'fr' ? 'Intervention sur le projet CRM' : 'Works on the CRM project',
      since: dateOnly(workMoment(today, -120 - nth * 45, 0)),
    }),
  ];
}
