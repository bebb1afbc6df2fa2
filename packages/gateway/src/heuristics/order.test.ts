import { describe, expect, it } from 'vitest';
import { readCount, readLetterOrder } from './order.ts';

describe('readLetterOrder', () => {
  it.each([
    ['Dis-lui que nous livrons lundi', { form: 'reply', statement: 'nous livrons lundi' }],
    ['Rédige une réponse en précisant qu’il manque une pièce.', { statement: 'il manque une pièce' }],
    ['Tell them we ship today', { statement: 'we ship today' }],
    ['Write a follow-up about the June offer', { form: 'follow_up', topic: 'the June offer', statement: undefined }],
    ['Relance le client au sujet du contrat', { form: 'follow_up', topic: 'contrat' }],
    ['Réponds en anglais pour refuser', { language: 'en', stance: 'decline' }],
    [
      'Rédige une réponse',
      { form: 'reply', stance: undefined, statement: undefined, topic: undefined, language: undefined },
    ],
  ])('reads "%s"', (instruction, order) => {
    expect(readLetterOrder(instruction)).toMatchObject(order);
  });
});

describe('readCount', () => {
  it.each([
    ['Résume en 3 points', 3],
    ['Résume en trois phrases', 3],
    ['in one short sentence', 1],
    ['in 5 bullet points', 5],
    ['in 500 lines', undefined],
    ['Résume les 3 contrats', undefined],
    ['Summarise', undefined],
  ])('reads "%s" as %s', (instruction, count) => {
    expect(readCount(instruction)).toBe(count);
  });
});
