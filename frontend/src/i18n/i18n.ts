import { createI18n } from 'vue-i18n';
import { compileMessage } from './compileMessage.ts';
import type { Messages } from './en.ts';

export const LOCALES = ['en', 'fr'] as const;
export type PortalLocale = (typeof LOCALES)[number];

declare module 'vue-i18n' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  export interface DefineLocaleMessage extends Messages {}
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
    messages: { [locale]: await loadMessages(locale) } as Record<PortalLocale, Messages>,
  });
}

export async function loadMessages(locale: PortalLocale): Promise<Messages> {
  if (locale === 'en') return (await import('./en.ts')).en;
  const [{ fr }, { frenchSpaces }] = await Promise.all([import('./fr.ts'), import('./frenchSpaces.ts')]);
  return frenchSpaces(fr);
}

export function isPortalLocale(value: unknown): value is PortalLocale {
  return LOCALES.includes(value as PortalLocale);
}
