import { ACTIONS, Category, CHANNELS, Region, Risk, Severity } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { languageOf, messagesFor } from './messages.ts';

type Word = string | ((...given: never[]) => string);

const english = new Map(words(en));
const french = new Map(words(fr));

describe('messages', () => {
  it('exist in both languages under the same keys', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are a text in both languages or take the same number of values in both', () => {
    const shape = (word: Word | undefined) => (typeof word === 'function' ? word.length : typeof word);
    const differing = [...english.keys()].filter((key) => shape(english.get(key)) !== shape(french.get(key)));
    expect(differing).toEqual([]);
  });

  it('are never empty', () => {
    expect([...english, ...french].filter(([, word]) => said(word).trim() === '')).toEqual([]);
  });

  it('say each number they are given', () => {
    const silent = ['summary.decisions', 'summary.incidentsSome'];
    const taking = [...english, ...french].filter(([key, word]) => typeof word === 'function' && !silent.includes(key));
    expect(taking.filter(([, word]) => !said(word).includes('7'))).toEqual([]);
  });

  it('keep French punctuation with its word', () => {
    const loose = [...french].filter(([, word]) => / [:;?!»]|« /.test(said(word)));
    expect(loose).toEqual([]);
  });

  it.each([
    ['action', ACTIONS],
    ['channel', CHANNELS],
    ['category', Category.options],
    ['severity', Severity.options],
    ['risk', Risk.shape.level.options],
    ['region', Region.options],
  ])('name every %s of the contracts', (group, values) => {
    expect(values.filter((value) => !english.has(`${group}.${value}`))).toEqual([]);
  });
});

describe('messagesFor', () => {
  it.each([
    ['fr-FR', 'fr'],
    ['fr-CA', 'fr'],
    ['fr', 'fr'],
    ['en-US', 'en'],
    ['de-DE', 'en'],
    ['fry', 'en'],
    ['', 'en'],
  ])('takes %s as %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
    expect(messagesFor(tag)).toBe(language === 'fr' ? fr : en);
  });
});

function words(tree: object, path = ''): [string, Word][] {
  return Object.entries(tree).flatMap(([key, value]: [string, Word | object]): [string, Word][] =>
    typeof value === 'object' ? words(value, `${path}${key}.`) : [[path + key, value as Word]],
  );
}

function said(word: Word): string {
  return typeof word === 'string' ? word : word(...(['7', '7', '7'] as never[]));
}
