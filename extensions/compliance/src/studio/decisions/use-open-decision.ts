import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';

/** The decision that is open is part of the address: it can be sent to a colleague, and "back" closes it. */
export interface OpenDecision {
  id: ComputedRef<string | null>;
  /** Where a click on a decision leads: this page with that decision open. */
  linkTo(id: string): { query: LocationQueryRaw };
  /** Leaves no step behind: the next "back" goes to where the reader was before. */
  close(): void;
}

export function useOpenDecision(): OpenDecision {
  const route = useRoute();
  const router = useRouter();

  return {
    id: computed(() => {
      const { decision } = route.query;
      return typeof decision === 'string' && decision !== '' ? decision : null;
    }),
    linkTo: (decision) => ({ query: { ...route.query, decision } }),
    close() {
      const here = { query: { ...route.query, decision: undefined } };
      const cameFromHere = window.history.state?.back === router.resolve(here).fullPath;
      if (cameFromHere) router.back();
      else void router.replace(here);
    },
  };
}
