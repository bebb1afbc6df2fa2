import { keepPreviousData, useQueries, useQuery } from '@tanstack/vue-query';
import { computed, ref, watch, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { abortable } from '../api/abortable.ts';
import { useApi } from '../api/api.ts';
import { readRows } from '../api/rows.ts';
import { fieldOf, nameOf, queryFields, type RecordDefinition, type RecordRow } from './definition.ts';
import { toFilter, type Filter } from './filter.ts';
import { countLines, lineAt, pagesBetween, type Section } from './layout.ts';
import { sortOf, type View } from './view.ts';

const PAGE = 100;
/** Groups that are told apart; what is beyond is found by a filter. */
const MOST_GROUPS = 200;

interface Options {
  view: Ref<View>;
  search: Ref<string>;
  /** First and last line in sight. */
  range: Ref<readonly [number, number]>;
}

interface Group {
  key: string;
  label: string | null;
  filter: Filter | undefined;
  count: number;
}

/** A list of any length: counts first, then only the pages in sight, wherever the reader scrolled to. */
export function useRecordList(definition: RecordDefinition, { view, search, range }: Options) {
  const api = useApi();
  const { t } = useI18n();
  const { collection } = definition;
  const folded = ref(new Set<string>());

  const filter = computed(() => toFilter(definition, view.value.conditions));
  const term = computed(() => search.value.trim() || undefined);
  const asked = computed(() => ({
    ...(filter.value && { filter: filter.value }),
    ...(term.value && { search: term.value }),
  }));

  const groups = useQuery({
    queryKey: computed(() => ['records', collection, 'groups', asked.value, view.value.group]),
    queryFn: ({ signal }) => (view.value.group ? readGroups(view.value.group, signal) : readCount(signal)),
    placeholderData: keepPreviousData,
  });
  watch(
    () => view.value.group,
    () => (folded.value = new Set()),
  );

  const sections = computed<Section[]>(() =>
    (groups.data.value ?? []).map(({ key, label, count }) => ({
      key,
      label,
      count,
      folded: folded.value.has(key),
    })),
  );
  const total = computed(() => groups.data.value?.reduce((sum, { count }) => sum + count, 0));

  const pages = computed(() =>
    pagesBetween(sections.value, range.value, PAGE).flatMap(({ section, page }) => {
      const group = groups.data.value?.[section];
      return group ? [{ group, page }] : [];
    }),
  );
  const results = useQueries({
    queries: computed(() =>
      pages.value.map(({ group, page }) => ({
        queryKey: pageKey(group, page),
        queryFn: ({ signal }: { signal: AbortSignal }) => readPage(group, page, signal),
        gcTime: 120_000,
      })),
    ),
  });
  const loaded = computed(() => {
    const byPage = new Map<string, RecordRow[]>();
    for (const [place, { group, page }] of pages.value.entries()) {
      const rows = results.value[place]?.data;
      if (rows) byPage.set(`${group.key}:${page}`, rows);
    }
    return byPage;
  });

  function pageKey(group: Group, page: number): unknown[] {
    return ['records', collection, 'rows', asked.value, view.value.sort, fields.value, group.key, page];
  }
  const fields = computed(() =>
    queryFields(definition, [...view.value.columns, ...definition.line, definition.mark ?? '']),
  );

  function readPage(group: Group, page: number, signal: AbortSignal): Promise<RecordRow[]> {
    const both = [filter.value, group.filter].filter((one) => one !== undefined);
    const query = {
      ...asked.value,
      ...(both.length > 0 && { filter: { _and: both } }),
      fields: fields.value,
      sort: sortOf(definition, view.value.sort),
      limit: PAGE,
      offset: page * PAGE,
    };
    return api.request(abortable(readRows(collection, query), signal));
  }

  /** Rows are counted by their id: the rules of teams join a row once for each membership. */
  async function readCount(signal: AbortSignal): Promise<Group[]> {
    const query = { ...asked.value, aggregate: { countDistinct: 'id' } };
    const [row] = await api.request(abortable(readRows<Counted>(collection, query), signal));
    return [{ key: '', label: null, filter: undefined, count: readNumber(row) }];
  }

  async function readGroups(name: string, signal: AbortSignal): Promise<Group[]> {
    const query = { ...asked.value, aggregate: { countDistinct: 'id' }, groupBy: [name], limit: MOST_GROUPS };
    const rows = await api.request(abortable(readRows<Counted>(collection, query), signal));
    const names = await readNames(name, rows, signal);
    return rows
      .map((row) => {
        const value = row[name];
        const empty = value === null || value === undefined || value === '';
        return {
          key: empty ? '–' : String(value),
          label: empty ? t('records.noValue') : (names.get(String(value)) ?? String(value)),
          filter: { [name]: empty ? { _null: true } : { _eq: value } },
          count: readNumber(row),
        };
      })
      .sort((a, b) => orderOf(name, a.key) - orderOf(name, b.key) || a.label.localeCompare(b.label));
  }

  async function readNames(name: string, rows: Counted[], signal: AbortSignal): Promise<Map<string, string>> {
    const field = fieldOf(definition, name);
    const values = rows.map((row) => row[name]).filter((value) => typeof value === 'string');
    if (field?.kind === 'choice') {
      return new Map(values.map((value) => [value, t(`records.choices.${collection}.${name}.${value}`)]));
    }
    if (field?.kind !== 'relation' || values.length === 0) return new Map();
    // One row of each group knows the other record's name, under the reader's own permissions.
    const query = {
      fields: ['id', ...field.show].map((part) => `${name}.${part}`),
      filter: { [name]: { _in: values } },
      limit: 2000,
    };
    const found = await api.request(abortable(readRows<Record<string, unknown>>(collection, query), signal));
    return new Map(found.map((row) => [String((row[name] as { id: string }).id), nameOf(row[name], field.show)]));
  }

  /** Choices stand in the order of their lives, everything else by name. */
  function orderOf(name: string, key: string): number {
    const field = fieldOf(definition, name);
    if (key === '–') return Number.MAX_SAFE_INTEGER;
    return field?.kind === 'choice' ? Object.keys(field.choices).indexOf(key) : 0;
  }

  return {
    groups,
    sections,
    total,
    asked,
    lines: computed(() => countLines(sections.value)),
    problem: computed(() => groups.error.value ?? results.value.find(({ error }) => error)?.error ?? null),
    at: (line: number) => {
      const found = lineAt(sections.value, line);
      if (!found) return undefined;
      const section = sections.value[found.section];
      if (!section || found.kind === 'section') return section && { kind: 'section' as const, section };
      const rows = loaded.value.get(`${section.key}:${Math.floor(found.index / PAGE)}`);
      return { kind: 'row' as const, row: rows?.[found.index % PAGE] };
    },
    fold(key: string): void {
      const next = new Set(folded.value);
      if (!next.delete(key)) next.add(key);
      folded.value = next;
    },
    /** Ids of everything the list shows, as far as one act may reach. */
    async readIds(most: number): Promise<string[]> {
      const rows = await api.request(readRows(collection, { ...asked.value, fields: ['id'], limit: most }));
      return rows.map(({ id }) => id);
    },
  };
}

type Counted = Record<string, unknown>;

function readNumber(row: Counted | undefined): number {
  const counted = row?.['countDistinct'];
  return Number((typeof counted === 'object' && counted !== null ? (counted as { id?: unknown }).id : counted) ?? 0);
}
