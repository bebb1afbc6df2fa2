import { describe, expect, it } from 'vitest';
import { createI18n } from 'vue-i18n';
import { compileMessage } from './compileMessage.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The same messages by vue-i18n's own compiler and by ours. */
function translators(locale: string, messages: object) {
  const options = { legacy: false, locale, messages: { [locale]: messages } };
  const messageCompiler = (message: unknown) => compileMessage(String(message));
  const theirs: unknown = createI18n(options as never);
  const ours: unknown = createI18n({ ...options, messageCompiler } as never);
  type Translate = (key: string, named: object, plural: number) => string;
  const t = (i18n: unknown) => (i18n as { global: { t: Translate } }).global.t;
  return { theirs: t(theirs), ours: t(ours) };
}

const named = new Proxy({}, { get: (_, name) => `<${String(name)}>`, has: () => true, ownKeys: () => [] });

describe('compileMessage', () => {
  it.each([
    ['en', en],
    ['fr', fr],
  ])('says every message of %s as vue-i18n would', (locale, messages) => {
    const { theirs, ours } = translators(locale, messages);
    const keys = leafKeys(messages);
    expect(keys.length).toBeGreaterThan(500);
    for (const count of [0, 1, 2]) {
      expect(keys.map((key) => ours(key, named, count))).toEqual(keys.map((key) => theirs(key, named, count)));
    }
  });
});

function leafKeys(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : leafKeys(value as object, `${path}${key}.`),
  );
}
