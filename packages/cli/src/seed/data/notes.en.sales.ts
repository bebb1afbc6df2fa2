import type { NoteTemplate } from './note.ts';

export const ENGLISH_DISCOVERY: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'First call about [offer]',
    body: '{Twenty minutes with|Good first call with|Caught} [name] {before lunch|between meetings|at the second attempt}. [need] Right now it all hangs on [tool]. [fact] [next]',
  },
  {
    kind: 'call',
    subject: 'Callback from the website',
    body: '[contact] left a message on the website {on Sunday evening|late yesterday|over the bank holiday}. This is a real project, not window shopping. [need] [worry] {Speaking again on Friday|Ringing back after their team meeting|Ten days to think, then we talk}.',
  },
  {
    kind: 'meeting',
    subject: 'Site visit, [city]',
    body: 'Shown around by [contact], then an hour in the meeting room. [fact] [need] Met [colleague] in the corridor, {friendly|full of sharp questions|wary at first, warmer by the end}. [next]',
  },
  {
    kind: 'email',
    subject: 'Following up: [offer]',
    body: 'Hi [contact],\n\nThank you for your time {this morning|yesterday|on Monday}. What stayed with me most: [need]\n\n[next]\n\nBest wishes',
  },
  {
    kind: 'note',
    subject: 'Qualification: [ofOffer]',
    body: 'Budget: {somewhere between 10 and 20k this year|not set, though the board nodded|has to come out of IT}. Decision: [contact], with [colleague] consulted. Wanted by [date]. {Up against|Competition}: {two vendors already seen|nobody so far|a local integrator with good connections}. [worry]',
  },
  {
    kind: 'call',
    subject: 'Referral',
    body: '[contact] rang because a friend in the trade is already a customer. [need] {Came with a written list|Quick call between trains|Very open about what went wrong last time}. [worry] [next]',
  },
  {
    kind: 'meeting',
    subject: 'Scoping workshop',
    body: 'Two hours with [contact] and [colleague]. {We drew the customer journey on the wall|Everyone described a typical Tuesday|We followed three recent orders from start to finish}. All agreed on this much: [need] [fact] Minutes sent the same evening.',
  },
  {
    kind: 'email',
    subject: 'A few questions before I price this',
    body: 'Hi [contact],\n\n{Before our next call, could you confirm|To finish the estimate I only need to know|One thing is missing for the proposal:} {how many people will use it|exactly what is in scope|which sites are included} ([users] as things stand) and when you would like to be live. {I have passed on to the team what you told me|I am starting from your own words|This is still the heart of it, is it not}: [need]\n\n{Best after four if you prefer to ring|A one-line answer will do|Tomorrow morning works too}.\n\nKind regards',
  },
  {
    kind: 'note',
    subject: 'Before the meeting',
    body: 'To find out from [contact]: who really decides, what becomes of [tool], and whether the project survives a delay. [fact] {Bring an example from the same trade|Keep the jargon out|Let them talk, they have sat through too many demos}.',
  },
  {
    kind: 'call',
    subject: 'Quick word with [name]',
    body: '{Ten minutes from a station platform|Bad line, hands-free|Short one before a board call}. [need] [contact] wanted a ballpark for [users] people, so I said around [amount] and promised nothing. [next]',
  },
  {
    kind: 'meeting',
    subject: 'Coffee at the trade fair',
    body: 'Met at the stand while it was quiet. [contact] knew our name from {the trade press|a former colleague|last year’s panel}. [fact] [need] Swapped cards, call promised for the week after.',
  },
];

export const ENGLISH_DEMO: readonly NoteTemplate[] = [
  {
    kind: 'meeting',
    subject: 'Demo at [company]',
    body: 'Showed it to {six people|the whole sales floor|four users and a director}. What landed: {the week view|search that forgives spelling|the banner that warns before you send}. What did not: [worry] [contact] had the mouse for half of the session, which tells me something.',
  },
  {
    kind: 'meeting',
    subject: 'Remote demo',
    body: 'An hour on video, {sound dropped twice but they stayed|cameras off, chat very busy|recorded for those who were away}. [colleague] asked for a live example. [need] So we did exactly that without a script. [next]',
  },
  {
    kind: 'call',
    subject: 'Reaction to the demo',
    body: '[contact] has gone round the room: {three keen, one sceptic|everybody liked how plain it is|the field team want to try it on tablets}. One objection left. [worry] I owe them an answer in writing by [date].',
  },
  {
    kind: 'email',
    subject: 'Your questions after the demo',
    body: 'Hi [contact],\n\nHere are the answers I promised. Yes, {a single record exports in one click|access is set per team|every decision is kept in the audit}. No, {nothing leaves the region without a rule that says so|you will not retype your history|none of the modules is compulsory}. And the point raised at the end: [worry] Shall we talk it through on [date]?\n\nKind regards',
  },
  {
    kind: 'note',
    subject: 'Preparing the demo',
    body: 'Sample data to build: {their five product families|two branches and a head office|one full cycle from lead to invoice}. Make sure they see this solved: [need] Stay out of the admin pages, [contact] finds them daunting. [fact]',
  },
  {
    kind: 'call',
    subject: 'Demo postponed',
    body: '[contact] has to move the demo: {a site emergency|two people off|an audit on the same day}. New date offered, [date]. Interest is still there, and we used the call to talk substance. [need]',
  },
  {
    kind: 'meeting',
    subject: 'Technical session',
    body: 'Session for IT at the request of [colleague]. Hosting, backups, getting data out again: we covered the lot. [worry] {Happy in principle, subject to a restore test|They want to read our security paper first|No show-stoppers}.',
  },
  {
    kind: 'email',
    subject: 'Your trial is open',
    body: 'Hi [contact],\n\nThe trial runs until [date] on made-up data that resembles yours. Everyone on your list has an invitation. {Start with the home page|Try taking a note first|Break anything you like}.\n\nI will ring half-way through.\n\nBest wishes',
  },
];

