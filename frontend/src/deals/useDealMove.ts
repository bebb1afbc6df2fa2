import { useQueryClient } from '@tanstack/vue-query';
import { useI18n } from 'vue-i18n';
import { useApi } from '../api/api.ts';
import { updateRow } from '../api/rows.ts';
import { useNotices } from '../notices/noticeStore.ts';
import { DEFINITIONS } from '../records/definitions.ts';
import type { RecordRow } from '../records/definition.ts';
import { useRowChanges } from '../records/useRowChanges.ts';
import type { Stage } from './useStages.ts';

/** Moves a deal to another stage: at once on the screen, back again with the reason when the server refuses. */
export function useDealMove() {
  const api = useApi();
  const { t } = useI18n();
  const notices = useNotices();
  const queryClient = useQueryClient();
  const changes = useRowChanges(DEFINITIONS.deals);
  const queryKey = ['records', 'deals'];

  return async function move(deal: RecordRow, to: Stage, from: Stage | undefined, lostReason?: string): Promise<void> {
    await queryClient.cancelQueries({ queryKey });
    const takeBack = changes.show(new Set([deal.id]), { stage: { id: to.id, name: to.name }, status: to.outcome });
    try {
      const change = { stage: to.id, ...(lostReason !== undefined && { lost_reason: lostReason }) };
      await api.request(updateRow('deals', deal.id, change));
      notices.tell({
        key: `deals:${deal.id}`,
        title: t('deals.moved', { deal: String(deal['name'] ?? ''), stage: to.name }),
        icon: 'i-lucide-check',
        tone: 'success',
        ...(from && { action: { label: t('action.undo'), run: () => void move(deal, from, undefined) } }),
      });
    } catch (reason) {
      takeBack();
      changes.tellProblem(reason);
    } finally {
      changes.refresh();
    }
  };
}
