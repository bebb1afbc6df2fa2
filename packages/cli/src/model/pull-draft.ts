import { ModelCollection, ModelField, ModelRole, type Model } from '@novacrm/contracts';
import type { Baseline } from './merge.ts';
import { parseSources } from './read.ts';
import { hashModel } from './said.ts';
import { parseSource, type Source } from './source.ts';
import { editYaml, renderFile, reorderYaml } from './yaml-edit.ts';

/** Keys of the vocabulary do not mean different things in different places, so one order serves all files. */
const USUAL_ORDER = [ModelRole, ModelCollection, ModelField].flatMap((schema) => Object.keys(schema.shape));

/** The files as they will be written, and what was changed in them. */
export class PullDraft {
  readonly model: Model;
  readonly changes: string[] = [];
  readonly left: string[] = [];
  readonly #baseline: Baseline;
  readonly #said: Baseline;
  readonly #before: ReadonlyMap<string, string>;
  readonly #after: Map<string, string>;

  constructor(model: Model, sources: readonly Source[], baseline: Baseline) {
    this.model = model;
    this.#baseline = baseline;
    this.#before = new Map(sources.map(({ file, text }) => [file, text]));
    this.#after = new Map(this.#before);
    this.#said = hashModel(model);
  }

  /** Whether the last apply wrote this item, whatever became of it since. */
  wasApplied(item: string): boolean {
    return this.#baseline.has(item);
  }

  /** Whether the files say of one of these items what was never applied: then they are newer than the database. */
  isNewer(...items: string[]): boolean {
    return items.some((item) => this.#said.has(item) && this.#said.get(item) !== this.#baseline.get(item));
  }

  /** The same for all items whose name begins so, those that the files gave up included. */
  isNewerUnder(prefix: string): boolean {
    const items = [...this.#said.keys(), ...this.#baseline.keys()].filter((item) => item.startsWith(prefix));
    return items.some((item) => this.#said.get(item) !== this.#baseline.get(item));
  }

  edit(file: string, path: readonly string[], value: unknown, words: string): void {
    const text = this.#after.get(file);
    if (text === undefined) throw new TypeError(`There is no ${file} to write ${path.join('.')} into.`);
    this.#after.set(file, editYaml(text, path, value, USUAL_ORDER));
    this.changes.push(`${file}: ${words}`);
  }

  reorder(file: string, path: readonly string[], order: readonly string[]): void {
    const text = this.#after.get(file) ?? '';
    const sorted = reorderYaml(text, path, order);
    if (sorted === text) return;
    this.#after.set(file, sorted);
    this.changes.push(`${file}: order of ${path.join('.')}`);
  }

  add(file: string, content: Record<string, unknown>): void {
    if (this.#after.has(file)) {
      this.left.push(`${file} exists already`);
      return;
    }
    this.#after.set(file, renderFile('', content));
    this.changes.push(`${file}: new`);
  }

  remove(file: string): void {
    this.#after.delete(file);
    this.changes.push(`${file}: removed`);
  }

  /** The model as the files will say it. */
  written(): Model {
    return parseSources([...this.#after].map(([file, text]) => parseSource(file, text)));
  }

  texts(): ReadonlyMap<string, string> {
    return this.#after;
  }

  changedFiles(): string[] {
    const all = new Set([...this.#before.keys(), ...this.#after.keys()]);
    return [...all].filter((file) => this.#before.get(file) !== this.#after.get(file)).toSorted();
  }
}
