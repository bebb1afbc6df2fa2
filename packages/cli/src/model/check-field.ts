import type { Model, ModelCollection, ModelField } from '@novacrm/contracts';
import { allFields, surroundings } from './expand.ts';
import { nearest } from './problems.ts';
import type { Path } from './source.ts';
import { SYSTEM_COLLECTIONS } from './system.ts';

interface Place {
  collection: ModelCollection;
  name: string;
  field: ModelField;
  model: Model;
  collections: ReadonlyMap<string, ModelCollection>;
}

type Say = (path: Path, message: string, suggestion?: string) => void;

export function checkField(place: Place, say: Say): void {
  const { field } = place;
  const kinds = (['type', 'm2o', 'o2m', 'm2m'] as const).filter((kind) => field[kind] !== undefined);
  if (kinds.length !== 1) {
    say([], `needs exactly one of type, m2o, o2m, m2m; has ${kinds.length === 0 ? 'none' : kinds.join(', ')}`);
    return;
  }
  checkPrivacy(place, say);
  checkColumn(place, say);
  if (field.m2o !== undefined) checkManyToOne(place, field.m2o, say);
  else if (field.onDelete !== undefined) say(['onDelete'], 'belongs to a m2o only');
  if (field.o2m !== undefined) checkOneToMany(place, field.o2m, say);
  if (field.m2m !== undefined) checkManyToMany(place, field.m2m, say);
  else if (field.through !== undefined) say(['through'], 'belongs to a m2m only');
}

const TEXTS = new Set(['string', 'text', 'csv', 'json']);

/** Every text is either about a known matter (`privacy`), judged (`scan`), or limited to choices. */
function checkPrivacy({ field }: Place, say: Say): void {
  const text = field.type !== undefined && TEXTS.has(field.type);
  const closed = field.choices !== undefined && field.options?.['allowOther'] !== true;
  if (text && !closed && field.key !== true && field.privacy === undefined && field.scan === undefined) {
    say([], 'a text field says either "privacy: <class>" or "scan: free_text"');
  }
  if ('erase' in field && field.privacy === undefined && field.scan === undefined) {
    say(['erase'], 'only a field with "privacy" or "scan" is erased');
  }
  if (field.erase === null && field.required === true) say(['erase'], 'a required field cannot be erased to null');
}

function checkColumn({ field, name }: Place, say: Say): void {
  const { type } = field;
  const only = (key: 'length' | 'precision' | 'scale', ...types: string[]) => {
    if (field[key] !== undefined && !types.includes(type ?? '')) say([key], `belongs to ${types.join(' or ')} only`);
  };
  only('length', 'string', 'hash');
  only('precision', 'decimal');
  only('scale', 'decimal');
  for (const bound of ['min', 'max'] as const) {
    const numbers = ['integer', 'bigInteger', 'decimal', 'float'];
    if (field[bound] !== undefined && !numbers.includes(type ?? ''))
      say([bound], `belongs to ${numbers.join(', ')} only`);
  }
  if (field.format !== undefined && type !== 'string') say(['format'], 'belongs to string only');
  const rules = (['choices', 'format', 'validation'] as const).filter((key) => field[key] !== undefined);
  if (rules.length > 1) say([rules[1] ?? ''], `stands beside "${rules[0] ?? ''}": keep one of them`);
  if (field.choices && !['string', 'csv', 'json'].includes(type ?? '')) {
    say(['choices'], 'belong to string, csv or json only');
  }
  if (field.choices && typeof field.default === 'string' && !(field.default in field.choices)) {
    const known = Object.keys(field.choices);
    say(['default'], `"${field.default}" is none of the choices`, nearest(field.default, known));
  }
  if (field.key === true && !['uuid', 'integer', 'bigInteger', 'string'].includes(type ?? '')) {
    say(['type'], `"${name}" is the key: use uuid, integer, bigInteger or string`);
  }
}

function checkManyToOne({ collection, field, collections }: Place, target: string, say: Say): void {
  if (!collections.has(target) && !SYSTEM_COLLECTIONS.has(target)) {
    const known = [...collections.keys(), ...SYSTEM_COLLECTIONS];
    say(['m2o'], `there is no collection "${target}"`, nearest(target, known));
  }
  if (field.onDelete === undefined) {
    say([], 'a m2o says what happens when its target goes: onDelete: cascade | set null | restrict | no action');
  }
  if (field.onDelete === 'set null' && (field.required === true || field.nullable === false)) {
    say(['onDelete'], 'a required field cannot be set to null');
  }
  const rewrites = field.onDelete === 'set null' || field.onDelete === 'cascade';
  const frozen =
    collection.append_only === true ||
    (collection.append_only && (field.onDelete === 'cascade' || !isExcepted(collection, field)));
  if (rewrites && frozen) say(['onDelete'], 'an append-only collection cannot be rewritten: use restrict or no action');
}

function isExcepted({ append_only, fields }: ModelCollection, field: ModelField): boolean {
  if (typeof append_only !== 'object') return false;
  return append_only.except.some((name) => fields[name] === field);
}

function checkOneToMany({ collection, collections, field }: Place, target: string, say: Say): void {
  const [many = '', manyField = ''] = target.split('.');
  const other = collections.get(many);
  if (!other) {
    say(['o2m'], `there is no collection "${many}"`, nearest(many, collections.keys()));
    return;
  }
  const fields = allFields(other);
  if (!fields[manyField]) say(['o2m'], `${many} has no field "${manyField}"`, nearest(manyField, Object.keys(fields)));
  else if (fields[manyField].m2o !== collection.collection) {
    say(['o2m'], `${target} does not point at ${collection.collection}`);
  }
  if (field.sort !== undefined && !(field.sort in fields)) say(['sort'], `${many} has no field "${field.sort}"`);
}

function checkManyToMany({ collection, collections, field, model }: Place, target: string, say: Say): void {
  if (!collections.has(target) && !SYSTEM_COLLECTIONS.has(target)) {
    say(['m2m'], `there is no collection "${target}"`, nearest(target, collections.keys()));
    return;
  }
  const through = field.through === undefined ? undefined : collections.get(field.through);
  if (!through) {
    say([], 'a m2m names the collection between: through: <collection>');
    return;
  }
  const pointing = (name: string) => Object.values(through.fields).filter((each) => each.m2o === name).length;
  const around = surroundings(model);
  const { near, far } = around.junction(through.collection, collection.collection, target);
  if (near === '' || far === '') {
    say(['through'], `${through.collection} needs a m2o to ${collection.collection} and one to ${target}`);
  } else if (collection.collection !== target && (pointing(collection.collection) > 1 || pointing(target) > 1)) {
    say(['through'], `${through.collection} points more than once at one side, so the way is not clear`);
  }
}
