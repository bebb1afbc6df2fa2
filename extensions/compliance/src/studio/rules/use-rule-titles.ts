import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { RuleItem } from '../api/compliance-api.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { languageOf } from '../i18n/messages.ts';

export interface RuleTitles {
  /** Title in the person's language; the key itself while titles are unknown or the rule is gone. */
  title: ComputedRef<(key: string) => string>;
  /** Rules that exist now, by title. */
  options: ComputedRef<{ text: string; value: string }[]>;
  reload(): Promise<void>;
}

/** Titles are a courtesy: whoever may not read the rules sees their keys, so a problem is not shown. */
export function useRuleTitles(read: (signal: AbortSignal) => Promise<RuleItem[]>): RuleTitles {
  const { locale } = useI18n();
  const rules = useLoaded(read);

  const titles = computed(() => {
    const field = `title_${languageOf(locale.value)}` as const;
    return new Map((rules.body.value ?? []).map((rule) => [rule.key, rule[field] || rule.key]));
  });

  return {
    title: computed(() => (key) => titles.value.get(key) ?? key),
    options: computed(() =>
      [...titles.value]
        .map(([value, text]) => ({ text, value }))
        .sort((one, other) => one.text.localeCompare(other.text, locale.value)),
    ),
    reload: rules.reload,
  };
}
