import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { en, type Messages } from './en.ts';
import { fr } from './fr.ts';

/** Words for a language tag of the studio (`fr-FR`, `en-US` …); English for every language we do not write. */
export function messagesFor(tag: string): Messages {
  return /^fr\b/i.test(tag) ? fr : en;
}

export interface Speech {
  words: ComputedRef<Messages>;
  number(value: number): string;
  money(value: number, currency: string): string;
  milliseconds(value: number | null): string;
  time(iso: string): string;
}

/** Words and numbers in the language of the signed-in person. */
export function useSpeech(): Speech {
  const { locale } = useI18n();
  const format = (value: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale.value, options).format(value);
  return {
    words: computed(() => messagesFor(locale.value)),
    number: (value) => format(value),
    money: (value, currency) =>
      format(value, { style: 'currency', currency, maximumFractionDigits: value < 1 ? 4 : 2 }),
    milliseconds: (value) => (value === null ? '–' : `${format(Math.round(value))} ms`),
    time: (iso) => new Intl.DateTimeFormat(locale.value, { timeStyle: 'short' }).format(new Date(iso)),
  };
}
