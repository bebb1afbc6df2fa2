import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { relativeParts } from './relativeParts.ts';

/** Dates and numbers as the reader's language writes them. */
export function useFormat() {
  const { locale } = useI18n({ useScope: 'global' });
  const formats = computed(() => ({
    number: new Intl.NumberFormat(locale.value),
    percent: new Intl.NumberFormat(locale.value, { style: 'percent' }),
    day: new Intl.DateTimeFormat(locale.value, { day: 'numeric', month: 'short', year: 'numeric' }),
    moment: new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeStyle: 'short' }),
    exact: new Intl.DateTimeFormat(locale.value, { dateStyle: 'full', timeStyle: 'medium' }),
    relative: new Intl.RelativeTimeFormat(locale.value, { numeric: 'auto', style: 'short' }),
  }));
  const date = (kind: 'day' | 'moment' | 'exact') => (iso: string | null) =>
    iso ? formats.value[kind].format(new Date(iso)) : '';
  return {
    number: (value: number) => formats.value.number.format(value),
    percent: (share: number) => formats.value.percent.format(share),
    day: date('day'),
    moment: date('moment'),
    exact: date('exact'),
    money(value: number, currency: string): string {
      // Cents that are none only make a column harder to read.
      const digits = Number.isInteger(value) ? 0 : 2;
      return new Intl.NumberFormat(locale.value, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(value);
    },
    /** To the cent, for columns of a document: the marks stand below each other. */
    amount: (value: number, currency: string) =>
      new Intl.NumberFormat(locale.value, { style: 'currency', currency }).format(value),
    /** "12.4k €": for axes and heads, where the exact amount would be noise. */
    moneyShort: (value: number, currency: string) =>
      new Intl.NumberFormat(locale.value, {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumFractionDigits: 1,
      }).format(value),
    /** "3 hours ago"; the date once it is more than a month away. */
    ago(iso: string | null, now = Date.now()): string {
      if (!iso) return '';
      const parts = relativeParts(new Date(iso).getTime() - now);
      return parts ? formats.value.relative.format(parts.value, parts.unit) : formats.value.day.format(new Date(iso));
    },
    microseconds(value: number): string {
      return value < 1000
        ? `${formats.value.number.format(value)} µs`
        : `${formats.value.number.format(value / 1000)} ms`;
    },
  };
}
