import { FIELD_TYPES, type Choice, type FieldType, type ModelField } from '@novacrm/contracts';
import { isDeepStrictEqual } from 'node:util';
import { collapseColumn } from './column.ts';
import { expandField, type Surroundings } from './field.ts';
import type { NativeField, Row } from './host.ts';
import { formatMessage, ruleOf } from './rules.ts';
import { Texts } from './texts.ts';
import { labelOf, titleOf, type View } from './view.ts';

/**
 * From a native field to the compact one, defaults left out. What Directus does not store (privacy, scan, erase) comes
 * from `known`; a text that nobody has classified is judged in full.
 */
export function collapseField(
  view: View,
  native: NativeField,
  known: ModelField | undefined,
  around: Surroundings,
): ModelField {
  const { meta } = native;
  const kind = kindOf(view, native);
  const required = meta['required'] === true;
  const type = asType(native.type);
  const choices = collapseChoices(view, (meta['options'] as Row | null)?.['choices']);
  const core: ModelField = {
    ...kind,
    ...(required ? { required } : {}),
    ...(native.schema ? collapseColumn(type, native.schema, required) : {}),
    ...(choices ? { choices } : {}),
    ...annotations(kind, choices !== undefined, native, known),
  };
  if (core.m2o !== undefined) {
    if (core.index === true) delete core.index;
    else if (core.unique !== true) core.index = false;
  }
  Object.assign(core, knownRules(native, core, known));
  return { ...core, ...collapseLooks(view, native, core, around) };
}

/** Format and bounds as the file says them, as long as the database still holds the rule that they stand for. */
function knownRules({ field, type, meta }: NativeField, core: ModelField, known: ModelField | undefined): ModelField {
  const { format, min, max } = known ?? {};
  const rules: ModelField = {
    ...(format === undefined ? {} : { format }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
  const stands = isDeepStrictEqual(ruleOf(field, { ...core, ...rules }, asType(type)), meta['validation'] ?? null);
  return stands ? rules : {};
}

function kindOf(view: View, { collection, field, type, meta }: NativeField): ModelField {
  const own = view.relations.find((each) => each.collection === collection && each.field === field);
  if (own?.related_collection) {
    const end = String(own.schema?.['on_delete'] ?? 'NO ACTION').toLowerCase();
    return { m2o: own.related_collection, onDelete: end as ModelField['onDelete'] & string };
  }
  const special = Array.isArray(meta['special']) ? (meta['special'] as unknown[]) : [];
  const alias = special.includes('o2m') || special.includes('m2m');
  const back = alias
    ? view.relations.find((each) => each.related_collection === collection && each.meta['one_field'] === field)
    : undefined;
  if (!back) return { type: asType(type) };
  const sort = back.meta['sort_field'];
  const more: ModelField = {
    ...(typeof sort === 'string' ? { sort } : {}),
    ...(back.meta['one_deselect_action'] === 'delete' ? { onDeselect: 'delete' as const } : {}),
  };
  const junction = back.meta['junction_field'];
  const far = view.relations.find((each) => each.collection === back.collection && each.field === junction);
  if (special.includes('m2m') && far?.related_collection) {
    return { m2m: far.related_collection, through: back.collection, ...more };
  }
  return { o2m: `${back.collection}.${back.field}`, ...more };
}

function asType(type: string): FieldType {
  const known = FIELD_TYPES.find((each) => each === type);
  if (known === undefined) throw new TypeError(`The model has no word for fields of type "${type}".`);
  return known;
}

function collapseChoices(view: View, choices: unknown): Record<string, Choice> | undefined {
  if (!Array.isArray(choices) || choices.length === 0) return undefined;
  const entries = (choices as Row[]).map(({ value, text, color, icon }): [string, Choice] => {
    const label = view.localize(text) ?? titleOf(String(value));
    const paint = typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color) ? { color: color.toUpperCase() } : {};
    return [String(value), { ...label, ...paint, ...(typeof icon === 'string' ? { icon } : {}) }];
  });
  return Object.fromEntries(entries);
}

function annotations(
  kind: ModelField,
  closed: boolean,
  native: NativeField,
  known: ModelField | undefined,
): ModelField {
  const { privacy, scan } = known ?? {};
  const kept: ModelField = {
    ...(privacy === undefined ? {} : { privacy }),
    ...(scan === undefined ? {} : { scan }),
    ...(known && 'erase' in known ? { erase: known.erase } : {}),
  };
  const text = kind.type !== undefined && ['string', 'text', 'csv', 'json'].includes(kind.type);
  const isKey = native.schema?.['is_primary_key'] === true;
  if (text && !closed && !isKey && privacy === undefined && scan === undefined) kept.scan = 'free_text';
  return kept;
}

/** Every property that differs from what the core alone would give. */
function collapseLooks(view: View, native: NativeField, core: ModelField, around: Surroundings): Partial<ModelField> {
  const { collection, field: name, meta } = native;
  const plain = expandField(collection, name, core, 0, around, new Texts()).field.meta;
  const differs = (key: string): boolean => !isDeepStrictEqual(meta[key] ?? null, plain[key] ?? null);
  const looks: Partial<ModelField> = {};
  const { label } = labelOf(meta['translations']);
  const word = around.word(name);
  if (label && !isDeepStrictEqual(label, word)) looks.label = label;
  if (!label && !word && meta['hidden'] !== true && core.key !== true) looks.label = titleOf(name);
  const note = view.localize(meta['note']);
  if (note) looks.note = note;
  if (differs('interface')) looks.interface = asText(meta['interface']);
  const options = withoutChoices(meta['options']);
  if (!isDeepStrictEqual(options, withoutChoices(plain['options']))) looks.options = options;
  if (differs('display')) looks.display = asText(meta['display']);
  const displayOptions = withoutChoices(meta['display_options']);
  if (!isDeepStrictEqual(displayOptions, withoutChoices(plain['display_options'])))
    looks.displayOptions = displayOptions;
  if (differs('special')) looks.special = (meta['special'] as string[] | null) ?? null;
  if (differs('hidden')) looks.hidden = meta['hidden'] === true;
  if (differs('readonly')) looks.readonly = meta['readonly'] === true;
  if (differs('searchable')) looks.searchable = meta['searchable'] !== false;
  if (differs('width')) looks.width = (meta['width'] ?? 'full') as NonNullable<ModelField['width']>;
  if (typeof meta['group'] === 'string') looks.group = meta['group'];
  if (Array.isArray(meta['conditions']) && meta['conditions'].length > 0)
    looks.conditions = meta['conditions'] as Row[];
  if (differs('validation') && !isChoiceRule(meta['validation'], name, core)) {
    looks.validation = (meta['validation'] as Row | null) ?? null;
  }
  const message = view.localize(meta['validation_message']);
  const usual = core.format && formatMessage(core.format);
  if (message && !isDeepStrictEqual(message, usual)) looks.validationMessage = message;
  return looks;
}

/** The rule that enforces choices follows them, also when the studio changed the choices alone. */
function isChoiceRule(validation: unknown, name: string, { choices }: ModelField): boolean {
  if (!choices || typeof validation !== 'object' || validation === null) return false;
  const rule = (validation as Row)[name];
  return Object.keys(validation).length === 1 && typeof rule === 'object' && rule !== null && '_in' in rule;
}

function withoutChoices(options: unknown): Row | null {
  if (typeof options !== 'object' || options === null) return null;
  const rest = Object.fromEntries(Object.entries(options).filter(([key]) => key !== 'choices'));
  return Object.keys(rest).length === 0 ? null : rest;
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
