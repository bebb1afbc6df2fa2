import type { LocalizedText } from '@novacrm/contracts';
import type { Row } from './host.ts';

export const LANGUAGES = { en: 'en-US', fr: 'fr-FR' } as const;

/** Collects the texts that Directus keeps in `directus_translations` and refers to by key. */
export class Texts {
  readonly entries = new Map<string, LocalizedText>();

  /** Returns the reference that the studio resolves. */
  put(key: string, text: LocalizedText): string {
    this.entries.set(key, text);
    return `$t:${key}`;
  }
}

/** The studio finds references by `[a-zA-Z0-9.-]` and reads "." as a path, so neither "_" nor "." may stand in a key. */
export function textKey(...parts: string[]): string {
  return ['nova', ...parts.map((part) => part.replace(/[^a-zA-Z0-9]+/g, '-'))].join('--');
}

export const OUR_TEXTS = 'nova--';

export function nativeTranslations(label: LocalizedText, more?: LocalizedText): Row[] {
  return [
    { language: LANGUAGES.en, translation: label.en, ...(more ? { singular: more.en, plural: label.en } : {}) },
    { language: LANGUAGES.fr, translation: label.fr, ...(more ? { singular: more.fr, plural: label.fr } : {}) },
  ];
}

/** Rows of `directus_translations`. */
export function textRows(texts: Texts): Row[] {
  return [...texts.entries].flatMap(([key, { en, fr }]) => [
    { key, language: LANGUAGES.en, value: en },
    { key, language: LANGUAGES.fr, value: fr },
  ]);
}
