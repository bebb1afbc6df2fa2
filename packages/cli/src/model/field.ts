import type { FieldType, LocalizedText, ModelField } from '@novacrm/contracts';
import { expandColumn } from './column.ts';
import type { NativeField, NativeRelation, Row } from './host.ts';
import { formatMessage, ruleOf } from './rules.ts';
import { nativeTranslations, textKey, type Texts } from './texts.ts';

/** What a field needs to know about the collections around it. */
export interface Surroundings {
  /** Name and type of the key of a collection, Directus's own included. */
  keyOf(collection: string): { name: string; type: FieldType };
  /** Template that names one row of a collection, when its file has one. */
  displayOf(collection: string): string | undefined;
  /** Label that fields of this name share. */
  word(name: string): LocalizedText | undefined;
  /** The junction's field that points at the collection, and the one that points away from it. */
  junction(through: string, near: string, far: string): { near: string; far: string };
}

export interface ExpandedField {
  field: NativeField;
  /** Foreign key of a m2o; the aliases of other collections are written into it afterwards. */
  relation: NativeRelation | null;
}

export function expandField(
  collection: string,
  name: string,
  field: ModelField,
  position: number,
  around: Surroundings,
  texts: Texts,
): ExpandedField {
  const shape = shapeOf(field, around);
  const target = field.m2o === undefined ? null : { table: field.m2o, column: around.keyOf(field.m2o).name };
  const withIndex = field.m2o === undefined || field.unique === true ? field : { index: true, ...field };
  const meta = { ...fieldMeta(collection, name, field, shape, around, texts), sort: position };
  const native: NativeField = { collection, field: name, type: shape.type, meta };
  if (shape.type !== 'alias') native.schema = expandColumn(collection, name, shape.type, withIndex, target);
  return { field: native, relation: target ? foreignKey(collection, name, field, target) : null };
}

/** How a field looks when nothing is said about it. */
export interface Shape {
  type: FieldType;
  special: string[] | null;
  interface: string | null;
  options: Row | null;
  display: string | null;
  displayOptions: Row | null;
  hidden: boolean;
  readonly: boolean;
}

export function shapeOf(field: ModelField, around: Pick<Surroundings, 'keyOf' | 'displayOf'>): Shape {
  const plain = { options: null, displayOptions: null, hidden: false, readonly: false };
  if (field.m2o === 'directus_files') {
    return { ...plain, type: 'uuid', special: ['file'], interface: 'file', display: 'file' };
  }
  if (field.m2o === 'directus_users') {
    const options = { template: '{{first_name}} {{last_name}}' };
    return { ...plain, type: 'uuid', special: ['m2o'], interface: 'select-dropdown-m2o', display: 'user', options };
  }
  if (field.m2o !== undefined) {
    const { type } = around.keyOf(field.m2o);
    // Left to itself the studio's list shows the bare key of the other row.
    const template = around.displayOf(field.m2o);
    const displayOptions = template === undefined ? null : { template };
    return {
      ...plain,
      type,
      special: ['m2o'],
      interface: 'select-dropdown-m2o',
      display: 'related-values',
      displayOptions,
    };
  }
  if (field.o2m !== undefined) {
    return { ...plain, type: 'alias', special: ['o2m'], interface: 'list-o2m', display: 'related-values' };
  }
  if (field.m2m !== undefined) {
    return { ...plain, type: 'alias', special: ['m2m'], interface: 'list-m2m', display: 'related-values' };
  }
  const type = field.type ?? 'string';
  if (field.key === true) {
    const special = type === 'uuid' ? ['uuid'] : null;
    return { ...plain, type, special, interface: 'input', display: null, hidden: true, readonly: true };
  }
  if (field.choices && type === 'string') {
    return { ...plain, type, special: null, interface: 'select-dropdown', display: 'labels' };
  }
  if (field.choices && (type === 'json' || type === 'csv')) {
    const special = [type === 'json' ? 'cast-json' : 'cast-csv'];
    return { ...plain, type, special, interface: 'select-multiple-dropdown', display: 'labels' };
  }
  return { ...plain, type, ...LOOKS[type] };
}

type Look = Pick<Shape, 'special' | 'interface' | 'display' | 'options'> & Partial<Pick<Shape, 'displayOptions'>>;

