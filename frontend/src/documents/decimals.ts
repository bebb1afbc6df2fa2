export type DecimalProblem = 'notDecimal' | 'tooFine';

/** Spaces that group digits, and signs people type along. */
const NOISE = /[\s\u00a0\u202f'’%€]/g;
/** `1,234` and `1,234.50` of an English reader. */
const GROUPED = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
const DECIMAL = /^-?(\d{1,12}(\.\d*)?|\.\d+)$/;

/**
 * A number that somebody typed, as the server takes it: `1 234,5` and `1,234.50` become `1234.5`. More than `places` decimals are
 * refused: the server would round without a word.
 */
export function readDecimal(
  typed: string,
  { places, locale }: { places: number; locale: string },
): { value: string } | { problem: DecimalProblem } {
  const bare = typed.replace(NOISE, '').replace('−', '-');
  const plain = locale === 'en' && GROUPED.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.');
  if (!DECIMAL.test(plain)) return { problem: 'notDecimal' };
  const [whole = '', decimals = ''] = plain.split('.');
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > places) return { problem: 'tooFine' };
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.replace('-', '').replace(/^0+(?=\d)/, '') || '0';
  return { value: kept ? `${sign}${digits}.${kept}` : `${sign}${digits}` };
}

/** A decimal of the server as the reader writes it; `least` decimals are always there. */
export function writeDecimal(value: string, { least, locale }: { least: number; locale: string }): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: 3 }).format(
    Number(value),
  );
}
