import type { Locale } from '@novacrm/contracts';

const SUBJECT: Record<Locale, (title: string) => string> = {
  en: (title) => `Task to do: ${title}`,
  fr: (title) => `Tâche à faire : ${title}`,
};

export function taskNotice(title: string, locale: Locale): { subject: string } {
  // The column holds 255 characters.
  return { subject: SUBJECT[locale](title).slice(0, 255) };
}
