import { describe, expect, it } from 'vitest';
import { findDates } from './dates.ts';

const list = (text: string) => findDates(text).map(({ text }) => text);

describe('findDates', () => {
  it.each([
    ['Livraison le 3 mars 2026 au plus tard.', ['3 mars 2026']],
    ['Rendez-vous mardi 12 mai à 14h30 chez eux.', ['mardi 12 mai à 14h30']],
    ['Le 1er août et le 15 déc. 2025', ['1er août', '15 déc. 2025']],
    ['Appel du 14/02, signature le 3/4, échéance 28/02/2026.', ['14/02', '3/4', '28/02/2026']],
    ['Réponse d’ici vendredi, sinon lundi prochain', ["d'ici vendredi", 'lundi prochain']],
    ['On se rappelle la semaine prochaine, avant fin février.', ['la semaine prochaine', 'fin février']],
    ['Paiement sous 30 jours, budget T3 2026', ['sous 30 jours', 'T3 2026']],
    ['demain matin ou après-demain', ['demain matin', 'après-demain']],
    ['The demo is on Tuesday, March 12th, 2026 at 2:30 pm.', ['Tuesday, March 12th, 2026 at 2:30 pm']],
    ['Renewal on 30 June 2026; go live by mid June.', ['30 June 2026', 'mid June']],
    ['Due 2026-05-04, reminder 2026-05-04', ['2026-05-04']],
    [
      'Call me next Tuesday or by Friday, end of the month at the latest',
      ['next Tuesday', 'by Friday', 'end of the month'],
    ],
    ['within 10 business days, in 2 weeks', ['within 10 business days', 'in 2 weeks']],
    ['They start in September 2026.', ['September 2026']],
  ])('finds the dates of "%s"', (text, dates) => {
    expect(list(text.replaceAll('’', "'"))).toEqual(dates);
  });

  it.each([
    'Version 2.4.1 costs 12/7 of the old price',
    'You may 5 times try; we march on.',
    'Call 06 12 34 56 78 or write to the mayor',
    'Commande 2026-99-99, réf. 1234/56',
    'Le décideur a décidé, un mardigras',
    'Room 12, seats 3 and 4',
  ])('finds none in "%s"', (text) => {
    expect(list(text)).toEqual([]);
  });

  it('gives the ISO form only when day, month and year are said and exist', () => {
    expect(findDates('3 mars 2026, 12 mai, March 5, 2027, 31 juin 2026, 04/05/2026').map(({ iso }) => iso)).toEqual([
      '2026-03-03',
      undefined,
      '2027-03-05',
      undefined,
      undefined,
    ]);
  });
});
