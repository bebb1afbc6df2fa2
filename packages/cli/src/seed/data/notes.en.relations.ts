import type { NoteTemplate } from './note.ts';

/** Life with clients outside of any deal. */
export const ENGLISH_CARE: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Keeping in touch',
    body: '{Nothing pressing|Just saying hello|No agenda}. [contact] is busy with {an office move|a new managing director|a trade fair}. [fact] Happy with support, less so with the automatic mails, so I turned some of them off.',
  },
  {
    kind: 'note',
    subject: 'New contact person',
    body: '[contact] takes over the account. {The previous person is on parental leave|Internal move|A new post}. Book an hour for an introduction and go through access rights. [colleague] stays our technical contact.',
  },
  {
    kind: 'email',
    subject: 'Invitation to the user group',
    body: 'Hi [contact],\n\nThe next user group meets on [date], {in Manchester|at our London office|on video}, 10:00 to 12:30. On the list: {stories from data migrations|house rules for AI|dashboards people really use}. It would be good to hear yours.\n\nHope you can make it',
  },
  {
    kind: 'call',
    subject: 'Question about an invoice',
    body: '[contact] could not place the line “{pro rata|service days|occasional seat}” on the last invoice. It came from the two seats added mid-month. Sending a breakdown. {Payment promised this week|Settled|Credit note of £90 to raise}.',
  },
  {
    kind: 'meeting',
    subject: 'Lunch with [name]',
    body: 'Lunch in [city]. [contact] was candid: {people are tired of one project after another|head office is taking over purchasing|this year’s target is already met}. No request. A sign of life each quarter will do.',
  },
  {
    kind: 'email',
    subject: 'The guide you wanted',
    body: 'Hi [contact],\n\nHere is {the guide to access per team|the sheet on retention periods|the how-to for imports} you were looking for. Pages 4 to 6 answer your question. {Shout if an example would help|I can show you in ten minutes|There is a French version too}.\n\nHave a good day',
  },
  {
    kind: 'call',
    subject: 'Locked account',
    body: '[colleague] got locked out after five tries. Checked identity by ringing back through the switchboard, reset sent. {New phone that morning|The link sat in the junk folder|Caps lock, of all things}. Sorted in fifteen minutes.',
  },
  {
    kind: 'note',
    subject: 'How to reach [name]',
    body: '[contact] likes {short emails|a call before ten|messages without attachments}. Never on a {Wednesday|Monday morning|Friday}. No longer wants the monthly newsletter, box unticked today.',
  },
  {
    kind: 'call',
    subject: 'Subject access request',
    body: 'Someone has asked [company] what they hold about them. [contact] wanted the steps: {search by name and address|export the record and its history|answer within a month}. Did it together over the phone, and the notes held nothing odd.',
  },
  {
    kind: 'call',
    subject: 'Complaint about a slow answer',
    body: '[contact] was cross after waiting {two days|a whole weekend|four hours} for support. The ticket had been misfiled, which is our fault. Apologised, {something off the next invoice|daily call until it is solved|direct line given}. Calmer by the end.',
  },
  {
    kind: 'note',
    subject: 'Catering for the workshop',
    body: '[contact] has coeliac disease and asked for gluten-free food at the workshop on [date]. Tell the caterer, and keep the request out of the invitation.',
    once: true,
  },
  {
    kind: 'note',
    subject: 'In the news',
    body: 'Seen in the local paper: [company] {is opening a branch|has won a regional contract|announces a partnership}. Mention it to [contact] next time. Could mean more seats. [fact]',
  },
  {
    kind: 'email',
    subject: 'A short case study?',
    body: 'Hi [contact],\n\nWould you tell us in a few lines how your team works today? {Half a page is plenty|We write, you correct|A quarter of an hour by phone would do}; nothing appears without your written yes.\n\nThanks for thinking about it',
  },
];

export const ENGLISH_SUPPLIER: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Prices for the year',
    body: '[contact] announces {4%|3.5%|6%} from January. Agreed a freeze until March against thirty days. Compare with two other quotes by [date].',
  },
  {
    kind: 'email',
    subject: 'Monthly order',
    body: 'Hi [contact],\n\nSame again as last month please, {two boxes more|second floor this time|invoice to head office}. Signed order follows.\n\nThanks',
  },
  {
    kind: 'note',
    subject: 'Supplier review',
    body: 'Yearly review: {steady quality, on time|late once in November and handled well|two wrong invoices}. [contact] is easy to reach. Renew, with a clause on {personal data|continuity|delivery times}.',
  },
  {
    kind: 'note',
    subject: 'New bank details',
    body: '[company] has moved banks, confirmed by voice with [contact] before anything was changed. New IBAN: GB29 NWBK 6016 1331 9268 19. Accounts have updated the supplier record.',
    once: true,
  },
  {
    kind: 'call',
    subject: 'Work to schedule',
    body: 'Planned for {a Saturday morning|after hours|two visits} around [date]. [contact] sends the names the day before for the badges. Tell reception.',
  },
];

export const ENGLISH_PARTNER: readonly NoteTemplate[] = [
  {
    kind: 'meeting',
    subject: 'Partner review',
    body: 'Three deals together this year and one running. [contact] suggests {training two more consultants|sharing a stand|a joint paper}. [fact] Next review on [date].',
  },
  {
    kind: 'call',
    subject: 'Who is free',
    body: 'We need {four|six|three} days next month. [contact] can lend somebody from [date] at the agreed rate. Work order to sign first.',
  },
  {
    kind: 'email',
    subject: 'Feedback on the project',
    body: 'Hi [contact],\n\nThe customer is pleased, above all with {the preparation|how calm go-live day was|the write-up}. One thing to do better: {tell us sooner when somebody is away|share the plan ahead of time|keep to one thread}.\n\nThank you',
  },
];

export const ENGLISH_RESELLER: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Lead registered',
    body: '[contact] registers a lead: {a builders’ merchant, fifteen seats|an architects’ practice, eight seats|a farming co-operative, thirty seats}. No clash with ours, held for 90 days.',
  },
  {
    kind: 'email',
    subject: 'New price list',
    body: 'Hi [contact],\n\nThe new list applies to quotes from [date]. {Registered deals keep the old price|Your margin stays the same|The compliance module is on it now}.\n\nHappy to go through it by phone.',
  },
  {
    kind: 'meeting',
    subject: 'Quarterly reseller review',
    body: 'At {60%|80%|45%} of target. What [contact] lacks most is {demo time|sales material|hours in the day}. Decided on one joint demo a month. [fact]',
  },
  {
    kind: 'note',
    subject: 'Commission to check',
    body: '{£310|£474|£88} out on the commission for [month]: the discount was taken off twice. Put right on the next statement, [contact] told.',
  },
];

/** People met at a fair. */
export const ENGLISH_LEAD: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Call after the fair',
    body: 'Left a card at the stand. [contact] would not say which company, the project is still under wraps. Ring again around [date], gently.',
  },
  {
    kind: 'note',
    subject: 'Met at the fair',
    body: 'Five minutes with [contact], who liked the audit trail. Took a brochure and promised to write. No chasing before [date].',
  },
];
