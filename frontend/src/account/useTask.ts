import { readNovaError, type NovaError } from '@novacrm/sdk';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { problemKey } from '../api/problem.ts';

/** One thing at a time, and what went wrong with it in words. */
export function useTask(wordsFor: (error: NovaError) => string | undefined = () => undefined) {
  const { t } = useI18n();
  const busy = ref(false);
  const problem = ref('');

  async function run(work: () => Promise<unknown>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    problem.value = '';
    try {
      await work();
    } catch (reason) {
      const error = readNovaError(reason);
      problem.value = wordsFor(error) ?? t(problemKey(error.kind));
    } finally {
      busy.value = false;
    }
  }

  return { busy, problem, run };
}
