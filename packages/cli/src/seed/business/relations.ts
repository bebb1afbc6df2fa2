import { demoId } from '../people.ts';
import { createRandom } from '../random.ts';
import { COMPANIES } from '../rows/companies.ts';
import { CONTACTS } from '../rows/contacts.ts';
import { DEALS } from '../rows/deals.ts';
import { OUTSIDERS, teamOf, type BusinessContext } from './context.ts';
import type { DemoInvoice } from './sales.ts';
import { MAILS } from './texts.ts';
import { cents, row, type Fields, type TableRows } from './table.ts';

/** What resellers announce, and what they earn. */
export function planResellers(context: BusinessContext, invoices: readonly DemoInvoice[]): TableRows[] {
  const resellers = COMPANIES.filter(({ kind, language }) => kind === 'reseller' && language === 'fr');
  const sold = DEALS.filter(({ company }) => company.language === 'fr').filter((_, index) => index % 6 === 2);
  const sellerOf = (index: number) =>
    index % 2 === 0 ? OUTSIDERS.Reseller.company : (resellers[index % resellers.length] ?? OUTSIDERS.Reseller.company);
  const names = [
    'Ateliers Morvanne',
    'Transports Béryllis',
    'Clinique des Aubiers',
    'Mairie de Sorvelle',
    'Groupe Tarquin',
    'Scierie du Val-Brun',
    'Éditions Liserane',
    'Cave des Trois-Puits',
    'Institut Galvane',
    'Menuiserie Ostrel',
    'Réseau Calypse',
    'Serres de Mirande',
  ];
  const states = ['registered', 'accepted', 'converted', 'refused', 'accepted', 'registered'] as const;
  const rule = row('commission-rule', {
    name: 'Apport d’affaires',
    active: true,
    basis: 'invoice_paid',
    rate: 12,
    min_amount: 0,
    position: 0,
  });
  const earning = invoices.filter(({ deal }) => sold.includes(deal)).slice(0, 16);
  return [
    {
      table: 'deals',
      update: true,
      rows: sold.map(({ id }, index) => ({ id, reseller: sellerOf(index).id })),
    },
    {
      table: 'reseller_leads',
      rows: names.map((name, nth) => {
        const status = states[nth % states.length] ?? 'registered';
        return row(`lead-${nth}`, {
          ...{
            reseller: sellerOf(nth).id,
            status,
            company_name: name,
            city: 'Lyon',
            amount: 4_000 + nth * 1_350,
            currency: 'EUR',
          },
          need: 'Remplacer un suivi par tableur pour une équipe de vente.',
          protected_until: context.day(90 - nth * 9),
          decided_at: status === 'registered' ? null : context.moment(-nth * 9 - 2),
          deal: status === 'converted' ? (sold[nth % sold.length]?.id ?? null) : null,
          ...{ owner: context.userIdOf('manager'), team: teamOf('fr'), date_created: context.moment(-nth * 9 - 5) },
        });
      }),
    },
    { table: 'commission_rules', rows: [rule] },
    {
      table: 'commissions',
      rows: earning.map(({ id, deal, gross, paid, issuedAgo }) => {
        const base = cents(gross / 1.2);
        return row(`commission-${id}`, {
          ...{
            reseller: sellerOf(sold.indexOf(deal)).id,
            deal: deal.id,
            client_invoice: id,
            rule: rule.id,
            base_amount: base,
          },
          ...{
            rate: 12,
            amount: cents(base * 0.12),
            currency: 'EUR',
            due_date: context.day(-issuedAgo + 60),
            team: teamOf('fr'),
          },
          status: paid === gross ? (issuedAgo > 120 ? 'paid' : 'due') : 'pending',
        });
      }),
    },
  ];
}

