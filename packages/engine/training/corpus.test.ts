import { describe, expect, it } from 'vitest';
import { loadModel } from '../src/intent-model/weights.ts';
import { hashCorpus, readCorpus } from './corpus.ts';
import { foldsOf } from './folds.ts';
import { createRandom } from './random.ts';

describe('the corpus of the intent model', () => {
  it('is the one that the weights were learned from', () => {
    expect(loadModel().corpus).toBe(hashCorpus());
  });

  it('gives the same texts every time', () => {
    expect(readCorpus()).toEqual(readCorpus());
  });

  it('leaves no alternative undecided', () => {
    const drawn = readCorpus().filter(({ source }) => source.startsWith('grammar-'));
    expect(drawn.length).toBeGreaterThan(1000);
    expect(drawn.filter(({ text }) => /\{[^{}]*\|[^{}]*\}|<(?:donne|give|sors|take|prenom|name)>/.test(text))).toEqual(
      [],
    );
  });

  it('keeps a family, and families that share nearly a text, in one fold', () => {
    const example = (family: string, text: string) => ({ family, text, source: '', intents: [], weight: 1, lang: 'en' as const }); // prettier-ignore
    const texts = [
      example('a', 'Export all of our customers to a file please'),
      example('a', 'Something else'),
      example('b', 'Please export all of our customers to a file now'),
      ...Array.from({ length: 40 }, (_, index) => example(`c${index}`, `word${index} other${index} third${index}`)),
    ];
    const folds = foldsOf(texts, 5, createRandom(1));
    expect(folds[0]).toBe(folds[1]);
    expect(folds[0]).toBe(folds[2]);
    expect(new Set(folds).size).toBe(5);
  });
});
