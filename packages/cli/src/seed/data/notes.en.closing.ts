import type { NoteTemplate } from './note.ts';

export const ENGLISH_WON: readonly NoteTemplate[] = [
  {
    kind: 'email',
    subject: 'Order received',
    body: 'Hi [contact],\n\nYour order for [amount] is in, thank you. {The kick-off is pencilled in for [date]|Our project lead will ring you this week|A plan follows within two days}. Nothing for you to prepare until then.\n\nLooking forward to it',
  },
  {
    kind: 'call',
    subject: 'They signed',
    body: '[contact] rang with the news {from an airport|before the paper had even arrived|on speaker with the whole team}. What tipped it: {we listened|the demo on their own data|a straight answer on hosting}. Kick-off set for [date].',
  },
  {
    kind: 'note',
    subject: 'Won, and why',
    body: 'Signed at [amount]. What they wanted fixed: [need] [colleague] backed us throughout, and so did {a visit at the right moment|a short proposal|a price without surprises}. Do again: {go in pairs|leave trials open longer|bring IT in sooner}.',
  },
  {
    kind: 'meeting',
    subject: 'Kick-off',
    body: 'Kick-off with [contact], [colleague] and four users. Roles are clear, first milestone [date]. [fact] {Studious mood|Plenty of practical questions|Done early}.',
  },
  {
    kind: 'call',
    subject: 'Hand-over to the project team',
    body: '{Three-way call to hand over. [contact] repeated the priority|The project team takes it from here. I told the story from the start, including why they bought|Introduced our project lead to [contact] by phone. First on the list}: [need] {First delivery before [date]|Weekly call on Thursdays|One channel for all requests}. I stay copied in for a month.',
  },
];

export const ENGLISH_LOST: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'It is a no',
    body: '[contact] was kind enough to ring. They went elsewhere, {cheaper in year one|already used by the parent company|suggested by their accountants}. No complaints about us. Worth another try in {nine months|a year|eighteen months} when their term ends.',
  },
  {
    kind: 'email',
    subject: 'Thank you for letting us know',
    body: 'Hi [contact],\n\nThank you for telling us, even if I had hoped for different news. May I ask what weighed most, {price|timing|scope}? It helps us to get better.\n\nGood luck with the project',
  },
  {
    kind: 'note',
    subject: 'Lost: what to learn',
    body: 'Lost after {four months|a tight tender|a long silence}. We never met the person who decides. [worry] Next time: {ask for the organisation chart on day one|price earlier|offer fewer options}.',
  },
  {
    kind: 'call',
    subject: 'Project frozen',
    body: '[Offer] is off for now: {new directors|spending freeze|branches being reorganised}. [contact] is sorry and hopes to revive it {next financial year|when the post is filled|after the summer}. Marked as lost, reminder set.',
  },
];

export const ENGLISH_AFTER: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'One month in',
    body: 'A month since go-live, [contact] on the line. {Nine in ten sign in every day|Notes get taken during visits now|Field staff are ahead of head office}. Two niggles: {too many notifications|one mandatory field too many|slow Friday mornings}. Fixed within the week.',
  },
  {
    kind: 'meeting',
    subject: 'Quarterly review',
    body: 'Quarterly review. On target for {follow-ups|record quality|time to quote}. [contact] would go further, [colleague] would rather consolidate. [fact] Next one on [date].',
  },
  {
    kind: 'note',
    subject: 'Incident closed',
    body: 'Sync was down {for a morning|for two hours|overnight}, nothing lost. Cause: {expired certificate at the provider|an oversized file dropped by hand|quota reached}. [contact] was kept posted and said thanks.',
  },
  {
    kind: 'email',
    subject: 'Go-live summary',
    body: 'Hi [contact],\n\nYou are live. Open now: {records, pipeline and tasks|the connector in one direction|accounts for all [users] users}. Still to do by [date]: {the archive import|two dashboards|training for those who missed it}.\n\nThank you all for making the time',
  },
  {
    kind: 'meeting',
    subject: 'Champion training',
    body: 'A day on site, {eight people|two groups of five|theory before lunch, practice after}. The champions can handle views and access by themselves. Go over again: {duplicates|mail templates|saved filters}. [contact] is already thinking of a second group.',
  },
];

export const ENGLISH_RENEWAL: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Ahead of the renewal',
    body: 'Term ends in {three months|ten weeks|two months}, so I took the temperature. [need] [worry] [next]',
  },
  {
    kind: 'email',
    subject: 'Your renewal',
    body: 'Hi [contact],\n\nYour contract runs until [date]. Attached is the renewal for [users] seats at [amount] a year. {Indexation is held at 2%|Two idle seats have been taken off|Support moves up a level at no charge}.\n\nA word from you and it goes out for signature.',
  },
  {
    kind: 'meeting',
    subject: 'Year in review',
    body: 'Went over the year with [contact] and [colleague]: {use is up|a bumpy first half and a good finish|fewer tickets than planned}. [need] The sore point: [worry] {Two options to price|Written answer promised|Meeting again this month}.',
  },
  {
    kind: 'note',
    subject: 'Renewal at risk',
    body: 'Alert level {amber|moderate|high}. [worry] [contact] is on our side, but [colleague] is new and compares everything. Visit before [date] with proper usage figures.',
  },
];

export const ENGLISH_RENEWED: readonly NoteTemplate[] = [
  {
    kind: 'email',
    subject: 'Renewal signed',
    body: 'Hi [contact],\n\nSigned by both sides: [users] seats, [amount]. Nothing changes for your people. {See you at the review on [date]|Let us talk again at mid-year|Thank you for a straightforward negotiation}.\n\nBest wishes',
  },
  {
    kind: 'call',
    subject: 'Renewal confirmed',
    body: '[contact] confirms, {unchanged|with three more seats|for two years this time}. In passing: [need] Support did well this year, pass it on.',
  },
];

export const ENGLISH_CANCELLED: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Not renewing',
    body: '[contact] tells me they stop at the end of the term: {moving to the group’s own tool|business is down|the budget line is gone}. Full export due by [date], then deletion with a certificate. Parting on good terms.',
  },
];
