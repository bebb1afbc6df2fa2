import { defineStore } from 'pinia';
import { reactive, ref } from 'vue';
import type { CollectionName } from '../records/definition.ts';
import type { FormValues } from './form.ts';

/** What is being created, and what was typed for each kind: a form that was closed opens as it was left. */
export const useCreation = defineStore('creation', () => {
  const open = ref(false);
  const collection = ref<CollectionName | null>(null);
  const typed = reactive(new Map<CollectionName, FormValues>());
  /** Why the server refused what is in the form. */
  const refusal = ref<unknown>(null);

  /** `presets` win over what was typed before: they say where the person came from. */
  function begin(kind: CollectionName, presets: FormValues = {}): void {
    typed.set(kind, { ...typed.get(kind), ...presets });
    collection.value = kind;
    refusal.value = null;
    open.value = true;
  }

  /** Opens again with the same values, and with the reason. */
  function comeBack(kind: CollectionName, values: FormValues, reason: unknown): void {
    begin(kind, values);
    refusal.value = reason;
  }

  function clear(): void {
    typed.clear();
    open.value = false;
    collection.value = null;
  }

  return { open, collection, typed, refusal, begin, comeBack, clear };
});
