import { useQueryClient } from '@tanstack/vue-query';
import { useI18n } from 'vue-i18n';
import { useApi } from '../api/api.ts';
import { deleteRows, readRow, updateRow, updateRows } from '../api/rows.ts';
import { useProblemText } from '../api/useProblemText.ts';
import { useNotices } from '../notices/noticeStore.ts';
import { ConflictError, findConflict } from './conflict.ts';
import type { RecordDefinition, RecordRow } from './definition.ts';
import type { Stored } from './restore.ts';

/** Changes of rows: shown at once, taken back with the server's reason when it says no, undone on request. */
export function useRowChanges(definition: RecordDefinition) {
  const { collection } = definition;
  const api = useApi();
  const queryClient = useQueryClient();
  const notices = useNotices();
  const problemText = useProblemText();
  const { t } = useI18n();
  const key = ['records', collection];

  /** Every loaded copy of the rows, changed; the answer puts the former ones back. */
  function show(ids: ReadonlySet<string>, change: Record<string, unknown>): () => void {
    const before = queryClient.getQueriesData<unknown>({ queryKey: key });
    queryClient.setQueriesData<unknown>({ queryKey: key }, (data: unknown) => patch(data, ids, change));
    return () => before.forEach(([queryKey, data]) => queryClient.setQueryData(queryKey, data));
  }

  function refresh(): void {
    void queryClient.invalidateQueries({ queryKey: key });
    void queryClient.invalidateQueries({ queryKey: ['figures'] });
  }

  /** Sets fields of a row; the promise is rejected with the server's reason. */
  async function set(row: RecordRow, values: Record<string, unknown>): Promise<void> {
    await queryClient.cancelQueries({ queryKey: key });
    const takeBack = show(new Set([row.id]), values);
    try {
      await api.request(updateRow(collection, row.id, values));
    } catch (reason) {
      takeBack();
      throw reason;
    } finally {
      refresh();
    }
  }

  /**
   * Sets one field that was edited from `base`. Rejected with a `ConflictError` when somebody else changed it meanwhile;
   * that value then stands in the page.
   */
  async function setEdited(row: RecordRow, name: string, value: Stored, base: unknown): Promise<void> {
    await queryClient.cancelQueries({ queryKey: key });
    const takeBack = show(new Set([row.id]), { [name]: value });
    try {
      const now = await api.request(readRow(collection, row.id, ['id', name]));
      const conflict = findConflict(base, value, now[name]);
      if (conflict) {
        takeBack();
        show(new Set([row.id]), { [name]: now[name] });
        throw new ConflictError(conflict);
      }
      await api.request(updateRow(collection, row.id, { [name]: value }));
    } catch (reason) {
      if (!(reason instanceof ConflictError)) takeBack();
      throw reason;
    } finally {
      refresh();
    }
  }

  /** Sets fields of a row and says how it went; the way back is offered for a while. */
  async function change(row: RecordRow, changes: Record<string, unknown>, said: string): Promise<boolean> {
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, row[name] ?? null]));
    try {
      await set(row, changes);
    } catch (reason) {
      tellProblem(reason);
      return false;
    }
    notices.tell({
      key: `${collection}:${row.id}`,
      title: said,
      icon: 'i-lucide-check',
      tone: 'success',
      action: { label: t('action.undo'), run: () => void set({ ...row, ...changes }, before).catch(tellProblem) },
    });
    return true;
  }

  async function setMany(ids: readonly string[], name: string, value: unknown): Promise<boolean> {
    const takeBack = show(new Set(ids), { [name]: value });
    try {
      await api.request(updateRows(collection, ids, { [name]: value }));
      notices.tell({
        key: `${collection}:many`,
        title: t('records.changedMany', { count: ids.length }, ids.length),
        icon: 'i-lucide-check',
        tone: 'success',
      });
      return true;
    } catch (reason) {
      takeBack();
      tellProblem(reason);
      return false;
    } finally {
      refresh();
    }
  }

  async function remove(ids: readonly string[]): Promise<boolean> {
    try {
      await api.request(deleteRows(collection, ids));
      notices.tell({
        key: `${collection}:many`,
        title: t('records.deletedMany', { count: ids.length }, ids.length),
        icon: 'i-lucide-trash-2',
        tone: 'neutral',
      });
      return true;
    } catch (reason) {
      tellProblem(reason);
      return false;
    } finally {
      refresh();
    }
  }

  function tellProblem(reason: unknown): void {
    notices.tell({
      key: `${collection}:problem`,
      title: `${t('records.notSaved')} ${problemText(reason)}`,
      icon: 'i-lucide-circle-alert',
      tone: 'error',
    });
  }

  return { show, set, setEdited, change, setMany, remove, refresh, tellProblem };
}

function patch(data: unknown, ids: ReadonlySet<string>, change: Record<string, unknown>): unknown {
  if (Array.isArray(data)) return data.map((row: unknown) => patchRow(row, ids, change));
  return patchRow(data, ids, change);
}

function patchRow(row: unknown, ids: ReadonlySet<string>, change: Record<string, unknown>): unknown {
  if (typeof row !== 'object' || row === null || !('id' in row)) return row;
  return typeof row.id === 'string' && ids.has(row.id) ? { ...row, ...change } : row;
}
