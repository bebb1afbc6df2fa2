import type { ModelCollection } from '@novacrm/contracts';
import { isDeepStrictEqual } from 'node:util';
import { collapseCollection, collapseFolder, type Collapsed } from './collapse.ts';
import { isSystem, surroundings } from './expand.ts';
import type { Surroundings } from './field.ts';
import type { PullDraft } from './pull-draft.ts';
import type { State } from './state.ts';
import { textKey } from './texts.ts';
import { viewOfDatabase, viewOfFiles, type View } from './view.ts';

/** Collections, folders and fields as the studio left them. */
export function pullSchema(draft: PullDraft, state: State): void {
  const { model } = draft;
  const around = surroundings(model);
  const [files, database] = [viewOfFiles(model), viewOfDatabase(state.snapshot, state.rows.translations)];
  const pull = new SchemaPull(draft, files, database, around);
  for (const folder of model.folders) pull.folder(folder.folder);
  for (const collection of model.collections) pull.collection(collection);
  pull.newcomers();
}

class SchemaPull {
  readonly #draft: PullDraft;
  readonly #files: View;
  readonly #database: View;
  readonly #around: Surroundings;

  constructor(draft: PullDraft, files: View, database: View, around: Surroundings) {
    this.#draft = draft;
    this.#files = files;
    this.#database = database;
    this.#around = around;
  }

  folder(name: string): void {
    const file = this.#fileOf(`folder:${name}`);
    const find = (view: View) => view.collections.find((each) => each.collection === name);
    const [said, now] = [find(this.#files), find(this.#database)];
    if (!said) return;
    if (!now) this.#missing(file, `collection:${name}`, () => this.#draft.remove(file));
    else if (this.#isOurs(`folder ${name}`, textKey(name, 'note'), `collection:${name}`)) {
      this.#compare(file, [], collapseFolder(this.#files, said), collapseFolder(this.#database, now));
    }
  }

  collection(collection: ModelCollection): void {
    const { collection: name } = collection;
    const file = this.#fileOf(`collection:${name}`);
    const exists = isSystem(name) || this.#database.collections.some((each) => each.collection === name);
    if (!exists) {
      this.#missing(file, `collection:${name}`, () => this.#draft.remove(file));
      return;
    }
    const said = collapseCollection(this.#files, name, this.#draft.model, this.#around);
    const now = collapseCollection(this.#database, name, this.#draft.model, this.#around);
    const { fields: saidFields, ...saidMeta } = said;
    const { fields: nowFields, ...nowMeta } = now;
    if (
      !isDeepStrictEqual(saidMeta, nowMeta) &&
      this.#isOurs(`collection ${name}`, textKey(name, 'note'), `collection:${name}`)
    ) {
      this.#compare(file, [], saidMeta, nowMeta);
    }
    for (const field of new Set([...Object.keys(saidFields), ...Object.keys(nowFields)])) {
      this.#field(file, name, field, saidFields[field], nowFields[field]);
    }
    const order = Object.keys(nowFields);
    const known = Object.keys(saidFields).filter((field) => order.includes(field));
    const isMoved = !isDeepStrictEqual(
      known,
      order.filter((field) => known.includes(field)),
    );
    const hasNew = order.some((field) => !(field in saidFields));
    if ((isMoved || hasNew) && !this.#draft.isNewer(`order:${name}`)) this.#draft.reorder(file, ['fields'], order);
  }

  /** Collections and folders that only the studio knows. */
  newcomers(): void {
    const known = new Set(this.#files.collections.map((each) => each.collection));
    for (const native of this.#database.collections) {
      const { collection: name, meta } = native;
      if (known.has(name)) continue;
      if (this.#draft.wasApplied(`collection:${name}`)) {
        this.#draft.left.push(`collection ${name} is not in the files any more and waits for apply`);
      } else if (!native.schema) {
        this.#draft.add(`${name}/_folder.yaml`, { ...collapseFolder(this.#database, native) });
      } else {
        const folder =
          typeof meta['group'] === 'string' ? this.#draft.model.files[`folder:${meta['group']}`] : undefined;
        const directory = folder?.replace(/\/_folder\.yaml$/, '') ?? 'studio';
        const { group, ...rest } = collapseCollection(this.#database, name, this.#draft.model, this.#around);
        const content = { collection: name, ...rest, ...(folder || !group ? {} : { group }) };
        this.#draft.add(`${directory}/${name}.yaml`, content);
      }
    }
  }

  #field(
    file: string,
    collection: string,
    field: string,
    said: Collapsed['fields'][string] | undefined,
    now: Collapsed['fields'][string] | undefined,
  ): void {
    const item = `${collection}.${field}`;
    const items = [`field:${item}`, `relation:${item}`];
    if (isDeepStrictEqual(said, now)) return;
    if (!now) {
      const remove = () => this.#draft.edit(file, ['fields', field], undefined, `field ${field} removed`);
      this.#missing(file, `field:${item}`, remove);
    } else if (!said) {
      if (!this.#draft.wasApplied(`field:${item}`))
        this.#draft.edit(file, ['fields', field], now, `field ${field} new`);
      else this.#draft.left.push(`field ${item} is not in the files any more and waits for apply`);
    } else if (this.#isOurs(`field ${item}`, textKey(collection, field), ...items)) {
      this.#compare(file, ['fields', field], said, now);
    }
  }

  /** Writes the properties that differ, one by one, so that everything else in the file stays as it is. */
  #compare(file: string, path: readonly string[], said: object, now: object): void {
    const [before, after] = [new Map(Object.entries(said)), new Map(Object.entries(now))];
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const value: unknown = after.get(key);
      if (isDeepStrictEqual(before.get(key), value)) continue;
      this.#draft.edit(file, [...path, key], value, [...path, key].join('.'));
    }
  }

  /** False, and said so, when the files hold something that the database has not seen yet. */
  #isOurs(words: string, texts: string, ...items: string[]): boolean {
    if (!this.#draft.isNewer(...items) && !this.#draft.isNewerUnder(`text:${texts}--`)) return true;
    this.#draft.left.push(`${words} was changed in the files too, which are not applied yet`);
    return false;
  }

  #missing(file: string, item: string, remove: () => void): void {
    if (this.#draft.wasApplied(item)) remove();
    else this.#draft.left.push(`${file}: ${item.replace(':', ' ')} is not applied yet`);
  }

  #fileOf(key: string): string {
    return this.#draft.model.files[key] ?? '';
  }
}
