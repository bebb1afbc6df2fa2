import type { EmailOptions } from '@directus/types';
import type { Knex } from '@novacrm/runtime';
import { LETTERS, type Language } from './letters.ts';

/** The mail in our words and in the language of whoever gets it; mails that are none of ours stay as they are. */
export async function writeLetter(database: Knex, mail: EmailOptions): Promise<EmailOptions> {
  const words = mail.template && LETTERS[mail.template.name];
  if (!mail.template || !words || typeof mail.to !== 'string') return mail;
  const [person, settings] = await Promise.all([
    database('directus_users')
      .whereRaw('lower(email) = ?', [mail.to.toLowerCase()])
      .first<{ language: string | null } | undefined>('language'),
    database('directus_settings').first<{ project_name: string | null; default_language: string | null } | undefined>(
      'project_name',
      'default_language',
    ),
  ]);
  const spoken = person?.language ?? settings?.default_language ?? '';
  const language: Language = spoken.startsWith('fr') ? 'fr' : 'en';
  const { subject, ...letter } = words(settings?.project_name ?? 'NovaCRM')[language];
  return { ...mail, subject, template: { name: 'letter', data: { ...mail.template.data, ...letter, language } } };
}
