import { useI18n } from 'vue-i18n';
import { isPortalLocale, loadMessages, type PortalLocale } from '../i18n/i18n.ts';

const KEY = 'nova.locale';

/** The language of the portal; `choose` is remembered, `follow` is a suggestion that a choice outweighs. */
export function useLocale() {
  const { locale, setLocaleMessage, availableLocales } = useI18n({ useScope: 'global' });

  async function show(wanted: PortalLocale): Promise<void> {
    if (!availableLocales.includes(wanted)) setLocaleMessage(wanted, await loadMessages(wanted));
    locale.value = wanted;
    document.documentElement.lang = wanted;
  }

  return {
    locale,
    async choose(wanted: PortalLocale): Promise<void> {
      localStorage.setItem(KEY, wanted);
      await show(wanted);
    },
    /** Takes a language tag such as `fr-FR`, the language in a user's profile. */
    async follow(tag: string | null): Promise<void> {
      const wanted = tag?.slice(0, 2).toLowerCase();
      if (localStorage.getItem(KEY) === null && isPortalLocale(wanted)) await show(wanted);
    },
  };
}
