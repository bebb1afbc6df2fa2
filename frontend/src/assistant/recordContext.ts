import type { Locale } from '@novacrm/contracts';
import type { ContactRecord } from '../contacts/useContact.ts';
import type { TimelineEntry } from '../contacts/useTimeline.ts';
import { contactName } from '../contacts/contactName.ts';

export const CONTEXT_ITEMS = ['identity', 'company', 'contact', 'timeline'] as const;
export type ContextItem = (typeof CONTEXT_ITEMS)[number];

/** How many entries of the timeline go along at most. */
export const CONTEXT_ENTRIES = 5;

export interface RecordContext {
  contact: ContactRecord;
  entries: TimelineEntry[];
}

/** The items that have something to say about this record. */
export function contextItems({ contact, entries }: RecordContext): ContextItem[] {
  const present: Record<ContextItem, boolean> = {
    identity: contactName(contact) !== '' || contact.job_title !== null,
    company: contact.company?.name != null,
    contact: contact.email !== null || contact.phone !== null,
    timeline: entries.some((entry) => entry.body || entry.subject),
  };
  return CONTEXT_ITEMS.filter((item) => present[item]);
}

const WORDS = {
  en: {
    instruction:
      'You help somebody who works in a CRM. Answer in English, briefly, and only from what is written here.',
    record: 'Contact record',
    name: 'Name',
    job: 'Role',
    company: 'Company',
    email: 'E-mail',
    phone: 'Phone',
    timeline: 'Latest entries',
    kinds: { note: 'note', call: 'call', meeting: 'meeting', email: 'e-mail' } as Record<string, string>,
  },
  fr: {
    instruction:
      "Vous aidez une personne qui travaille dans un CRM. Répondez en français, brièvement, et seulement d'après ce qui est écrit ici.",
    record: 'Fiche contact',
    name: 'Nom',
    job: 'Fonction',
    company: 'Société',
    email: 'E-mail',
    phone: 'Téléphone',
    timeline: 'Dernières entrées',
    kinds: { note: 'note', call: 'appel', meeting: 'réunion', email: 'e-mail' } as Record<string, string>,
  },
};

/** What a model is told beside the question: the chosen items of the record and nothing else. */
export function contextText({ contact, entries }: RecordContext, chosen: ContextItem[], locale: Locale): string {
  const words = WORDS[locale];
  const lines: string[] = [];
  const add = (label: string, value: string | null | undefined) => value && lines.push(`${label}: ${value}`);
  if (chosen.includes('identity')) {
    add(words.name, contactName(contact));
    add(words.job, contact.job_title);
  }
  if (chosen.includes('company')) add(words.company, describeCompany(contact));
  if (chosen.includes('contact')) {
    add(words.email, contact.email);
    add(words.phone, contact.phone);
  }
  if (chosen.includes('timeline')) lines.push(...describeEntries(entries, words));
  return lines.length ? [words.instruction, '', `${words.record}:`, ...lines].join('\n') : words.instruction;
}

function describeCompany({ company }: ContactRecord): string {
  const facts = [company?.industry, company?.city].filter(Boolean).join(', ');
  return company?.name ? `${company.name}${facts ? ` (${facts})` : ''}` : '';
}

function describeEntries(entries: TimelineEntry[], words: (typeof WORDS)[Locale]): string[] {
  const told = entries.filter((entry) => entry.body || entry.subject).slice(0, CONTEXT_ENTRIES);
  if (!told.length) return [];
  return [
    `${words.timeline}:`,
    ...told.map(({ occurred_at, kind, subject, body }) => {
      const text = [subject, body].filter(Boolean).join(': ');
      return `- ${occurred_at?.slice(0, 10) ?? ''} ${words.kinds[kind] ?? kind}: ${text}`;
    }),
  ];
}