/** Mailboxes of the people who sell, and threads with clients in them. */
export function planMail(context: BusinessContext): TableRows[] {
  const boxes = {
    fr: { person: 'analyst', email: 'camille.laurent@novacrm-demo.example' },
    en: { person: 'analystUk', email: 'oliver.bennett@novacrm-demo-uk.example' },
  } as const;
  const accounts = Object.entries(boxes).map(([language, { person, email }]) =>
    row(`mailbox-${language}`, {
      ...{
        name: 'Messagerie',
        email,
        provider: 'imap',
        status: 'paused',
        user: context.userIdOf(person),
        visibility: 'team',
      },
      ...{ team: teamOf(language === 'fr' ? 'fr' : 'en'), history_days: 90 },
    }),
  );
  const people = CONTACTS.filter(({ company }) => company?.kind === 'client')
    .filter((_, index) => index % 3 === 0)
    .slice(0, 46);
  const threads = people.map((contact, nth) => {
    const { language, company } = contact;
    const mails = MAILS[language];
    const { intent, subject, lines } = mails[nth % mails.length] ?? mails[0];
    const ago = 85 - nth * 1.7;
    const box = boxes[language];
    const thread = demoId(`thread-${nth}`);
    const common = {
      account: demoId(`mailbox-${language}`),
      contact: contact.id,
      company: company?.id ?? null,
      intent,
    };
    const shared = { team: teamOf(language), visibility: 'team' };
    const messages = lines.map((body, place) => {
      const isTheirs = place % 2 === 0;
      return row(`mail-${nth}-${place}`, {
        ...common,
        ...shared,
        thread,
        message_id: `<${nth}.${place}@${isTheirs ? 'client' : 'novacrm-demo'}.example>`,
        in_reply_to: place === 0 ? null : `<${nth}.${place - 1}@${isTheirs ? 'novacrm-demo' : 'client'}.example>`,
        ...{
          direction: isTheirs ? 'in' : 'out',
          status: isTheirs ? 'received' : 'sent',
          seen: true,
          answered: place < lines.length - 1,
        },
        ...{ subject: place === 0 ? subject : `Re: ${subject}`, body_text: body, snippet: body.slice(0, 120) },
        from_name: isTheirs ? `${contact.firstName} ${contact.lastName}` : 'NovaCRM',
        ...{
          from_email: isTheirs ? contact.email : box.email,
          sent_at: context.moment(-Math.round(ago) + place, 540 + place * 37),
        },
        ...{
          language,
          intent_confidence: 0.91,
          sentiment: intent === 'complaint' ? 'negative' : 'neutral',
          folder: 'INBOX',
          size: body.length,
        },
      });
    });
    const participants = messages.flatMap((mail, place) => {
      const [theirs, ours] = [
        { email: contact.email, contact: contact.id },
        { email: box.email, contact: null },
      ];
      const [from, to] = place % 2 === 0 ? [theirs, ours] : [ours, theirs];
      return [
        row(`mail-${nth}-${place}-from`, { message: mail.id, kind: 'from', ...from }),
        row(`mail-${nth}-${place}-to`, { message: mail.id, kind: 'to', ...to }),
      ];
    });
    const row0 = {
      ...{
        id: thread,
        ...common,
        ...shared,
        subject,
        status: nth % 3 === 0 ? 'open' : 'done',
        message_count: lines.length,
      },
      ...{ unread_count: 0, first_message_at: messages[0]?.['sent_at'], last_message_at: messages.at(-1)?.['sent_at'] },
    };
    return { thread: row0, messages, participants };
  });
  return [
    { table: 'mail_accounts', rows: accounts },
    { table: 'mail_threads', rows: threads.map((each) => each.thread) },
    { table: 'mail_messages', rows: threads.flatMap((each) => each.messages) },
    { table: 'mail_participants', rows: threads.flatMap((each) => each.participants) },
  ];
}

/** Calls and notes beside those that people wrote themselves, and what the contacts agreed to. */
export function planContactLife(context: BusinessContext): TableRows[] {
  const consents = CONTACTS.flatMap((contact, index): Fields[] => {
    if (index % 4 === 3) return [];
    const random = createRandom(`consent-${contact.key}`);
    const status = random.pick(['given', 'given', 'given', 'refused', 'withdrawn'] as const);
    const ago = random.between(20, 500);
    return [
      row(`consent-${contact.key}`, {
        ...{
          contact: contact.id,
          purpose: index % 2 === 0 ? 'newsletter' : 'events',
          status,
          source: random.pick(['form', 'event', 'portal'] as const),
        },
        ...{
          given_at: context.moment(-ago),
          withdrawn_at: status === 'withdrawn' ? context.moment(-10) : null,
          wording_version: '2026-01',
        },
      }),
    ];
  });
  const words = {
    fr: [
      'Appel de suivi, tout se passe comme prévu.',
      'Message laissé, rappel convenu en fin de semaine.',
      'Échange court au téléphone sur le calendrier.',
    ],
    en: [
      'Follow-up call, all going to plan.',
      'Left a message; they will ring back by Friday.',
      'Short call about the timetable.',
    ],
  } as const;
  const calls = CONTACTS.filter(({ company }) => company?.kind === 'client')
    .slice(0, 160)
    .map((contact, nth) => {
      const { language, company, id } = contact;
      const body = words[language][nth % 3] ?? words[language][0];
      return row(`call-${contact.key}`, {
        ...{
          kind: 'call',
          subject: language === 'fr' ? 'Appel de suivi' : 'Follow-up call',
          body,
          contact: id,
          company: company?.id ?? null,
        },
        ...{
          occurred_at: context.moment(-2 - nth * 2, 600 + (nth % 7) * 45),
          direction: 'out',
          duration_minutes: 5 + (nth % 20),
        },
        ...{ author: context.userIdOf(language === 'fr' ? 'analyst' : 'analystUk'), team: teamOf(language) },
      });
    });
  return [
    { table: 'consents', rows: consents },
    { table: 'interactions', rows: calls },
  ];
}
