import { describe, expect, it } from 'vitest';
import { findTasks, isQuestion, startsWithTask } from './task.ts';

describe('findTasks', () => {
  it.each([
    ['Résume cette note', ['summarise']],
    ['Peux-tu me faire une synthèse en 3 points ?', ['summarise']],
    ['TL;DR please', ['summarise']],
    ['What is this about?', ['summarise']],
    ['Rédige un résumé de la réunion', ['summarise']],
    ['Write a short summary of this call', ['summarise']],
    ['Classe ce mail', ['classify']],
    ['De quel type de demande s’agit-il ?', ['classify']],
    ['What kind of email is this?', ['classify']],
    ['Quelles sont les prochaines étapes ?', ['extract']],
    ['List the deadlines', ['extract']],
    ['Extract dates and amounts', ['extract']],
    ['Prépare la liste des actions à faire', ['extract']],
    ['Rédige une réponse', ['draft']],
    ['Réponds que nous acceptons', ['draft']],
    ['Write a reply that sums up the key points', ['draft']],
    ['Propose une relance polie', ['draft']],
    ['Draft a follow-up note', ['draft']],
    ['Résume ce mail et propose une réponse', ['summarise', 'draft']],
    ['Extract the next steps, then draft a reply', ['extract', 'draft']],
    ['Traduis ce texte en anglais', ['translate']],
    ['Que sais-tu faire ?', ['help']],
    ['What can you do?', ['help']],
    ['Bonjour !', ['help']],
    ['Quel est le budget ?', []],
    ['La livraison est prévue lundi.', []],
  ])('"%s" asks for %j', (instruction, tasks) => {
    expect(findTasks(instruction)).toEqual(tasks);
  });
});

describe('startsWithTask', () => {
  it.each([
    'Résume ce mail',
    'Peux-tu résumer ce mail ?',
    'Please summarise the note',
    'Could you draft a reply',
    'Fais-moi un résumé',
  ])('is true for "%s"', (text) => {
    expect(startsWithTask(text)).toBe(true);
  });

  it.each([
    'Merci de me répondre rapidement.',
    'Le client a demandé une synthèse',
    'Tom will write a summary',
    'We promised to reply by Friday',
    'Hello',
  ])('is false for "%s"', (text) => {
    expect(startsWithTask(text)).toBe(false);
  });
});

describe('isQuestion', () => {
  it.each(['Quel est le budget ?', 'When is the meeting', 'Qui décide'])('is true for "%s"', (text) =>
    expect(isQuestion(text)).toBe(true),
  );
  it.each(['Le budget est fixé.', 'Whenever you like.', 'Quittance reçue'])('is false for "%s"', (text) =>
    expect(isQuestion(text)).toBe(false),
  );
});