const LOOKS: Record<FieldType, Look> = {
  string: { special: null, interface: 'input', display: null, options: null },
  text: { special: null, interface: 'input-multiline', display: null, options: null },
  integer: { special: null, interface: 'input', display: null, options: null },
  bigInteger: { special: null, interface: 'input', display: null, options: null },
  decimal: {
    special: null,
    interface: 'input',
    display: 'formatted-value',
    options: null,
    displayOptions: { format: true },
  },
  float: { special: null, interface: 'input', display: null, options: null },
  boolean: { special: ['cast-boolean'], interface: 'boolean', display: 'boolean', options: null },
  date: { special: null, interface: 'datetime', display: 'datetime', options: null },
  time: { special: null, interface: 'datetime', display: 'datetime', options: null },
  dateTime: { special: null, interface: 'datetime', display: 'datetime', options: null },
  timestamp: { special: null, interface: 'datetime', display: 'datetime', options: null },
  uuid: { special: null, interface: 'input', display: null, options: null },
  json: { special: ['cast-json'], interface: 'input-code', display: null, options: { language: 'JSON' } },
  csv: { special: ['cast-csv'], interface: 'tags', display: 'labels', options: null },
  hash: { special: ['hash', 'conceal'], interface: 'input-hash', display: null, options: null },
  alias: { special: ['alias', 'no-data'], interface: null, display: null, options: null },
};

function fieldMeta(
  collection: string,
  name: string,
  field: ModelField,
  shape: Shape,
  around: Surroundings,
  texts: Texts,
): Row {
  const label = field.label ?? around.word(name);
  const choices = field.choices && nativeChoices(collection, name, field.choices, texts);
  const options = field.options === undefined ? shape.options : field.options;
  const displayOptions = field.displayOptions === undefined ? shape.displayOptions : field.displayOptions;
  return {
    collection,
    field: name,
    special: field.special === undefined ? shape.special : field.special,
    interface: field.interface === undefined ? shape.interface : field.interface,
    options: choices ? { ...options, choices } : options,
    display: field.display === undefined ? shape.display : field.display,
    display_options: choices ? { ...displayOptions, choices } : displayOptions,
    readonly: field.readonly ?? shape.readonly,
    hidden: field.hidden ?? shape.hidden,
    width: field.width ?? 'full',
    translations: label ? nativeTranslations(label) : null,
    note: field.note ? texts.put(textKey(collection, name, 'note'), field.note) : null,
    conditions: field.conditions ?? null,
    required: field.required ?? false,
    searchable: field.searchable ?? true,
    group: field.group ?? null,
    validation: field.validation === undefined ? ruleOf(name, field, shape.type) : field.validation,
    validation_message: validationMessage(collection, name, field, texts),
  };
}

function validationMessage(collection: string, name: string, field: ModelField, texts: Texts): string | null {
  if (field.validationMessage) return texts.put(textKey(collection, name, 'message'), field.validationMessage);
  return field.format ? texts.put(textKey('format', field.format), formatMessage(field.format)) : null;
}

function nativeChoices(
  collection: string,
  name: string,
  choices: NonNullable<ModelField['choices']>,
  texts: Texts,
): Row[] {
  return Object.entries(choices).map(([value, { en, fr, color, icon }]) => ({
    text: texts.put(textKey(collection, name, value), { en, fr }),
    value,
    ...(color === undefined ? {} : { color }),
    ...(icon === undefined ? {} : { icon }),
  }));
}

function foreignKey(
  collection: string,
  name: string,
  field: ModelField,
  target: { table: string; column: string },
): NativeRelation {
  return {
    collection,
    field: name,
    related_collection: target.table,
    meta: {
      many_collection: collection,
      many_field: name,
      one_collection: target.table,
      one_field: null,
      one_collection_field: null,
      one_allowed_collections: null,
      junction_field: null,
      sort_field: null,
      one_deselect_action: 'nullify',
    },
    schema: {
      table: collection,
      column: name,
      foreign_key_table: target.table,
      foreign_key_column: target.column,
      on_update: 'NO ACTION',
      on_delete: (field.onDelete ?? 'no action').toUpperCase(),
    },
  };
}
