import { createI18n } from 'vue-i18n';
import { compileMessage } from './compileMessage.ts';
import type { enAccount } from './en.account.ts';
import type { enCentre } from './en.centre.ts';
import type { enDocuments } from './en.documents.ts';
import type { Messages } from './en.ts';

export const LOCALES = ['en', 'fr'] as const;
export type PortalLocale = (typeof LOCALES)[number];

declare module 'vue-i18n' {
  export interface DefineLocaleMessage extends Messages, AccountMessages, CentreMessages, DocumentMessages {}
  export interface GeneratedTypeConfig {
    locale: PortalLocale;
  }
}

/** Starts with the language the page was given; the other one is loaded when it is asked for. */
export async function createPortalI18n(locale: PortalLocale) {
  return createI18n({
    legacy: false,
    locale,
    fallbackLocale: locale,
    // None is singular in French.
    pluralRules: { fr: (count, forms, other) => (forms === 2 ? Number(count > 1) : (other?.(count, forms) ?? 0)) },
    messageCompiler: (message) => compileMessage(String(message)),
    messages: { [locale]: await loadMessages(locale) } as Record<PortalLocale, AllMessages>,
  });
}

type AccountMessages = typeof enAccount;
type CentreMessages = typeof enCentre;
type DocumentMessages = typeof enDocuments;
type AllMessages = Messages & AccountMessages & CentreMessages & DocumentMessages;

type PortalI18n = Awaited<ReturnType<typeof createPortalI18n>>;

/** Words that come with the first page that says them: those of the compliance centre and the audit, of quotes and invoices, and of one's own account. */
const MORE = {
  account: {
    en: async () => (await import('./en.account.ts')).enAccount,
    fr: async () => (await import('./fr.account.ts')).frAccount,
  },
  centre: {
    en: async () => (await import('./en.centre.ts')).enCentre,
    fr: async () => (await import('./fr.centre.ts')).frCentre,
  },
  documents: {
    en: async () => (await import('./en.documents.ts')).enDocuments,
    fr: async () => (await import('./fr.documents.ts')).frDocuments,
  },
};
export type MoreWords = keyof typeof MORE;

const added = new Map<MoreWords, Promise<unknown>>();

/** Adds them in every language that is there, and from then on in every one that comes. */
export function addMessages({ global }: PortalI18n, words: MoreWords): Promise<unknown> {
  const add = async (locale: PortalLocale) => global.mergeLocaleMessage(locale, await loadMore(words, locale));
  const known = added.get(words);
  if (known) return known;
  const adding = Promise.all(global.availableLocales.map(add)).catch((reason: unknown) => {
    // Whoever comes next tries again.
    added.delete(words);
    throw reason;
  });
  added.set(words, adding);
  return adding;
}

async function loadMore(words: MoreWords, locale: PortalLocale): Promise<object> {
  const messages = await MORE[words][locale]();
  if (locale === 'en') return messages;
  const { frenchSpaces } = await import('./frenchSpaces.ts');
  return frenchSpaces(messages);
}

/** Everything that the pages shown so far may say: without the words of pages where nobody went. */
export async function loadMessages(locale: PortalLocale): Promise<AllMessages> {
  const [core, ...more] = await Promise.all([
    loadCore(locale),
    ...[...added.keys()].map((words) => loadMore(words, locale)),
  ]);
  return Object.assign({}, core, ...more) as AllMessages;
}

async function loadCore(locale: PortalLocale): Promise<Messages> {
  if (locale === 'en') return (await import('./en.ts')).en;
  const [{ fr }, { frenchSpaces }] = await Promise.all([import('./fr.ts'), import('./frenchSpaces.ts')]);
  return frenchSpaces(fr);
}

export function isPortalLocale(value: unknown): value is PortalLocale {
  return LOCALES.includes(value as PortalLocale);
}
