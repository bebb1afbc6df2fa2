import { computed, watch } from 'vue';
import { useRoute } from 'vue-router';
import type { RecordDefinition } from './definition.ts';
import { useSavedViews } from './useSavedViews.ts';
import { defaultView, sameView, type View } from './view.ts';
import { useViews } from './viewStore.ts';

/** The view of a list: the saved one that the address names or the shipped one, and what the reader changed since. */
export function useListView(definition: RecordDefinition) {
  const route = useRoute();
  const store = useViews();
  const saved = useSavedViews(definition);

  const current = computed(() => saved.views.value.find(({ id }) => id === route.query['view']));
  const base = computed(() => current.value?.view ?? defaultView(definition));
  const key = computed(() => `${definition.collection}:${current.value?.id ?? ''}`);

  const view = computed<View>({
    get: () => store.views.get(key.value) ?? base.value,
    set: (next) => void store.views.set(key.value, next),
  });
  const changed = computed(() => !sameView(view.value, base.value));

  // Once it is saved, the saved one is the truth.
  watch(base, (now) => {
    if (sameView(now, view.value)) store.views.delete(key.value);
  });

  return { saved, current, view, changed, reset: () => void store.views.delete(key.value) };
}
