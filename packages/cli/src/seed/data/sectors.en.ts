import type { Sector } from './company.ts';

/** What one learns about a company of that trade while talking to it; whole sentences. */
export const ENGLISH_FACTS: Readonly<Record<Sector, readonly string[]>> = {
  manufacturing: [
    'Their quotes run to a hundred lines and the material lead times change weekly.',
    'A new machine lands in spring and will take up everyone on the floor.',
    'A third of turnover comes from three buyers.',
    'Their customers expect an answer within two days.',
  ],
  food: [
    'Deliveries leave at five in the morning, so nobody answers the phone before ten.',
    'Supermarket terms are renegotiated once a year and it eats all of February.',
    'The order book for Christmas opens in July.',
    'Each bakery has kept its own price list.',
  ],
  building: [
    'Site managers are in the office on Fridays only.',
    'One late site moves a whole quarter of invoicing.',
    'Tenders reach them through five portals.',
  ],
  finance: [
    'Every new supplier goes through their risk committee.',
    'Their supplier questionnaire has eighty questions.',
    'Branch staff change portfolios twice a year.',
    'The regulator is visiting in the autumn, which helps our case.',
  ],
  logistics: [
    'Fuel surcharges change monthly and turn quotes stale.',
    'The depots work three shifts.',
    'A single shipper is a quarter of the business.',
    'Nothing can change between mid-November and January.',
  ],
  health: [
    'No treatment data may enter the tool, and they care about that more than we do.',
    'Supplier contracts go through a buying group.',
    'Their next inspection is due next year and fills the diary.',
    'Two people look after all referral contacts.',
  ],
  retail: [
    'Shops phone customer requests through to head office.',
    'A third of the year is made before Christmas.',
    'They need trade buyers and private customers kept apart.',
    'The web shop and the stores do not share a list.',
  ],
  legal: [
    'Confidentiality shapes the whole conversation.',
    'Each partner has an assistant and a filing system.',
    'Time is billed in six-minute units.',
    'Conflict checks still rely on memory.',
  ],
  education: [
    'Employer contacts are spread over six course leaders.',
    'Enrolment and exams block September and June.',
    'They would like to do more with former students.',
    'Placement agreements still go out on paper.',
  ],
  public: [
    'They buy through a framework.',
    'Councillors want the data hosted at home.',
    'The committee meets once a quarter and sets the pace.',
  ],
  hospitality: [
    'Conferences are sold six months ahead.',
    'Every hotel has its own manager and its own address book.',
    'Agencies expect an answer the same day.',
    'Summer is off limits for any change.',
  ],
  energy: [
    'A project lasts between three and seven years and the people change on the way.',
    'Grid connection dates drive every decision.',
    'Landowners need to be kept apart from suppliers.',
    'Planning consultants ask for a full paper trail.',
  ],
  media: [
    'Freelancers outnumber staff two to one.',
    'Half of the orders come back on the same date every year.',
    'Rights contracts are tracked in someone’s inbox.',
    'They would sell more to schools if they knew whom to ring.',
  ],
  property: [
    'A contractor can be a supplier on one estate and a bidder on the next.',
    'Housing officers look after three hundred homes each.',
    'They take two hundred calls a day.',
    'Board papers close ten days before the meeting.',
  ],
  services: [
    'They work with about ten of our customers.',
    'The team has grown quickly and needs a better way to share accounts.',
    'They like short, regular calls.',
    'Two new people start next month.',
  ],
};
