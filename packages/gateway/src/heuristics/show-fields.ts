import type { Locale } from '@novacrm/contracts';
import { extract, type Extraction } from './extract.ts';
import { fold } from './normalise.ts';
import { bullet, colon, fill, TEXTS } from './texts.ts';

/**
 * The fields of a text, one line each: those that the instruction names, or all that hold something.
 * Undefined when it names none and nothing was found.
 */
export function showFields(
  instruction: string,
  material: string,
  materialLanguage: Locale,
  language: Locale,
): string | undefined {
  const texts = TEXTS[language];
  const values = listValues(extract(material, materialLanguage));
  const named = findNamed(instruction);
  const lines = FIELDS.filter((field) => (named.length > 0 ? named.includes(field) : values[field].length > 0)).map(
    (field) => {
      const label = `**${texts[field]}**${colon(language)}`;
      if (values[field].length === 0) return `${label} ${texts.nothingFound}`;
      const shown = values[field].slice(0, MOST);
      const more =
        values[field].length > MOST ? [fill(texts.more, { count: String(values[field].length - MOST) })] : [];
      return field === 'steps' ? `${label}\n${bullet(shown)}` : `${label} ${[...shown, ...more].join(' ; ')}`;
    },
  );
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** Most values of one field: a long text may hold thousands of dates. */
const MOST = 20;

type Field = keyof Extraction;

const FIELDS = [
  'subject',
  'sender',
  'dates',
  'amounts',
  'steps',
  'emails',
  'phones',
] as const satisfies readonly Field[];

const CUES: Record<Field, RegExp> = {
  subject: /\b(?:objet|sujet|subject)\b/,
  sender: /\b(?:expediteur|sender)\b/,
  dates: /\b(?:dates?|echeances?|deadlines?|delais?)\b/,
  amounts: /\b(?:montants?|prix|sommes?|budgets?|chiffres?|amounts?|prices?|costs?|figures?)\b/,
  steps: /\b(?:etapes?|actions?|taches?|a faire|todo|to-?dos?|steps?|tasks?)\b/,
  emails: /\b(?:coordonnees|e-?mails|adresses?|contact details)\b/,
  phones: /\b(?:coordonnees|telephones?|numeros?|phones?|contact details)\b/,
};

function findNamed(instruction: string): Field[] {
  const folded = fold(instruction);
  return FIELDS.filter((field) => CUES[field].test(folded));
}

function listValues({ subject, sender, dates, ...lists }: Extraction): Record<Field, readonly string[]> {
  return {
    ...lists,
    subject: subject === undefined ? [] : [subject],
    sender: sender === undefined ? [] : [sender],
    dates: dates.map(({ text, iso }) => (iso === undefined || iso === text ? text : `${text} (${iso})`)),
  };
}
