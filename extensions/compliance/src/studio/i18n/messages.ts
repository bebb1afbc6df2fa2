import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { en, type Messages } from './en.ts';
import { fr } from './fr.ts';

/** Words for a language tag of the studio (`fr-FR`, `fr-CA`, `en-US` …); English for every language we do not write. */
export function messagesFor(tag: string): Messages {
  return languageOf(tag) === 'fr' ? fr : en;
}

export function languageOf(tag: string): 'en' | 'fr' {
  return /^fr\b/i.test(tag) ? 'fr' : 'en';
}

/** The words in the language of the signed-in person. */
export function useMessages(): ComputedRef<Messages> {
  const { locale } = useI18n();
  return computed(() => messagesFor(locale.value));
}
