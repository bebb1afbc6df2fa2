import type { Model, ModelCollection, ModelField, ModelFolder } from '@novacrm/contracts';
import { collapseField } from './collapse-field.ts';
import { groupOf, isSystem } from './expand.ts';
import type { Surroundings } from './field.ts';
import type { NativeCollection } from './host.ts';
import { timestampFields } from './timestamps.ts';
import { labelOf, titleOf, type View } from './view.ts';

/** The part of a collection's file that the database knows; `fields` in the order of the form. */
export type Collapsed = Pick<
  ModelCollection,
  | 'icon'
  | 'color'
  | 'label'
  | 'singular'
  | 'note'
  | 'display'
  | 'order'
  | 'group'
  | 'collapse'
  | 'hidden'
  | 'singleton'
  | 'sort'
  | 'archive'
  | 'accountability'
  | 'versioning'
  | 'previewUrl'
  | 'duplicate'
  | 'timestamps'
> & { fields: Record<string, ModelField> };

export function collapseCollection(view: View, name: string, model: Model, around: Surroundings): Collapsed {
  const native = view.collections.find((each) => each.collection === name);
  const known = model.collections.find((each) => each.collection === name);
  const fields = view.fields
    .filter((each) => each.collection === name)
    .toSorted((a, b) => Number(a.meta['sort'] ?? 0) - Number(b.meta['sort'] ?? 0));
  const stamps = Object.keys(timestampFields());
  const stamped = stamps.every((stamp) => fields.some((each) => each.field === stamp && isStamp(each.meta['special'])));
  const entries = fields
    .filter((each) => !(stamped && stamps.includes(each.field)))
    .map((each): [string, ModelField] => [each.field, collapseField(view, each, known?.fields[each.field], around)]);
  return {
    ...(native && !isSystem(name) ? collapseMeta(view, native, known, model) : {}),
    fields: Object.fromEntries(entries),
    ...(stamped ? { timestamps: true } : {}),
  };
}

export function collapseFolder(view: View, { collection, meta }: NativeCollection): ModelFolder {
  const note = view.localize(meta['note']);
  return {
    folder: collection,
    ...common(meta),
    label: labelOf(meta['translations']).label ?? titleOf(collection),
    ...(note && { note }),
    ...(typeof meta['group'] === 'string' ? { group: meta['group'] } : {}),
  };
}

function collapseMeta(
  view: View,
  { collection, meta }: NativeCollection,
  known: ModelCollection | undefined,
  model: Model,
): Omit<Collapsed, 'fields'> {
  const { label = titleOf(collection), singular } = labelOf(meta['translations']);
  const note = view.localize(meta['note']);
  const text = (key: string): string | undefined => (typeof meta[key] === 'string' ? meta[key] : undefined);
  const [display, sort, previewUrl] = [text('display_template'), text('sort_field'), text('preview_url')];
  const archive = collapseArchive(meta);
  const group = text('group') ?? null;
  const usual = known ? groupOf({ collection, fields: {} }, model) : group;
  return {
    ...common(meta),
    label,
    ...(singular && { singular }),
    ...(note && { note }),
    ...(display === undefined ? {} : { display }),
    ...(group === usual ? {} : { group }),
    ...(meta['singleton'] === true ? { singleton: true } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(archive && { archive }),
    ...(meta['accountability'] === 'all' ? {} : { accountability: asAccountability(meta['accountability']) }),
    ...(meta['versioning'] === true ? { versioning: true } : {}),
    ...(previewUrl === undefined ? {} : { previewUrl }),
    ...(Array.isArray(meta['item_duplication_fields']) ? { duplicate: meta['item_duplication_fields'] } : {}),
  };
}

function common(meta: NativeCollection['meta']): Pick<Collapsed, 'icon' | 'color' | 'order' | 'collapse' | 'hidden'> {
  const { icon, color, sort, collapse, hidden } = meta;
  return {
    ...(typeof icon === 'string' ? { icon } : {}),
    ...(typeof color === 'string' ? { color: color.toUpperCase() } : {}),
    ...(typeof sort === 'number' ? { order: sort } : {}),
    ...(collapse === 'closed' || collapse === 'locked' ? { collapse } : {}),
    ...(hidden === true ? { hidden } : {}),
  };
}

function collapseArchive(meta: NativeCollection['meta']): ModelCollection['archive'] {
  const { archive_field: field, archive_value: value, unarchive_value: restore, archive_app_filter: filter } = meta;
  if (typeof field !== 'string' || typeof value !== 'string') return undefined;
  return {
    field,
    value,
    ...(typeof restore === 'string' ? { restore } : {}),
    ...(filter === false ? { filter } : {}),
  };
}

function asAccountability(value: unknown): 'activity' | 'none' {
  return value === 'activity' ? 'activity' : 'none';
}

function isStamp(special: unknown): boolean {
  return Array.isArray(special) && special.some((each) => /^(date|user)-(created|updated)$/.test(String(each)));
}
