import type { Model, ModelCollection, ModelField, ModelFolder } from '@novacrm/contracts';
import { expandField, type Surroundings } from './field.ts';
import type { NativeCollection, NativeField, NativeRelation, Row } from './host.ts';
import { nativeTranslations, textKey, type Texts } from './texts.ts';
import { timestampFields } from './timestamps.ts';

export interface NativeSchema {
  collections: NativeCollection[];
  fields: NativeField[];
  relations: NativeRelation[];
}

/** From the compact model to Directus's native snapshot; texts that the studio refers to are put into `texts`. */
export function expandSchema(model: Model, texts: Texts): NativeSchema {
  const around = surroundings(model);
  const schema: NativeSchema = {
    collections: model.folders.map((folder) => expandFolder(folder, texts)),
    fields: [],
    relations: [],
  };
  for (const collection of model.collections) {
    if (!isSystem(collection.collection)) schema.collections.push(expandCollection(collection, model, texts));
    Object.entries(allFields(collection)).forEach(([name, field], position) => {
      const expanded = expandField(collection.collection, name, field, position + 1, around, texts);
      schema.fields.push(expanded.field);
      if (expanded.relation) schema.relations.push(expanded.relation);
    });
  }
  for (const collection of model.collections) linkAliases(collection, around, schema.relations);
  return schema;
}

export const isSystem = (collection: string): boolean => collection.startsWith('directus_');

/** The fields as written, and those that `timestamps` adds. */
export function allFields(collection: ModelCollection): Record<string, ModelField> {
  return collection.timestamps === true ? { ...collection.fields, ...timestampFields() } : collection.fields;
}

/** Folder of the studio: the one of the directory unless said otherwise. */
export function groupOf(collection: ModelCollection, model: Pick<Model, 'files' | 'folders'>): string | null {
  if (collection.group !== undefined) return collection.group;
  const directory = model.files[`collection:${collection.collection}`]?.split('/').slice(0, -1).join('/');
  const folder = model.folders.find((each) => model.files[`folder:${each.folder}`] === `${directory}/_folder.yaml`);
  return folder?.folder ?? null;
}

export function surroundings(model: Model): Surroundings {
  const byName = new Map(model.collections.map((collection) => [collection.collection, collection]));
  return {
    keyOf(name) {
      const key = Object.entries(byName.get(name)?.fields ?? {}).find(([, field]) => field.key === true);
      return { name: key?.[0] ?? 'id', type: key?.[1].type ?? 'uuid' };
    },
    displayOf: (name) => byName.get(name)?.display,
    word: (name) => model.words[name],
    junction(through, near, far) {
      const fields = Object.entries(byName.get(through)?.fields ?? {});
      const nearField = fields.find(([, field]) => field.m2o === near)?.[0] ?? '';
      const farField = fields.find(([name, field]) => field.m2o === far && name !== nearField)?.[0] ?? '';
      return { near: nearField, far: farField };
    },
  };
}

/** An o2m or m2m is only a name that the foreign key on the other side carries. */
function linkAliases(collection: ModelCollection, around: Surroundings, relations: NativeRelation[]): void {
  const relation = (many: string, field: string): Row => {
    const found = relations.find((each) => each.collection === many && each.field === field);
    if (!found) throw new TypeError(`${collection.collection} refers to ${many}.${field}, which is no relation.`);
    return found.meta;
  };
  for (const [name, field] of Object.entries(collection.fields)) {
    if (field.o2m !== undefined) {
      const [many = '', manyField = ''] = field.o2m.split('.');
      Object.assign(relation(many, manyField), oneSide(name, field));
    }
    if (field.m2m !== undefined && field.through !== undefined) {
      const { near, far } = around.junction(field.through, collection.collection, field.m2m);
      Object.assign(relation(field.through, near), oneSide(name, field), { junction_field: far });
      Object.assign(relation(field.through, far), { junction_field: near });
    }
  }
}

function oneSide(name: string, field: ModelField): Row {
  return { one_field: name, sort_field: field.sort ?? null, one_deselect_action: field.onDeselect ?? 'nullify' };
}

function expandCollection(collection: ModelCollection, model: Model, texts: Texts): NativeCollection {
  const { collection: name, archive } = collection;
  return {
    collection: name,
    meta: {
      ...collectionMeta(name, collection, texts),
      translations: collection.label ? nativeTranslations(collection.label, collection.singular) : null,
      display_template: collection.display ?? null,
      group: groupOf(collection, model),
      singleton: collection.singleton ?? false,
      sort_field: collection.sort ?? null,
      archive_field: archive?.field ?? null,
      archive_value: archive?.value ?? null,
      unarchive_value: archive?.restore ?? null,
      archive_app_filter: archive?.filter ?? true,
      accountability: collection.accountability === 'none' ? null : (collection.accountability ?? 'all'),
      versioning: collection.versioning ?? false,
      preview_url: collection.previewUrl ?? null,
      item_duplication_fields: collection.duplicate ?? null,
    },
    schema: { name },
  };
}

function expandFolder(folder: ModelFolder, texts: Texts): NativeCollection {
  return {
    collection: folder.folder,
    meta: {
      ...collectionMeta(folder.folder, folder, texts),
      translations: nativeTranslations(folder.label),
      display_template: null,
      group: folder.group ?? null,
      singleton: false,
      sort_field: null,
      archive_field: null,
      archive_value: null,
      unarchive_value: null,
      archive_app_filter: true,
      accountability: 'all',
      versioning: false,
      preview_url: null,
      item_duplication_fields: null,
    },
  };
}

type Common = Pick<ModelCollection, 'icon' | 'color' | 'note' | 'order' | 'collapse' | 'hidden'>;

function collectionMeta(name: string, common: Common, texts: Texts): Row {
  return {
    collection: name,
    icon: common.icon ?? null,
    color: common.color ?? null,
    note: common.note ? texts.put(textKey(name, 'note'), common.note) : null,
    hidden: common.hidden ?? false,
    sort: common.order ?? null,
    collapse: common.collapse ?? 'open',
  };
}
