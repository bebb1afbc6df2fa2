import { describe, expect, it } from 'vitest';
import { loadPersonModel } from '../../src/person-model/weights.ts';
import { hashTexts } from './texts.ts';

describe('the texts of the person model', () => {
  it('are those that the weights were learned from', () => {
    expect(loadPersonModel().corpus).toBe(hashTexts());
  });
});
