import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { formatShare } from './share.ts';

/** Numbers and times in the language of the signed-in person, times in the zone of the browser. */
export interface Format {
  number(value: number): string;
  /** `19 Nov, 14:03`; the year is added when it is not the current one. */
  time(iso: string): string;
  /** Down to the second, with the zone: for evidence. */
  fullTime(iso: string): string;
  /** 0 to 1. */
  share(part: number): string;
  microseconds(value: number): string;
}

export function useFormat(): ComputedRef<Format> {
  const { locale } = useI18n();
  return computed(() => createFormat(locale.value, () => new Date()));
}

export function createFormat(locale: string, now: () => Date): Format {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const dayAndYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const fullTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long' });

  return {
    number: (value) => number.format(value),
    time(iso) {
      const at = new Date(iso);
      const date = at.getFullYear() === now().getFullYear() ? day : dayAndYear;
      return `${date.format(at)}, ${clock.format(at)}`;
    },
    fullTime: (iso) => fullTime.format(new Date(iso)),
    share: (part) => formatShare(part, locale),
    microseconds: (value) => (value < 1000 ? `${number.format(value)} µs` : `${number.format(value / 1000)} ms`),
  };
}
