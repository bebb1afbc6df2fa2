import { policyRules } from '@novacrm/sdk';
import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useApi } from '../api/api.ts';
import { useLocalized } from '../i18n/useLocalized.ts';

/** The rules in force, and what people call a rule; one that is no longer in force keeps its key. */
export function useRules() {
  const api = useApi();
  const localized = useLocalized();
  const { data } = useQuery({
    queryKey: ['policy-rules'],
    queryFn: () => api.request(policyRules()),
    staleTime: 300_000,
  });
  const byKey = computed(() => new Map(data.value?.rules.map((rule) => [rule.key, rule])));
  return {
    rules: computed(() => data.value?.rules ?? []),
    ruleName(key: string): string {
      const rule = byKey.value.get(key);
      return rule ? localized(rule.title) : key;
    },
  };
}
