import { MONTHS, WEEKDAYS } from './lexicon/calendar.ts';

export interface FoundDate {
  /** As written. */
  text: string;
  /** YYYY-MM-DD, when day, month and year are all said and can be read in one way only. */
  iso: string | undefined;
}

/** Dates and delays of a text, as written, without repetitions. Relative ones stay relative: nothing here knows today. */
export function findDates(text: string): FoundDate[] {
  const found = new Map<string, FoundDate>();
  for (const match of text.matchAll(DATE)) {
    const groups = match.groups ?? {};
    // "may" and "march" are also verbs: as months they have a capital.
    if (/^(?:may|march)$/.test(groups.month ?? groups.month2 ?? groups.month3 ?? groups.month4 ?? '')) continue;
    const key = match[0].toLowerCase();
    if (!found.has(key)) found.set(key, { text: match[0], iso: readIso(groups) });
  }
  return [...found.values()];
}

/** Much cheaper than looking for all of them. */
export function hasDate(text: string): boolean {
  return ANY_DATE.test(text);
}

const MONTH = MONTHS.map(([pattern]) => pattern).join('|');
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:er|st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d\\d';
const TIME =
  '(?:,? (?:à|a|at|vers|around|@) ?(?:[01]?\\d|2[0-3])(?:(?:[:h.]| h )[0-5]\\d|h| ?heures?)?(?: ?(?:[ap]m\\b|[ap]\\.m\\.))?)?';
const PART = '(?: (?:matin|après-midi|apres-midi|soir|morning|afternoon|evening))?';
const UNIT =
  'jours?(?: ouvr(?:és|es|ables?))?|semaines?|mois|ans?|(?:business |working )?days?|weeks?|months?|years?|heures?|hours?';
const PERIOD = 'semaine|mois|trimestre|année|annee|semestre|week|month|quarter|year';

const FORMS = [
  `(?<year>${YEAR})-(?<monthNumber>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)(?:[T ]\\d\\d:\\d\\d)?`,
  `(?:(?:${WEEKDAYS}),? (?:le |the )?)?(?<day2>${DAY})(?: of)? (?<month>${MONTH})\\b\\.?(?:,? (?<year2>${YEAR}))?`,
  `(?:(?:${WEEKDAYS}),? )?(?<month2>${MONTH})\\b\\.? (?:the )?(?<day3>${DAY})(?![\\d%€$])(?:,? (?<year3>${YEAR}))?`,
  `(?:0?[1-9]|[12]\\d|3[01])[/.](?:0?[1-9]|[12]\\d|3[01])[/.](?:${YEAR}|\\d\\d)(?!\\d|[./]\\d)`,
  // Day and month alone look like a fraction: two digits each, or a word before that announces a date.
  `(?:(?:0[1-9]|[12]\\d|3[01])/(?:0[1-9]|1[0-2])|(?<=(?:le|du|au|on|by) )(?:3[01]|[12]\\d|[1-9])/(?:1[0-2]|[1-9]))(?![\\d/])`,
  `(?:début|debut|mi-?|fin|courant|mid-?|early|late|(?:the )?(?:end|beginning|middle) of) ?(?<month3>${MONTH})\\b(?: ${YEAR})?`,
  `(?<month4>${MONTH})\\b\\.? ${YEAR}`,
  `(?:next|this|last|by|before|until|d'ici|avant|ce|jusqu'à) (?:${WEEKDAYS})${PART}`,
  `(?:${WEEKDAYS})(?: (?:prochain|dernier|next|en huit))?${PART}`,
  `(?:d'ici (?:à |la )?)?(?:la )?fin (?:de |du |de la |d')?(?:${PERIOD})`,
  `(?:la |le |l'|au )?(?:${PERIOD}) prochaine?`,
  `(?:next|this|the end of (?:the )?|end of (?:the )?|by (?:the )?end of (?:the )?) ?(?:${PERIOD})`,
  `après-demain|apres-demain|demain${PART}|aujourd'hui|tomorrow${PART}|today|tonight`,
  `(?:sous|dans|d'ici|within|in|in the next) (?:les )?\\d{1,3} (?:prochains? )?(?:${UNIT})`,
  `[QT][1-4](?: ${YEAR})`,
];

const DATE = new RegExp(`(?<![\\p{L}\\p{N}/.-])(?:${FORMS.join('|')})(?![\\p{L}])${TIME}`, 'giu');
const ANY_DATE = new RegExp(DATE.source, 'iu');

function readIso(groups: Record<string, string | undefined>): string | undefined {
  const year = groups.year ?? groups.year2 ?? groups.year3;
  const day = Number.parseInt(groups.day ?? groups.day2 ?? groups.day3 ?? '', 10);
  const month = groups.monthNumber ? Number(groups.monthNumber) : readMonth(groups.month ?? groups.month2);
  if (year === undefined || month === undefined || Number.isNaN(day)) return undefined;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  // 31 June rolls over to July: then it is no date.
  return new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso) ? iso : undefined;
}

function readMonth(word: string | undefined): number | undefined {
  return MONTHS.find(([pattern]) => word !== undefined && new RegExp(`^(?:${pattern})$`, 'iu').test(word))?.[1];
}
