import { defineStore } from 'pinia';
import { reactive } from 'vue';
import type { View } from './view.ts';

/** Lists stay as they were left, for as long as the tab is open; values of filters stay out of addresses and storage. */
export const useViews = defineStore('views', () => {
  const views = reactive(new Map<string, View>());
  function clear(): void {
    views.clear();
  }
  return { views, clear };
});
