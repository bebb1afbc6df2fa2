import { defineStore } from 'pinia';
import { computed, reactive, type WritableComputedRef } from 'vue';

/** Texts not saved yet. They outlive a page, also the sign-in page after a session has ended, but never the tab. */
export const useDrafts = defineStore('drafts', () => {
  const texts = reactive(new Map<string, string>());

  function draft(key: () => string): WritableComputedRef<string> {
    return computed({
      get: () => texts.get(key()) ?? '',
      set: (text) => (text ? texts.set(key(), text) : texts.delete(key())),
    });
  }

  function clear(): void {
    texts.clear();
  }

  return { draft, clear };
});
