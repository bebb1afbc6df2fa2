import type { LocalizedText } from '@novacrm/contracts';
import { useI18n } from 'vue-i18n';
import { frenchSpaces } from './frenchSpaces.ts';

/** The reader's side of a text that came in both languages, set as the portal's own texts are. */
export function useLocalized() {
  const { locale } = useI18n({ useScope: 'global' });
  return (text: LocalizedText): string => (locale.value === 'fr' ? frenchSpaces(text.fr) : text.en);
}
