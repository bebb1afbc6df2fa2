import { ref } from 'vue';
import { useApi } from '../api/api.ts';
import { createRow, deleteRows } from '../api/rows.ts';

export type Rating = 'good' | 'bad';

/** One's opinion of an answer, kept beside the decision about it; choosing it again takes it back. */
export function useRating(decision: string) {
  const api = useApi();
  const rating = ref<Rating | null>(null);
  const busy = ref(false);
  let stored: string | null = null;

  /** Rejected with the server's reason; the opinion shown is then the one that is stored. */
  async function rate(wanted: Rating): Promise<void> {
    if (busy.value) return;
    const before = rating.value;
    const next = before === wanted ? null : wanted;
    rating.value = next;
    busy.value = true;
    try {
      if (stored) await api.request(deleteRows('ai_feedback', [stored]));
      stored = next ? (await api.request(createRow('ai_feedback', { rating: next, decision }))).id : null;
    } catch (reason) {
      rating.value = before;
      throw reason;
    } finally {
      busy.value = false;
    }
  }

  return { rating, rate };
}
