import { useMediaQuery, useStorage } from '@vueuse/core';
import { computed, watchEffect } from 'vue';

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

/** Light, dark or as the system; `early.ts` reads the same key before the first paint. */
export function useTheme() {
  const theme = useStorage<Theme>('nova.theme', 'system');
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  const dark = computed(() => theme.value === 'dark' || (theme.value === 'system' && systemIsDark.value));
  watchEffect(() => {
    document.documentElement.classList.toggle('dark', dark.value);
    document.documentElement.classList.toggle('light', !dark.value);
  });
  return { theme, dark };
}
