import type { LocalizedText, Model } from '@novacrm/contracts';
import { expandSchema } from './expand.ts';
import type { NativeCollection, NativeField, NativeRelation, Row, Snapshot } from './host.ts';
import { LANGUAGES, Texts } from './texts.ts';

/** A schema and its texts, seen the same way whether it comes from the files or from the database. */
export interface View {
  collections: NativeCollection[];
  fields: NativeField[];
  relations: NativeRelation[];
  /** Resolves `$t:key`; any other text stands for itself in both languages. */
  localize(value: unknown): LocalizedText | undefined;
}

export function viewOfFiles(model: Model): View {
  const texts = new Texts();
  return { ...expandSchema(model, texts), localize: localizer((key) => texts.entries.get(key)) };
}

export function viewOfDatabase(snapshot: Snapshot, translations: readonly Row[]): View {
  const byKey = new Map<string, Partial<LocalizedText>>();
  for (const { key, language, value } of translations) {
    const entry = byKey.get(String(key)) ?? {};
    if (language === LANGUAGES.en) entry.en = String(value);
    if (language === LANGUAGES.fr) entry.fr = String(value);
    byKey.set(String(key), entry);
  }
  const find = (key: string): LocalizedText | undefined => {
    const { en, fr } = byKey.get(key) ?? {};
    const any = en ?? fr;
    return any === undefined ? undefined : { en: en ?? any, fr: fr ?? any };
  };
  return { ...snapshot, localize: localizer(find) };
}

function localizer(find: (key: string) => LocalizedText | undefined): View['localize'] {
  return (value) => {
    if (typeof value !== 'string' || value === '') return undefined;
    const known = value.startsWith('$t:') ? find(value.slice(3)) : undefined;
    return known ?? { en: value, fr: value };
  };
}

/** Label from Directus's list of translations; a missing language takes the other one. */
export function labelOf(translations: unknown): { label?: LocalizedText; singular?: LocalizedText } {
  const rows = Array.isArray(translations) ? (translations as Row[]) : [];
  const pick = (column: string): LocalizedText | undefined => {
    const text = (language: string): string | undefined => {
      const value = rows.find((row) => row['language'] === language)?.[column];
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const [en, fr] = [text(LANGUAGES.en), text(LANGUAGES.fr)];
    const any = en ?? fr;
    return any === undefined ? undefined : { en: en ?? any, fr: fr ?? any };
  };
  const [label, singular] = [pick('translation'), pick('singular')];
  return { ...(label && { label }), ...(singular && { singular }) };
}

/** Label for something that nobody has named: its key in plain letters. */
export function titleOf(key: string): LocalizedText {
  const text = key.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
  return { en: text, fr: text };
}
