import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enAccount } from './en.account.ts';
import { enCentre } from './en.centre.ts';
import { enDocuments } from './en.documents.ts';
import { en } from './en.ts';

const SOURCE = join(import.meta.dirname, '..');
const source = globSync('**/*.{vue,ts}', { cwd: SOURCE })
  .filter((file) => !file.startsWith('i18n') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
  .join('\n');

const keys = leafKeys({ ...en, ...enAccount, ...enCentre, ...enDocuments });

describe('messages in use', () => {
  it('exist for every key that is asked for by name', () => {
    const asked = [...source.matchAll(/\bt\(\s*'([\w.]+)'/g)].map((match) => match[1] ?? '');
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('exist for every group that is asked for by prefix', () => {
    const prefixes = [...source.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map((match) => match[1] ?? '');
    expect(prefixes.filter((prefix) => !keys.some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('are all shown somewhere', () => {
    const prefixes = [...source.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const unused = keys.filter(
      (key) => !source.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});

function leafKeys(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : leafKeys(value as object, `${path}${key}.`),
  );
}
