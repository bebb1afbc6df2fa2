import { dateOnly, workMoment } from '../calendar.ts';
import {
  COURSES,
  FIRST_OFFERS,
  FIRST_WIN,
  LAST_RENEWAL,
  LATER_OFFERS,
  LOST,
  PROSPECT_COURSES,
  type Course,
} from '../data/courses.ts';
import type { Offer, OfferKey } from '../data/offer.ts';
import { ENGLISH_OFFERS } from '../data/offers.en.ts';
import { FRENCH_OFFERS } from '../data/offers.fr.ts';
import { LOST_REASONS, SOURCES } from '../data/phrases.ts';
import { PIPELINES, type StageKey } from '../data/pipelines.ts';
import { composeText } from '../compose-text.ts';
import { demoId, type Person } from '../people.ts';
import { createRandom, type Random } from '../random.ts';
import { COMPANIES, type PlacedCompany } from './companies.ts';
import { contactsOf, type DemoContact } from './contacts.ts';
import { planRow, type PlannedRow } from './planned-row.ts';
import { teamId } from './teams.ts';

export interface DemoDeal {
  key: string;
  id: string;
  company: PlacedCompany;
  contact: DemoContact;
  /** Somebody else at the same company. */
  colleague: DemoContact;
  offerKey: OfferKey;
  offer: Offer;
  stage: StageKey;
  users: number;
  amount: number;
  /** Days before today. */
  startedAgo: number;
  /** Days before today; absent while it is open. */
  closedAgo?: number;
  /** Reason to buy and reason to wait, the same in all that is written about the deal. */
  need: string;
  worry: string;
  owner: Person;
}

export const DEALS: readonly DemoDeal[] = COMPANIES.filter(({ kind }) => kind === 'client').flatMap(dealsOf);

export function planDeals(today: Date, userIdOf: (person: Person) => string): PlannedRow[] {
  return DEALS.map((deal) =>
    planRow('deals', deal.key, 'admin', { ...describe(deal, today), owner: userIdOf(deal.owner) }),
  );
}

function dealsOf(company: PlacedCompany): DemoDeal[] {
  const offers: OfferKey[] = [];
  return coursesOf(company).map((course, nth) => {
    const key = `deal-${company.key}-${nth + 1}`;
    const random = createRandom(key);
    const offerKey = course.renewal ? 'renewal' : chooseOffer(company, nth, offers);
    offers.push(offerKey);
    const offer = (company.language === 'fr' ? FRENCH_OFFERS : ENGLISH_OFFERS)[offerKey];
    const people = random.shuffle(contactsOf(company));
    const [contact, colleague] = people;
    if (!contact || !colleague) throw new Error(`${company.key} has too few people for a deal`);
    const users = usersOf(company, random);
    const startedAgo = random.between(...course.started);
    const amount = amountOf(offerKey, users, random);
    return {
      ...{
        key,
        id: demoId(key),
        company,
        contact,
        colleague,
        offerKey,
        offer,
        stage: course.stage,
        users,
        amount,
        startedAgo,
      },
      ...(course.took && { closedAgo: startedAgo - random.between(...course.took) }),
      need: offer.needs[(company.index + nth) % offer.needs.length] ?? '',
      worry: offer.worries[(company.index * 2 + nth) % offer.worries.length] ?? '',
      owner:
        company.team === 'London' ? 'analystUk' : amount > 20_000 || company.index % 3 === 0 ? 'manager' : 'analyst',
    };
  });
}

function coursesOf({ status, size, index }: PlacedCompany): Course[] {
  const nth = (list: readonly Course[], place: number): Course => list[place % list.length] ?? LOST;
  if (status === 'prospect') return [nth(PROSPECT_COURSES, index)];
  if (status === 'inactive') return [FIRST_WIN, LAST_RENEWAL];
  const later = nth(COURSES, index);
  return size === 'large' ? [FIRST_WIN, LOST, later === LOST ? nth(COURSES, index + 1) : later] : [FIRST_WIN, later];
}

/** No company buys the same thing twice. */
function chooseOffer(company: PlacedCompany, nth: number, taken: readonly OfferKey[]): OfferKey {
  const list = nth === 0 ? FIRST_OFFERS : LATER_OFFERS;
  const from = nth === 0 ? company.index : company.index + nth;
  const order = [...list.slice(from % list.length), ...list];
  return order.find((offer) => !taken.includes(offer)) ?? 'rollout';
}

function usersOf({ size }: PlacedCompany, random: Random): number {
  if (size === 'micro') return random.between(3, 6);
  if (size === 'small') return random.between(8, 22);
  return size === 'medium' ? random.between(25, 70) : random.between(80, 180);
}

/** Without tax, in the currency of the company, rounded to 50. */
function amountOf(offer: OfferKey, users: number, random: Random): number {
  const base: Record<OfferKey, number> = {
    rollout: 1_800 + users * random.between(340, 460),
    renewal: users * random.between(330, 420),
    aiCompliance: 2_400 + users * random.between(90, 150),
    migration: random.between(4_500, 14_000),
    training: random.between(1_800, 6_500),
    integration: random.between(6_000, 19_000),
    audit: random.between(3_900, 9_500),
    support: 1_200 + users * random.between(60, 95),
  };
  return Math.round(base[offer] / 50) * 50;
}

function describe(deal: DemoDeal, today: Date): Record<string, unknown> {
  const { key, company, contact, offerKey, offer, stage, users, amount, startedAgo, closedAgo } = deal;
  const { language } = company;
  const random = createRandom(`${key}-row`);
  const pipeline = `${offerKey === 'renewal' ? 'renewal' : 'new'}-${language}` as const;
  const outcome = PIPELINES.find(({ key }) => key === pipeline)?.stages.find(({ key }) => key === stage)?.outcome;
  if (!outcome) throw new Error(`pipeline ${pipeline} has no stage ${stage}`);
  // An open deal closes in the coming weeks; a few are overdue, as everywhere.
  const closesIn = closedAgo === undefined ? random.between(-6, 70) : -closedAgo;
  return {
    name: composeText(random.pick(offer.titles), { users: String(users), city: company.city }, 0),
    ...{ company: company.id, contact: contact.id, amount, team: teamId(company.team), status: outcome },
    pipeline: demoId(`pipeline-${pipeline}`),
    stage: demoId(`stage-${pipeline}-${stage}`),
    currency: language === 'fr' ? 'EUR' : 'GBP',
    source: startedAgo > 200 || company.status === 'prospect' ? random.pick(SOURCES[language]) : SOURCES[language][4],
    expected_close: dateOnly(workMoment(today, closesIn, 0)),
    ...(closedAgo !== undefined && { closed_at: workMoment(today, -closedAgo, 15 * 60).toISOString() }),
    ...(outcome === 'lost' && { lost_reason: random.pick(LOST_REASONS[language]) }),
    ...(outcome === 'open' && { notes: `${deal.need} ${deal.worry}` }),
  };
}
