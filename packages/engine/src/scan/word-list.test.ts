import { describe, expect, it } from 'vitest';
import { detectors } from '../detectors/registry.ts';
import { listedKind, listedKindOf, nameKind, nameKindOf } from '../lexicon/names.ts';
import { FUNCTION_WORDS, RELATIVES, ROLES } from '../lexicon/person-signs.ts';
import { NOT_A_SURNAME, THING_BEFORE } from '../lexicon/person-words.ts';
import { createKeywordIndex } from './keywords.ts';
import { createView } from './view.ts';

const LISTS = { FUNCTION_WORDS, RELATIVES, ROLES, NOT_A_SURNAME, THING_BEFORE };
const texts = detectors.flatMap(({ examples }) => [...examples.hit, ...examples.miss].map(({ text }) => text));
const tokens = texts.flatMap((text) => createView(text, createKeywordIndex([])).tokens);

describe('lists of words', () => {
  it('hold the tokens whose word they have', () => {
    for (const [name, list] of Object.entries(LISTS)) {
      const told = tokens.map((token) => [token.word, list.holds(token)]);
      expect(told, name).toEqual(tokens.map(({ word }) => [word, list.has(word)]));
      expect(told.filter(([, held]) => held).length, name).toBeGreaterThan(10);
    }
  });

  it('know of a token what is known of its word as a name', () => {
    const told = tokens.map((token) => [token.word, nameKindOf(token), listedKindOf(token)]);
    expect(told).toEqual(tokens.map(({ word }) => [word, nameKind(word), listedKind(word)]));
    expect(told.filter(([, kind]) => kind !== 0).length).toBeGreaterThan(500);
  });

  it('hold no token where there is none', () => {
    expect([ROLES.holds(undefined), nameKindOf(undefined), listedKindOf(undefined)]).toEqual([false, 0, 0]);
  });
});
