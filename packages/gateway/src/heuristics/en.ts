import type { Task } from './request.ts';
import type { Intent } from './lexicon/intents.ts';
import type { Stance } from './lexicon/stance.ts';

/** What the offline assistant says, and the letters it drafts. `{x}` stands for a value, `[x]` for a gap a person fills. */
export interface HeuristicTexts {
  notice: string;
  truncated: string;
  help: string;
  needText: string;
  noTranslation: string;
  noFreeAnswer: string;
  noFields: string;
  noAnswer: string;
  answer: string;
  empty: string;
  subject: string;
  sender: string;
  dates: string;
  amounts: string;
  steps: string;
  emails: string;
  phones: string;
  nothingFound: string;
  more: string;
  intent: string;
  confidence: string;
  alternative: string;
  evidence: string;
  urgent: string;
  quote: string;
  tasks: Record<Task, string>;
  review: string;
  intents: Record<Intent | 'unclear', string>;
  letter: {
    subject: string;
    reply: string;
    followUp: string;
    greeting: string;
    greetingNamed: string;
    opening: Record<Intent | 'unclear', string>;
    noted: string;
    stance: Record<Stance, string>;
    next: Record<Intent | 'unclear', string>;
    comeBack: string;
    comeBackTo: string;
    reminder: string;
    ask: string;
    closing: string;
    topicGap: string;
  };
}

export const en: HeuristicTexts = {
  notice: 'No AI model was used: fixed rules wrote this answer.',
  truncated: 'Only the first 100,000 characters were read.',
  help: [
    'I am the offline assistant of NovaCRM. With a note or a mail I can:',
    '- summarise it ("Summarise this note in 3 points");',
    '- say what a mail wants and whether it is urgent ("Classify this mail");',
    '- list dates, amounts, contact details and next steps ("Extract the next steps");',
    '- draft a reply or a follow-up ("Draft a reply saying that we accept");',
    '- find a sentence that answers a question ("When is the delivery?").',
    'Put the order first, then the text.',
  ].join('\n'),
  needText: 'Which text? Put the note or the mail below your request.',
  noTranslation: 'I cannot translate without a model.',
  noFreeAnswer: 'Without a model I can only answer from a text you give me.',
  noFields: 'There are no dates, amounts, contact details or next steps in the text.',
  noAnswer: 'I do not find the answer in the text.',
  answer: 'The text says:',
  empty: 'There is nothing to read in this message.',
  subject: 'Subject',
  sender: 'Sender',
  dates: 'Dates',
  amounts: 'Amounts',
  steps: 'Next steps',
  emails: 'E-mail',
  phones: 'Phone',
  nothingFound: 'none found',
  more: '{count} more',
  intent: 'Intent',
  confidence: '{intent} (confidence {percent} %)',
  alternative: 'Also possible: {intent}',
  evidence: 'Because of: {words}',
  urgent: 'Urgent: the text says so',
  quote: '“{text}”',
  tasks: {
    summarise: 'Summary',
    classify: 'Intent',
    extract: 'Details',
    draft: 'Draft',
    answer: 'Answer',
    translate: 'Translation',
    help: 'Help',
  },
  review: 'To check before sending: fill the gaps in [brackets]; sentences taken from the text may be internal.',
  intents: {
    quote_request: 'request for a quote',
    order: 'order',
    invoice: 'invoice or payment',
    complaint: 'complaint',
    support: 'support request',
    meeting: 'meeting',
    information: 'request for information',
    follow_up: 'follow-up',
    absence: 'out of office',
    unsubscribe: 'unsubscribe',
    unclear: 'unclear',
  },
  letter: {
    subject: 'Subject: {subject}',
    reply: 'Re: {subject}',
    followUp: 'Follow-up: {subject}',
    greeting: 'Hello,',
    greetingNamed: 'Hello {name},',
    opening: {
      quote_request: 'Thank you for your request for a quote.',
      order: 'Thank you for your order.',
      invoice: 'Thank you for your message about the invoice.',
      complaint: 'Thank you for telling us about this. I am sorry for the trouble it has caused you.',
      support: 'Thank you for reporting this problem.',
      meeting: 'Thank you for your message about a meeting.',
      information: 'Thank you for your interest and your questions.',
      follow_up: 'Thank you for coming back to me.',
      absence: 'Thank you for letting me know that you are away.',
      unsubscribe: 'Thank you for your message. We have noted that you no longer wish to receive our mailings.',
      unclear: 'Thank you for your message.',
    },
    noted: 'I have noted these points:',
    stance: {
      accept: 'We are happy to agree to your request.',
      decline: 'After careful consideration, we are not able to agree to your request. [reason]',
      apologise: 'Please accept our apologies.',
      thank: 'Many thanks for your trust.',
    },
    next: {
      quote_request: 'You will receive our offer by [date].',
      order: 'We will confirm the delivery date by [date].',
      invoice: 'Our accounts team is checking this and will answer you by [date].',
      complaint: 'We are looking into what happened, and I will tell you by [date] what we propose.',
      support:
        'Our team is looking into it. Could you tell us since when it happens, and on which device? [ticket number]',
      meeting: 'Would [date and time] suit you?',
      information: '[answers to the questions]',
      follow_up: 'Here is where we stand: [status].',
      absence: 'I will come back to you after your return.',
      unsubscribe: 'Your address will be removed by [date].',
      unclear: 'I will come back to you by [date]. [your answer]',
    },
    comeBack: 'I am coming back to you after our last exchange.',
    comeBackTo: 'I am coming back to you about: {topic}.',
    reminder: 'As a reminder:',
    ask: 'Where do things stand on your side? An answer by [date] would help us to move forward.',
    closing: 'Best regards,\n[your name]',
    topicGap: '[subject]',
  },
};
