import { useQueryClient } from '@tanstack/vue-query';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { useApi } from '../api/api.ts';
import { createRow, deleteRows, updateRow } from '../api/rows.ts';
import { useProblemText } from '../api/useProblemText.ts';
import { useNotices } from '../notices/noticeStore.ts';
import type { CollectionName, RecordRow } from '../records/definition.ts';
import { DEFINITIONS } from '../records/definitions.ts';
import { useSession } from '../session/sessionStore.ts';
import { useCreation } from './creationStore.ts';
import { rowOf, titleOf, type FormValues } from './form.ts';

/** Makes a record: the form is gone at once, the way back is offered, and a refusal brings the form back with its reason. */
export function useCreate() {
  const api = useApi();
  const router = useRouter();
  const session = useSession();
  const creation = useCreation();
  const notices = useNotices();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const { t } = useI18n();

  function refresh(collection: CollectionName): void {
    for (const queryKey of [['records', collection], ['figures'], ['timeline']]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  }

  /** Where nothing may be deleted, it is set aside if that can be. */
  function wayBack(collection: CollectionName): ((id: string) => Promise<unknown>) | null {
    const { archive } = DEFINITIONS[collection];
    if (session.may('delete', collection)) return (id) => api.request(deleteRows(collection, [id]));
    if (!archive || !session.may('update', collection)) return null;
    return (id) => api.request(updateRow(collection, id, { [archive.field]: archive.value }));
  }

  async function undo(collection: CollectionName, id: string, way: (id: string) => Promise<unknown>): Promise<void> {
    const key = `${collection}:new`;
    try {
      if (router.currentRoute.value.params['id'] === id) await router.push({ name: collection });
      await way(id);
      notices.tell({ key, title: t('creation.undone'), icon: 'i-lucide-undo-2', tone: 'neutral' });
    } catch (reason) {
      notices.tell({ key, title: problemText(reason), icon: 'i-lucide-circle-alert', tone: 'error' });
    } finally {
      refresh(collection);
    }
  }

  return async function create(collection: CollectionName, values: FormValues): Promise<RecordRow | null> {
    const definition = DEFINITIONS[collection];
    const key = `${collection}:new`;
    const name = titleOf(definition, values) || t('records.unnamed');
    creation.open = false;
    creation.typed.delete(collection);
    notices.tell({ key, title: t('creation.saving', { name }), icon: 'i-lucide-loader-circle', tone: 'neutral' });
    try {
      const row = await api.request(createRow(collection, rowOf(definition, values)));
      const way = wayBack(collection);
      notices.tell({
        key,
        title: t('creation.done', { name }),
        icon: 'i-lucide-check',
        tone: 'success',
        link: { name: definition.page, params: { id: row.id } },
        ...(way && { action: { label: t('action.undo'), run: () => void undo(collection, row.id, way) } }),
      });
      return row;
    } catch (reason) {
      notices.dismissKey(key);
      creation.comeBack(collection, values, reason);
      return null;
    } finally {
      refresh(collection);
    }
  };
}
