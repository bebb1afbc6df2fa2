/** How the plates of a country are written. */
export interface PlateForm {
  readonly name: string;
  readonly pattern: RegExp;
  /** Article numbers look the same: the words about a vehicle must stand close by (`named`: a word for a plate right before), and the letters are capitals. */
  readonly weak?: true | 'named';
}

const FREE = '(?<![\\w.,/@-])';
const STOP = '(?![\\w@]|[-.,/]\\w)';
/** The French system since 2009 has neither I, O nor U. */
const SIV = '[A-HJ-NP-TV-Za-hj-np-tv-z]{2}';
const IRISH_COUNTY = '(?:CE|CN|CW|DL|KE|KK|KY|LD|LH|LK|LM|LS|MH|MN|MO|OY|RN|SO|TN|TS|WD|WH|WX|WW|C|D|G|L|T|W)';
const CANTON = '(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)';

export const PLATE_FORMS: readonly PlateForm[] = [
  // AB-123-CD without SS and WW; Italy writes the same.
  form('French or Italian plate', `(?!SS|WW|ss|ww)${SIV}([ -]?)\\d{3}\\1(?!SS|ss)${SIV}`),
  form(
    'French plate of the old system',
    '[1-9]\\d{0,3}[ -]?(?:[A-HJ-NP-TV-Z]{2,3}|[a-hj-np-tv-z]{2,3})[ -]?(?:0[1-9]|[1-8]\\d|9[0-5]|2[ABab]|97[1-6])',
  ),
  form('British plate', '(?:[A-HJ-PR-Y][A-HJ-Y]\\d{2} ?[A-HJ-PR-Z]{3}|[a-hj-pr-y][a-hj-y]\\d{2} ?[a-hj-pr-z]{3})'),
  form(
    'British plate of 1983',
    '(?:[A-HJ-NPR-TV-Y]\\d{1,3} ?[A-HJ-PR-Y]{3}|[a-hj-npr-tv-y]\\d{1,3} ?[a-hj-pr-y]{3})',
    true,
  ),
  form(
    'British plate of 1963',
    '(?:[A-HJ-PR-Y]{3} ?\\d{1,3}[A-HJ-NPR-TV-Y]|[a-hj-pr-y]{3} ?\\d{1,3}[a-hj-npr-tv-y])',
    true,
  ),
  form('Northern Irish plate', '(?:[A-Z]{1,2}[IZ]|[A-Z]I[A-Z]) ?\\d{1,4}', true),
  form('Irish plate', `(?:\\d{2}|[12]\\d[12])(?:-${IRISH_COUNTY}-| ${IRISH_COUNTY} |${IRISH_COUNTY})\\d{1,6}`, true),
  form('American plate', '(?:(?!RAL|ISO|DIN|SKU|REF)[A-Z]{3}-\\d{4}|[A-Z]{3}-\\d{3}|[1-9][A-Z]{3}\\d{3})', true),
  form('Belgian plate', '[1-9]-(?:[A-Z]{3}|[a-z]{3})-\\d{3}'),
  form('German plate', '[A-Z\\u00c4\\u00d6\\u00dc]{1,3}-[A-Z]{1,2}[ -]?\\d{1,4}[EH]?', true),
  form('Spanish plate', '\\d{4}[ -]?(?!TTC|CHF|PCS|GBP|HRS|MHZ|RPM|KWH)[B-DF-HJ-NP-TV-Z]{3}', true),
  form('Swiss plate', `${CANTON}[ -]?\\d{3,6}`, true),
  form('Norwegian or Danish plate', '[A-Z]{2} \\d{5}|[A-Z]{2} \\d{2} \\d{3}', 'named'),
  form('Polish plate', '[A-Z]{2,3} (?=[A-Z]{0,2}\\d)[\\dA-Z]{4,5}', 'named'),
  form('Romanian plate', '(?:B|[A-Z]{2}) \\d{2,3} [A-Z]{3}', 'named'),
  form('Luxembourg plate', '[A-Z]{2}[ -]?\\d{4}', true),
  form('Dutch plate', '(?:\\d{1,2}-[A-Z]{2,3}-\\d{1,2}|[A-Z]{1,2}-\\d{3}-[A-Z]{1,2}|\\d-[A-Z]{3}-\\d{2})', true),
];

function form(name: string, pattern: string, weak?: true | 'named'): PlateForm {
  return { name, pattern: new RegExp(`${FREE}${pattern}${STOP}`, 'g'), ...(weak && { weak }) };
}
