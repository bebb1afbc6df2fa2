import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { DATE } from '../../scan/dates.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { GIVEN, nameKind } from '../../lexicon/names.ts';
import { cellsBelow } from './column.ts';
import { isThing, saysOtherwise } from './date-of-birth/born.ts';
import { monthAfter } from './date-of-birth/month.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

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
      'naissance', 'naiss', 'dn', 'd.n', 'd.d.n', 'date naiss', 'nai', 'n. le', 'geb', 'geboren', 'nato il', 'nata il', 'nacido el', 'nacida el', 'tu es du', 'je suis du', 'elle est du', 'il est du', 'anniversaire', 'ddn', 'born', 'birth', 'bday', 'b-day', 'birthdate', 'birth_date', 'datenaissance', 'date_naissance', 'dateofbirth', 'date_of_birth', 'geburtsdatum', 'venu au monde', 'venue au monde', 'birthday', 'dob', 'd.o.b', 'd/o/b', 'dtnaiss', 'date_naiss', 'datenaiss', 'date nais', 'birth_dt', 'birthday_date', 'geboortedatum', 'date of birth',
    ],
    keywords: ['(b. ', '(0', '(1', '(2', '(3'],
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

function* announced({ plain, text }: View, keywordHits: readonly Hit[]): Generator<Match> {
  let done = 0;
  for (const { start, end, keyword } of keywordHits) {
    if (start < done) continue;
    if (/^\(\d/.test(keyword)) {
      const date = behindName(text, plain, start);
      if (date) yield found(plain, date, 'a name in front');
      continue;
    }
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
    const date =
      ahead ??
      spokenDate(plain, end) ??
      (isVerb ? undefined : compactDate(plain, end)) ??
      (isVerb ? undefined : lastDate(plain, start - BEHIND, start));
    if (!date) continue;
    const between = date.start >= end ? plain.slice(end, date.start) : plain.slice(date.end, start);
    if (saysOtherwise(keyword, between, plain.slice(date.start, date.end))) continue;
    done = Math.max(date.end, end);
    yield found(plain, date, keyword);
    const next = SECOND.exec(plain.slice(done, done + 56));
    const second = next && firstDate(plain, done + next[0].length, done + next[0].length);
    if (!second) continue;
    done = second.end;
    yield found(plain, second, keyword);
  }
}

/** "DOB shown as 11/02/1989, should read 02/11/1989", "née le 3 mai 2019 et son frère le 4 juin 2021". */
const SECOND =
  /^"?,? ?(?:(?:it )?should (?:read|be)|corrected to|changed to|instead of|and not|et non(?: pas)?(?: le)?|au lieu d[eu]|a (?:corriger|rectifier) en|lire|devrait etre|doit etre|(?:et|and) [^.;\n\d]{0,36}?(?:le|on)) "?(?=\d)/;

/** "Zbigniew Kurek (16/10/1974, …)": a day of the past behind a full name. */
function behindName(text: string, plain: string, start: number): Span | undefined {
  const date = PAST_DAY.exec(plain.slice(start, start + 12))?.[1];
  const name = date && FULL_NAME.exec(text.slice(Math.max(0, start - 48), start))?.[0];
  if (!name) return undefined;
  const words = plain.slice(start - name.length, start - 1).split(' ');
  if (!words.some((word) => (nameKind(word) & GIVEN) !== 0)) return undefined;
  return { start: start + 1, end: start + 1 + date.length };
}

const PAST_DAY = /^\(((?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2]|[a-z]{3})[/.-](?:19[2-9]\d|200\d))[),;]/;
const FULL_NAME = /(?<!\p{L})\p{Lu}[\p{L}'’-]{1,20} \p{Lu}[\p{L}'’-]{1,24} $/u;

/** "née le quatre juillet mil neuf cent quatre-vingt-dix", "dob is fourth of July nineteen ninety" */
function spokenDate(plain: string, end: number): Span | undefined {
  const found = SPOKEN.exec(plain.slice(end, end + 96));
  return found?.[1] ? { start: end + found[0].length - found[1].length, end: end + found[0].length } : undefined;
}

const COUNTED =
  'premier|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|vingts|trente|quarante|cinquante|soixante|cent|cents|mil|mille|et|zero|[a-z]{2,9}(?:st|nd|rd|th)|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|oh|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|and|thousand';
const SPOKEN = new RegExp(
  `^[ :,]{1,2}(?:(?:le|la|is|was|on|the|est) ){0,2}((?:(?:${COUNTED}|\\d{1,2}(?:er|st|nd|rd|th)?)[ -](?:of )?(?:the )?){1,4}(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)(?:[ -](?:${COUNTED})){1,8})(?![a-z])`,
);

/** "DDN 080482": day, month and year without a sign between. */
function compactDate(plain: string, end: number): Span | undefined {
  const found = COMPACT.exec(plain.slice(end, end + 16));
  return found?.[1] ? { start: end + found[0].length - found[1].length, end: end + found[0].length } : undefined;
}

const COMPACT = /^[ .:)=]{1,5}((?:0[1-9]|[12]\d|3[01])( ?)(?:0[1-9]|1[0-2])\2(?:\d{2}|(?:19|20)\d{2}))(?![\d.,/-]| \d)/;

/** The column under "Né le" or "Date of birth". */
function* datesBelow(plain: string, at: number): Generator<Span> {
  for (const cell of cellsBelow(plain, at)) {
    const date = firstDate(plain, cell.start, cell.end);
    if (date && date.start === cell.start && date.end <= cell.end) yield date;
  }
}

function found(plain: string, date: Span, keyword: string): Match {
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
