import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { GuardedText } from './useGuardedText.ts';

interface SubmitButton {
  label: string;
  /** Sending asks a compliance lead instead of doing the thing: not the button to press without thinking. */
  quiet: boolean;
}

/** What the button under a guarded text says: `label` as long as nothing stands in the way. */
export function useSubmitButton(guarded: GuardedText, label: () => string): ComputedRef<SubmitButton> {
  const { t } = useI18n();
  return computed(() => {
    const { action, refused } = guarded.explained.value ?? {};
    if (action !== 'escalate') return { label: label(), quiet: false };
    return { label: refused ? t('action.retry') : t('banner.askReview'), quiet: true };
  });
}