export const ENGLISH_PROPOSAL: readonly NoteTemplate[] = [
  {
    kind: 'email',
    subject: 'Proposal for [offer]',
    body: 'Hi [contact],\n\nAs agreed, here is our proposal: [amount] plus VAT for [users] people, {set-up included|with three months of hand-holding|for the first year}. It is built around what you told us. [need]\n\nIt stands until [date]. Shall we go through it together?\n\nKind regards',
  },
  {
    kind: 'call',
    subject: 'Walking through the proposal',
    body: 'Went through it page by page with [contact]. The figure ([amount]) {was no surprise|raised an eyebrow, then the talk got easier|fits the budget line}. They want more detail on {the training days|getting data back at the end|the exit terms}. [next]',
  },
  {
    kind: 'note',
    subject: 'Pricing [offer]',
    body: 'Basis: [users] people, {tiered from twenty|two days of set-up|two years of history}. Total [amount]. Room to move: {5% at most, against two years|none on licences, a little on services|one training day thrown in}. [worry]',
  },
  {
    kind: 'call',
    subject: 'Chasing the proposal',
    body: 'Heard nothing for {ten days|a fortnight|a while}, so I rang. [contact] apologised. [fact] The proposal is {on the managing director’s desk|with procurement|down for the next meeting}. Try again after [date].',
  },
  {
    kind: 'email',
    subject: 'Revised proposal',
    body: 'Hi [contact],\n\nI have reworked the proposal along your comments: {down to [users] people|spread over two financial years|support shown as a separate line}. The new total is [amount] and the dates have not moved.\n\nMay it go to approval as it stands?\n\nKind regards',
  },
  {
    kind: 'meeting',
    subject: 'Pitch to the directors',
    body: 'Half an hour, {full board|two partners and finance|one director on video}. They asked about return rather than features, so I used their own story. [need] [contact] argued our case better than I could. Answer due [date].',
  },
  {
    kind: 'note',
    subject: 'How we compare',
    body: '[contact] says we are {a touch dearer and better understood|in the middle of three|the only ones who brought up data}. A rival promises go-live in two weeks, which [colleague] does not believe. Hold on price and come back to this: [need]',
  },
  {
    kind: 'email',
    subject: 'Documents you asked for',
    body: 'Hi [contact],\n\nAttached is the {insurance certificate|data processing agreement|security overview} your colleagues wanted. The only thing missing is {your order number|the billing address|the name of the signatory}.\n\nThank you, and have a good day',
  },
];

export const ENGLISH_NEGOTIATION: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Terms with [name]',
    body: '[contact] wants {8% off|a quarter for free|five more people at the same price}. I offered to move against {a two-year term|payment up front|a published case study}. Both sides think it over until [date].',
  },
  {
    kind: 'meeting',
    subject: 'Last round before signature',
    body: '[contact], [colleague] and {their solicitor|someone from finance|a buyer} round the table. Three clauses read, two settled. Still open: {liability capped at a year’s fees|data hand-over at the end|the start date}. [fact]',
  },
  {
    kind: 'email',
    subject: 'Exit clause',
    body: 'Hi [contact],\n\n{Proposed wording: when the contract ends, all of your data comes back to you in an open format within thirty days, is then wiped from our systems, and you receive a certificate|Clause 9 now says that you get everything back within a fortnight, in a format anybody can read, and that we confirm deletion in writing|The new clause adds a month of help at the end, a full hand-over of your data and its removal on our side}. {I think that covers your solicitor’s point|Tell me whether the wording suits|Nothing else has changed}.\n\nBest wishes',
  },
  {
    kind: 'note',
    subject: 'Where we stand',
    body: 'Do not go below [amount] less 6%. They care about {the date|who picks up the phone|no surprises at renewal}. We care about a reference in this trade. [worry] [contact] decides, [colleague] can block.',
  },
  {
    kind: 'call',
    subject: 'Agreed in principle',
    body: '[contact] says yes in principle, {subject to budget|once head office has signed off|as soon as the amended contract arrives}. Relaxed call, we even got on to {holidays|allotments|the cricket}. Signature expected around [date]. [next]',
  },
  {
    kind: 'call',
    subject: 'Late objection',
    body: 'A wobble. [worry] [contact] is as annoyed as I am. I suggested {a break point at six months|putting [colleague] in touch with a customer|an exit at the first anniversary}. Hearing back by [date].',
  },
];
