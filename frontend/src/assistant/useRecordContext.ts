import { readItems } from '@directus/sdk';
import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { kindOf } from '../contacts/kinds.ts';
import type { CollectionName, RecordDefinition, RecordRow } from '../records/definition.ts';
import { useRecordAccess } from '../records/useRecordAccess.ts';
import { useValueText } from '../records/useValueText.ts';
import { useSession } from '../session/sessionStore.ts';
import { CONTEXT_ENTRIES, contextParts } from './recordContext.ts';

/** Field of an interaction that points at a record of this kind. */
const POINTERS: Readonly<Partial<Record<CollectionName, string>>> = {
  companies: 'company',
  contacts: 'contact',
  deals: 'deal',
};

/** What of a record can go along with a question, in the reader's language and as far as he may see it. */
export function useRecordContext(definition: RecordDefinition, row: () => RecordRow) {
  const api = useApi();
  const session = useSession();
  const { t } = useI18n();
  const { readable } = useRecordAccess(definition);
  const value = useValueText(definition);
  const pointer = POINTERS[definition.collection];

  const entries = useQuery({
    queryKey: computed(() => ['timeline', definition.collection, row().id, 'context']),
    queryFn: ({ signal }) =>
      api.request(
        abortable(
          readItems('interactions', {
            fields: ['id', 'kind', 'subject', 'body', 'occurred_at', { author: ['id', 'first_name', 'last_name'] }],
            filter: { [String(pointer)]: { _eq: row().id } },
            sort: ['-occurred_at', '-id'],
            limit: CONTEXT_ENTRIES,
          }),
          signal,
        ),
      ),
    enabled: pointer !== undefined && session.may('read', 'interactions'),
  });

  return computed(() =>
    contextParts(
      { definition, row: row(), fields: readable, entries: entries.data.value ?? [] },
      {
        label: ({ name }) => t(`records.fields.${name}`),
        value,
        kind: (kind) => t(`contact.kinds.${kindOf(kind).name}`),
        timeline: t('assistant.prompt.timeline'),
      },
    ),
  );
}
