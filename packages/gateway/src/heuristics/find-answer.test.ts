import { describe, expect, it } from 'vitest';
import { findAnswer } from './find-answer.ts';

const NOTE =
  'Procurement wants a discount of 10%. The budget is £48,000 for year one. The contract with the current vendor ends on 30 June 2026. Mrs Brown decides, together with Tom Reed. They hesitate because the migration is risky.';
const NOTE_FR =
  'Le comité tranche le 2 avril. Le budget est de 18 000 €. La livraison aura lieu à Lyon. C’est Anne Petit qui signe.';

describe('findAnswer', () => {
  it.each([
    ['When does the contract end?', NOTE, 'en', 'The contract with the current vendor ends on 30 June 2026.'],
    ['How much is the budget?', NOTE, 'en', 'The budget is £48,000 for year one.'],
    ['Who decides?', NOTE, 'en', 'Mrs Brown decides, together with Tom Reed.'],
    ['Why do they hesitate?', NOTE, 'en', 'They hesitate because the migration is risky.'],
    ['Quand décide le comité ?', NOTE_FR, 'fr', 'Le comité tranche le 2 avril.'],
    ['Quel est le budget ?', NOTE_FR, 'fr', 'Le budget est de 18 000 €.'],
    ['Où a lieu la livraison ?', NOTE_FR, 'fr', 'La livraison aura lieu à Lyon.'],
  ] as const)('"%s" is answered by the sentence that says it', (question, text, language, answer) => {
    expect(findAnswer(question, text, language)[0]).toBe(answer);
  });

  it.each([
    ['What colour is the roof?', NOTE, 'en'],
    ['Quelle est la taille du bâtiment ?', NOTE_FR, 'fr'],
    ['Anything?', '', 'en'],
  ] as const)('"%s" finds nothing', (question, text, language) => {
    expect(findAnswer(question, text, language)).toEqual([]);
  });
});
