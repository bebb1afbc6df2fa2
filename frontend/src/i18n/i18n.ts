import { createI18n } from 'vue-i18n';
import { compileMessage } from './compileMessage.ts';
import type { enCentre } from './en.centre.ts';
import type { Messages } from './en.ts';

export const LOCALES = ['en', 'fr'] as const;
export type PortalLocale = (typeof LOCALES)[number];

declare module 'vue-i18n' {
  export interface DefineLocaleMessage extends Messages, CentreMessages {}
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
    messageCompiler: (message) => compileMessage(String(message)),
    messages: { [locale]: await loadMessages(locale) } as Record<PortalLocale, AllMessages>,
  });
}

type CentreMessages = typeof enCentre;
type AllMessages = Messages & CentreMessages;

type PortalI18n = Awaited<ReturnType<typeof createPortalI18n>>;

/** Words of the compliance centre and the audit: they come with the first of their pages, in every language from then on. */
export function addCentreMessages({ global }: PortalI18n): Promise<unknown> {
  const add = async (locale: PortalLocale) => global.mergeLocaleMessage(locale, await loadCentre(locale));
  centre ??= Promise.all(global.availableLocales.map(add)).catch((reason: unknown) => {
    // Whoever comes next tries again.
    centre = undefined;
    throw reason;
  });
  return centre;
}

let centre: Promise<unknown> | undefined;

async function loadCentre(locale: PortalLocale): Promise<CentreMessages> {
  if (locale === 'en') return (await import('./en.centre.ts')).enCentre;
  const [{ frCentre }, { frenchSpaces }] = await Promise.all([import('./fr.centre.ts'), import('./frenchSpaces.ts')]);
  return frenchSpaces(frCentre);
}

/** Everything that the pages shown so far may say: without the centre's words as long as nobody went there. */
export async function loadMessages(locale: PortalLocale): Promise<AllMessages> {
  const [core, more] = await Promise.all([loadCore(locale), centre ? loadCentre(locale) : {}]);
  return { ...core, ...more } as AllMessages;
}

async function loadCore(locale: PortalLocale): Promise<Messages> {
  if (locale === 'en') return (await import('./en.ts')).en;
  const [{ fr }, { frenchSpaces }] = await Promise.all([import('./fr.ts'), import('./frenchSpaces.ts')]);
  return frenchSpaces(fr);
}

export function isPortalLocale(value: unknown): value is PortalLocale {
  return LOCALES.includes(value as PortalLocale);
}
