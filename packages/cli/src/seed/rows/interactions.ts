import { workMoment } from '../calendar.ts';
import type { Pool } from '../data/note.ts';
import type { Person } from '../people.ts';
import { createRandom, type Random } from '../random.ts';
import { COMPANIES, type PlacedCompany } from './companies.ts';
import { CONTACTS, contactsOf, type DemoContact } from './contacts.ts';
import { DEALS, type DemoDeal } from './deals.ts';
import { planRow, type PlannedRow } from './planned-row.ts';
import { createStoryteller, type Scene } from './storyteller.ts';
import { teamId } from './teams.ts';

/** Something that was said or written, before it has words. */
interface Moment extends Scene {
  key: string;
  /** Days before today. */
  ago: number;
  by: Person;
}

export function planInteractions(today: Date, userIdOf: (person: Person) => string): PlannedRow[] {
  const storyteller = createStoryteller();
  return [
    ...DEALS.flatMap(momentsOfDeal),
    ...COMPANIES.flatMap(momentsOfCompany),
    ...CONTACTS.flatMap(momentsOfLead),
  ].map((moment) => {
    const random = createRandom(moment.key);
    const when = workMoment(today, -moment.ago, random.between(7 * 60 + 30, 16 * 60 + 45));
    const { kind, subject, body } = storyteller.tell(moment, when);
    const planned = planRow('interactions', moment.key, moment.by, {
      ...{
        kind,
        subject,
        body,
        occurred_at: when.toISOString(),
        contact: moment.contact.id,
        team: teamId(moment.contact.team),
      },
      ...(moment.contact.company && { company: moment.contact.company.id }),
      ...(moment.deal && { deal: moment.deal.id }),
    });
    return { ...planned, onBehalf: { author: userIdOf(moment.by) } };
  });
}

/** A deal is told from its first day to its last, or to the days before today while it is open. */
function momentsOfDeal(deal: DemoDeal): Moment[] {
  const random = createRandom(`${deal.key}-story`);
  const pools = chaptersOf(deal, random);
  const endsAgo = deal.closedAgo ?? random.between(1, Math.min(9, deal.startedAgo));
  const step = (deal.startedAgo - endsAgo) / Math.max(1, pools.filter((pool) => pool !== 'after').length - 1);
  return pools.map((pool, nth) => ({
    key: `${deal.key}-${nth + 1}-${pool}`,
    pool,
    contact: nth > 0 && random.next() < 0.2 ? deal.colleague : deal.contact,
    colleague: deal.colleague,
    deal,
    ago: pool === 'after' ? Math.max(2, endsAgo - random.between(25, 60)) : Math.round(deal.startedAgo - step * nth),
    by: writerOf(deal, random),
  }));
}

function chaptersOf({ stage, offerKey, closedAgo }: DemoDeal, random: Random): Pool[] {
  const maybe = (share: number, pool: Pool): Pool[] => (random.next() < share ? [pool] : []);
  if (offerKey === 'renewal') {
    if (stage === 'won') return ['renewal', 'renewed'];
    if (stage === 'lost') return ['renewal', 'cancelled'];
    return stage === 'offered' ? ['renewal', 'renewal'] : ['renewal'];
  }
  switch (stage) {
    case 'won':
      return [
        'discovery',
        random.pick(['demo', 'proposal'] as const),
        ...maybe(0.5, 'negotiation'),
        ...maybe(0.7, 'won'),
        ...((closedAgo ?? 0) > 70 ? maybe(0.7, 'after') : []),
      ];
    case 'lost':
      return ['discovery', ...maybe(0.5, 'demo'), 'proposal', 'lost'];
    case 'negotiation':
      return ['discovery', ...maybe(0.6, 'demo'), 'proposal', 'negotiation'];
    case 'proposal':
      return ['discovery', ...maybe(0.7, 'demo'), 'proposal'];
    case 'demo':
      return ['discovery', 'demo'];
    default:
      return ['discovery'];
  }
}

/** What happens beside the deals: care for clients, and the daily business with everybody else. */
function momentsOfCompany(company: PlacedCompany): Moment[] {
  if (company.kind === 'own' || company.status === 'prospect') return [];
  const random = createRandom(`${company.key}-life`);
  const pool: Pool = company.kind === 'client' ? 'care' : company.kind;
  const times = company.kind === 'client' ? { large: 3, medium: 2, small: 1, micro: 1 }[company.size] : 2;
  return Array.from({ length: times }, (_, nth): Moment => {
    const [contact, colleague] = random.shuffle(contactsOf(company));
    if (!contact || !colleague) throw new Error(`${company.key} has too few people`);
    const ago = random.between(3 + nth * 80, 70 + nth * 90);
    return { key: `life-${company.key}-${nth + 1}`, pool, contact, colleague, ago, by: writerOf({ company }, random) };
  });
}

/** People met at a fair have been rung once. */
function momentsOfLead(contact: DemoContact): Moment[] {
  if (contact.company) return [];
  const by = contact.team === 'London' ? 'analystUk' : 'analyst';
  return [{ key: `lead-${contact.key}`, pool: 'lead', contact, colleague: contact, ago: 6 + (contact.index % 7), by }];
}

function writerOf({ company, owner }: { company: PlacedCompany; owner?: Person }, random: Random): Person {
  if (company.team === 'London') return 'analystUk';
  return owner === 'manager' || random.next() < 0.2 ? 'manager' : 'analyst';
}
