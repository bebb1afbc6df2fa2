import { documentTotals } from '@novacrm/sdk';
import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { createRow, deleteRows, readRow, readRows, updateEach, updateRow } from '../api/rows.ts';
import { useProblemText } from '../api/useProblemText.ts';
import { useNotices } from '../notices/noticeStore.ts';
import { ConflictError, findConflict } from '../records/conflict.ts';
import type { LinesPlace } from '../records/related.ts';
import { useSession } from '../session/sessionStore.ts';
import { LINE_FIELDS, newPositions, type DocumentLine, type WrittenField } from './lines.ts';

/**
 * The lines of a document and its totals rate by rate. Amounts are the server's own: what is written goes there, and what comes
 * back is shown.
 */
export function useDocumentLines({ collection, by, of }: LinesPlace, document: () => string) {
  const api = useApi();
  const session = useSession();
  const notices = useNotices();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const { t } = useI18n();
  const fields = [...LINE_FIELDS, 'optional'].filter((name) => session.mayField('read', collection, name) && has(name));
  /** Writes under way: as long as there are any, the totals are not yet those of what is shown. */
  const writing = ref(0);

  /** Invoices know no optional lines. */
  function has(name: string): boolean {
    return name !== 'optional' || of === 'quotes';
  }

  const key = computed(() => ['records', collection, 'lines', document()]);
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      api.request(
        abortable(
          readRows<DocumentLine>(collection, {
            fields,
            filter: { [by]: { _eq: document() } },
            sort: ['position', 'id'],
            limit: 500,
          }),
          signal,
        ),
      ),
  });
  const totals = useQuery({
    queryKey: computed(() => ['records', of, 'totals', document()]),
    queryFn: ({ signal }) => api.request(abortable(documentTotals({ collection: of, id: document() }), signal)),
  });
  const lines = computed(() => query.data.value ?? []);

  function show(change: (lines: DocumentLine[]) => DocumentLine[]): void {
    queryClient.setQueryData<DocumentLine[]>(key.value, (known) => known && change(known));
  }

  /** Nothing that was asked before may come back over what is shown since. */
  async function write<Result>(request: () => Promise<Result>): Promise<Result> {
    writing.value += 1;
    await queryClient.cancelQueries({ queryKey: key.value });
    try {
      return await request();
    } finally {
      writing.value -= 1;
      if (writing.value === 0) {
        void queryClient.invalidateQueries({ queryKey: ['records', of] });
        void queryClient.invalidateQueries({ queryKey: ['records', collection] });
      }
    }
  }

  /** Rejected with the server's reason, or with a `ConflictError` when somebody else wrote the field since `base` was read. */
  function save(id: string, field: WrittenField, value: string | boolean | null, base: unknown): Promise<void> {
    return write(async () => {
      const now = await api.request(readRow(collection, id, ['id', field]));
      const conflict = findConflict(base, value, now[field]);
      if (conflict) throw new ConflictError(conflict);
      const saved = await api.request(updateRow<DocumentLine>(collection, id, { [field]: value }, fields));
      show((all) => all.map((line) => (line.id === id ? saved : line)));
    });
  }

  async function add(values: Partial<Record<WrittenField | 'product', unknown>>): Promise<DocumentLine | null> {
    const position = Math.max(0, ...lines.value.map((line) => line.position ?? 0)) + 1;
    try {
      return await write(async () => {
        const row = { ...values, position, [by]: document() };
        const line = await api.request(createRow<DocumentLine>(collection, row, fields));
        show((all) => [...all, line]);
        return line;
      });
    } catch (reason) {
      tellProblem(reason);
      return null;
    }
  }

  /** Gone at once; the way back makes the same line again, in its place. */
  async function remove(line: DocumentLine): Promise<void> {
    const before = lines.value;
    show((all) => all.filter(({ id }) => id !== line.id));
    try {
      await write(() => api.request(deleteRows(collection, [line.id])));
    } catch (reason) {
      show(() => before);
      return tellProblem(reason);
    }
    notices.tell({
      key: `${collection}:removed`,
      title: t('document.lines.removed', { name: line.description.split('\n')[0] || t('document.lines.unnamed') }),
      icon: 'i-lucide-trash-2',
      tone: 'neutral',
      action: { label: t('action.undo'), run: () => void bringBack(line) },
    });
  }

  async function bringBack(line: DocumentLine): Promise<void> {
    const written = Object.fromEntries(
      Object.entries(line).filter(([name]) => session.mayField('create', collection, name)),
    );
    try {
      await write(() => api.request(createRow(collection, { ...written, [by]: document() })));
    } catch (reason) {
      tellProblem(reason);
    }
  }

  async function reorder(order: readonly DocumentLine[]): Promise<void> {
    const positions = newPositions(order);
    if (!positions.length) return;
    const before = lines.value;
    show(() => order.map((line, place) => ({ ...line, position: place + 1 })));
    try {
      await write(() => api.request(updateEach(collection, positions)));
    } catch (reason) {
      show(() => before);
      tellProblem(reason);
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

  return { query, totals, lines, writing, save, add, remove, reorder };
}
