import type { Model, ModelCollection } from '@novacrm/contracts';
import { checkAccess } from './check-access.ts';
import { checkField } from './check-field.ts';
import { allFields, isSystem } from './expand.ts';
import { nearest } from './problems.ts';
import type { Path } from './source.ts';
import { SYSTEM_COLLECTIONS } from './system.ts';

export type Report = (file: string, path: Path, message: string, suggestion?: string) => void;

/** What one file cannot know: names that must exist elsewhere, and the rules of the house. */
export function checkModel(model: Model, report: Report): void {
  const collections = new Map(model.collections.map((each) => [each.collection, each]));
  const folders = new Set(model.folders.map((each) => each.folder));
  for (const folder of model.folders) {
    const file = model.files[`folder:${folder.folder}`] ?? '';
    if (collections.has(folder.folder)) report(file, ['folder'], `"${folder.folder}" is also the name of a collection`);
    if (folder.group !== undefined) mustBeFolder(file, ['group'], folder.group, folders, report);
  }
  for (const collection of model.collections) {
    const file = model.files[`collection:${collection.collection}`] ?? '';
    const here: Report = (_file, path, message, suggestion) => report(file, path, message, suggestion);
    checkCollection(collection, model, here);
    if (collection.group) mustBeFolder(file, ['group'], collection.group, folders, report);
    for (const [name, field] of Object.entries(collection.fields)) {
      checkField({ collection, name, field, model, collections }, (path, message, suggestion) =>
        here(file, ['fields', name, ...path], message, suggestion),
      );
    }
  }
  checkAccess(model, collections, report);
}

function checkCollection(collection: ModelCollection, model: Model, report: Report): void {
  const { collection: name, archive } = collection;
  const fields = Object.keys(allFields(collection));
  const say = (path: Path, message: string, suggestion?: string) => report('', path, message, suggestion);
  const mustExist = (path: Path, field: string) => {
    if (!fields.includes(field)) say(path, `there is no field "${field}"`, nearest(field, fields));
  };
  if (isSystem(name)) {
    const known = SYSTEM_COLLECTIONS.has(name);
    if (!known) say(['collection'], `Directus has no collection "${name}"`, nearest(name, SYSTEM_COLLECTIONS));
    for (const key of Object.keys(collection)) {
      if (key !== 'collection' && key !== 'fields') say([key], `${name} belongs to Directus: only fields can be added`);
    }
    return;
  }
  const keys = Object.entries(collection.fields).filter(([, field]) => field.key === true);
  if (keys.length !== 1) say(['fields'], `needs exactly one field with "key: true", has ${keys.length}`);
  if (!collection.label) say([], 'needs a label in en and fr');
  if (collection.timestamps === true) {
    const added = Object.keys(allFields({ ...collection, fields: {} }));
    for (const field of added) {
      if (field in collection.fields) say(['fields', field], '"timestamps: true" already adds this field');
    }
  }
  for (const field of templateFields(collection.display ?? '')) mustExist(['display'], field);
  if (collection.sort !== undefined) mustExist(['sort'], collection.sort);
  if (archive) mustExist(['archive', 'field'], archive.field);
  collection.indexes?.forEach((index, position) => {
    for (const field of index.fields) mustExist(['indexes', position, 'fields'], field);
  });
  for (const field of collection.list?.fields ?? []) mustExist(['list', 'fields'], field.split('.')[0] ?? '');
  if (collection.list?.sort !== undefined) mustExist(['list', 'sort'], collection.list.sort.replace(/^-/, ''));
  const { kanban, calendar } = collection.list ?? {};
  for (const [key, field] of Object.entries({ ...kanban, groupTitle: undefined }))
    if (field !== undefined) mustExist(['list', 'kanban', key], field);
  for (const key of ['start', 'end'] as const)
    if (calendar?.[key] !== undefined) mustExist(['list', 'calendar', key], calendar[key]);
  if (typeof collection.append_only === 'object') {
    for (const field of collection.append_only.except) mustExist(['append_only', 'except'], field);
  }
  const subject = collection.privacy?.subject;
  if (subject !== undefined && subject !== 'self') mustExist(['privacy', 'subject'], subject.split('.')[0] ?? '');
  const labels = model.words;
  for (const [field, { label, hidden, key }] of Object.entries(allFields(collection))) {
    if (label ?? hidden ?? key ?? labels[field]) continue;
    say(['fields', field], 'needs a label in en and fr, here or in words.yaml');
  }
}

/** First segments of `{{first_name}} {{company.name}}`. */
function templateFields(template: string): string[] {
  return [...template.matchAll(/{{\s*([a-z_][a-z0-9_]*)[^}]*}}/g)].map((match) => match[1] ?? '');
}

function mustBeFolder(file: string, path: Path, name: string, folders: ReadonlySet<string>, report: Report): void {
  if (!folders.has(name)) report(file, path, `there is no folder "${name}"`, nearest(name, folders));
}
