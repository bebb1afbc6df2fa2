import type { Model, CollectionList } from '@novacrm/contracts';
import type { Row } from './host.ts';

/** How the studio lists the items of a collection for everybody who has not chosen otherwise. */
export function expandLists({ collections }: Model): Row[] {
  return collections.flatMap(({ collection, list }) => {
    if (!list) return [];
    const { fields, sort, kanban, calendar, open } = list;
    const options: Row = {
      ...(kanban && { kanban: rename(kanban, KANBAN) }),
      ...(calendar && { calendar: rename(calendar, CALENDAR) }),
    };
    return [
      {
        collection,
        user: null,
        role: null,
        bookmark: null,
        layout: open ?? 'tabular',
        layout_query: { tabular: { fields, ...(sort === undefined ? {} : { sort: [sort] }) } },
        layout_options: Object.keys(options).length === 0 ? null : options,
      },
    ];
  });
}

export function collapseList({
  layout,
  layout_query: query,
  layout_options: options,
}: Row): CollectionList | undefined {
  const tabular = (query as { tabular?: { fields?: string[]; sort?: string[] | string } } | null)?.tabular;
  if (!tabular?.fields) return undefined;
  const sort = Array.isArray(tabular.sort) ? tabular.sort[0] : tabular.sort;
  const { kanban, calendar } = (options ?? {}) as { kanban?: Row; calendar?: Row };
  return {
    fields: tabular.fields,
    ...(sort === undefined ? {} : { sort }),
    ...(kanban && { kanban: restore(kanban, KANBAN) as CollectionList['kanban'] & object }),
    ...(calendar && { calendar: restore(calendar, CALENDAR) as CollectionList['calendar'] & object }),
    ...(layout === 'kanban' || layout === 'calendar' ? { open: layout } : {}),
  };
}

/** Our words → those of the layouts of Directus 11. */
const KANBAN = {
  group: 'groupField',
  groupTitle: 'groupTitle',
  title: 'titleField',
  text: 'textField',
  date: 'dateField',
  user: 'userField',
  tags: 'tagsField',
};
const CALENDAR = { start: 'startDateField', end: 'endDateField', template: 'template' };

function rename(said: Row, words: Record<string, string>): Row {
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [words[key] ?? key, value]));
}

/** Only what the vocabulary has a word for. */
function restore(options: Row, words: Record<string, string>): Row {
  const known = Object.entries(words).filter(([, native]) => typeof options[native] === 'string');
  return Object.fromEntries(known.map(([word, native]) => [word, options[native]]));
}
