import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { DATE } from '../../scan/dates.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { cellsBelow } from './column.ts';
import { isThing, saysOtherwise } from './date-of-birth/born.ts';
import { monthAfter } from './date-of-birth/month.ts';

/** How far after the announcement the date may stand, in characters; a place of birth often stands between. */
const AHEAD = 48;
/** "14/03/1986 (date de naissance)" */
const BEHIND = 24;

export const dateOfBirth: Detector = {
  id: 'date_of_birth',
  category: 'pii',
  types: ['date_of_birth'],
  severity: 'medium',
  title: { en: 'Date of birth', fr: 'Date de naissance' },
  covers: {
    en: 'Dates, also month and year, where the words say that somebody was born then. Other dates are not.',
    fr: 'Dates, aussi mois et année, dont les mots disent qu’une personne est née alors. Pas les autres dates.',
  },
  legalBasis: ['RGPD Art. 4(1)'],
  prefilter: {
    words: [
      'ne le', 'nee le', 'ne(e) le', 'nes le', 'nees le', 'ne a', 'nee a', 'ne en', 'nee en', 'ne au', 'nee au', 'nee', 'ne',
      'naissance', 'naiss', 'dn', 'd.n', 'd.d.n', 'date naiss', 'nai', 'anniversaire', 'ddn', 'born', 'birth', 'bday', 'b-day', 'birthdate', 'birth_date', 'datenaissance', 'date_naissance', 'dateofbirth', 'date_of_birth', 'geburtsdatum', 'venu au monde', 'venue au monde', 'birthday', 'dob', 'd.o.b', 'date of birth',
    ],
    keywords: ['(b. '],
    shape: 'digit',
  }, // prettier-ignore
  match: (view, keywordHits) => [...announced(view, keywordHits)],
  examples: {
    hit: hits('date_of_birth', {
      fr: [
        'Karim Haddad, né le ⟦14/03/1986⟧ à Lyon',
        'Date de naissance : ⟦3 février 1990⟧',
        'Sophie, née à Nantes le ⟦1er janvier 1979⟧, ingénieure',
        'DDN ⟦07.11.85⟧',
        'Naissance : ⟦1992-05-30⟧',
        'Il est né en ⟦mars 1985⟧ à Brest.',
        'Nom;Embauche;Né le\nDupuis;01/09/2015;⟦04/11/1990⟧',
        '⟦14/03/1986⟧ (date de naissance)',
      ],
      en: [
        'She was born on ⟦March 12, 1985⟧ in Leeds.',
        'Date of birth: ⟦12/03/1985⟧',
        'DOB ⟦1985-03-12⟧',
        'My birthday is ⟦4 July 1990⟧.',
        'born in ⟦March 1985⟧',
        'born in Dublin on the ⟦12th of March 1985⟧',
      ],
    }),
    miss: misses({
      fr: [
        'Le contrat commence le 14/03/2026.',
        'La société est née le 12 mars 2015 à Lyon.',
        'Réunion le 3 février 2025, née d’une demande client.',
        'Indiquez votre date de naissance sur le formulaire.',
        'Facture du 07.11.24',
        'La filiale est née le 12 mai 2011 à Lyon.',
        'anniversaire du contrat le 12/05/2024',
      ],
      en: [
        'The contract starts on March 12, 2026.',
        'The project was born on 12 March 2015 in a garage.',
        'Please state your date of birth.',
        'Invoice of 2024-11-07',
        'Birthday sale from 3 May 2026.',
        'Our company was born in May 1982.',
        'Our anniversary sale ends on 4 July 2026.',
      ],
    }),
  },
};

function* announced({ plain }: View, keywordHits: readonly Hit[]): Generator<Match> {
  let done = 0;
  for (const { start, end, keyword } of keywordHits) {
    if (start < done) continue;
    const isVerb = /^(?:n|born|\(b)/.test(keyword) && !/^nai/.test(keyword);
    const column = [...datesBelow(plain, start)];
    for (const date of column) yield found(plain, date, keyword);
    if (column.length > 0) {
      done = end;
      continue;
    }
    if (isVerb && isThing(plain, start)) continue;
    const ahead =
      (isVerb ? (monthAfter(plain, end) ?? monthAfter(plain, end - 3)) : undefined) ??
      firstDate(plain, end, end + (keyword === '(b. ' ? 2 : AHEAD));
    const date = ahead ?? (isVerb ? undefined : lastDate(plain, start - BEHIND, start));
    if (!date) continue;
    const between = date.start >= end ? plain.slice(end, date.start) : plain.slice(date.end, start);
    if (saysOtherwise(keyword, between, plain.slice(date.start, date.end))) continue;
    done = Math.max(date.end, end);
    yield found(plain, date, keyword);
  }
}

/** The column under "Né le" or "Date of birth". */
function* datesBelow(plain: string, at: number): Generator<{ start: number; end: number }> {
  for (const cell of cellsBelow(plain, at)) {
    const date = firstDate(plain, cell.start, cell.end);
    if (date && date.start === cell.start && date.end <= cell.end) yield date;
  }
}

function found(plain: string, date: { start: number; end: number }, keyword: string): Match {
  const value = plain.slice(date.start, date.end);
  return { type: 'date_of_birth', ...date, confidence: 0.92, evidence: [`announced by "${keyword}"`], value };
}

function firstDate(plain: string, from: number, to: number) {
  // A date may begin before the limit and end after it.
  for (const { 0: found, index } of plain.slice(from, to + 20).matchAll(DATE)) {
    if (from + index > to || /[.!?;]\s+[a-z]{3,}.*[.!?;]\s/.test(plain.slice(from, from + index))) return undefined;
    return { start: from + index, end: from + index + found.length };
  }
  return undefined;
}

function lastDate(plain: string, from: number, to: number) {
  const offset = Math.max(0, from);
  const found = [...plain.slice(offset, to).matchAll(DATE)].at(-1);
  if (!found || /[.!?\n]/.test(plain.slice(offset + found.index + found[0].length, to))) return undefined;
  return { start: offset + found.index, end: offset + found.index + found[0].length };
}
