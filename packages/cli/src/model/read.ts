import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  ModelCollection,
  ModelFilters,
  ModelFolder,
  ModelPolicy,
  ModelRole,
  ModelSettings,
  ModelWords,
  type Model,
} from '@novacrm/contracts';
import type { z } from 'zod';
import { checkModel } from './check.ts';
import { readPrograms } from './programs.ts';
import { ModelError, nearest, type Problem } from './problems.ts';
import { lineOf, parseAs, readSource, syntaxProblems, type Path, type Source } from './source.ts';

/**
 * Reads and checks every YAML file under the directory.
 * @throws ModelError with every problem at once: file, line, what is wrong, what was probably meant.
 */
export function readModel(directory: string): Model {
  const model = readSources(listFiles(directory).map((file) => readSource(directory, file)));
  return { ...model, programs: readPrograms(directory) };
}

/** The same from files already in memory. */
export function readSources(sources: readonly Source[]): Model {
  const model = parseSources(sources);
  const problems: Problem[] = [];
  const byFile = new Map(sources.map((source) => [source.file, source]));
  checkModel(model, (file, path, message, suggestion) => {
    const source = byFile.get(file);
    const line = source ? lineOf(source, path) : null;
    const where = path.map(String).join('.');
    problems.push({ file, line, path: where, message, ...(suggestion === undefined ? {} : { suggestion }) });
  });
  if (problems.length > 0) throw new ModelError(problems);
  return model;
}

/** Checks every file for itself, not yet what they say about each other. */
export function parseSources(sources: readonly Source[]): Model {
  const problems = sources.flatMap(syntaxProblems);
  if (problems.length > 0) throw new ModelError(problems);
  const reader = new Reader(problems);
  for (const source of sources) reader.take(source);
  if (problems.length > 0) throw new ModelError(problems);
  return reader.model;
}

export function listFiles(directory: string): string[] {
  if (!existsSync(directory)) {
    throw new ModelError([{ file: directory, line: null, path: '', message: 'there is no such directory' }]);
  }
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => relative(directory, join(directory, file)).split(sep).join('/'))
    .toSorted();
}

/** Tells a file by its place and its first key, and collects what it says. */
class Reader {
  readonly model: Model = {
    folders: [],
    collections: [],
    roles: [],
    policies: [],
    filters: {},
    words: {},
    settings: {},
    programs: [],
    files: {},
  };
  readonly #problems: Problem[];

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  take(source: Source): void {
    const { model } = this;
    const { file } = source;
    const parse = <Schema extends z.ZodType>(schema: Schema) => parseAs(schema, source, this.#problems);
    if (file === 'settings.yaml') model.settings = parse(ModelSettings) ?? {};
    else if (file === 'words.yaml') model.words = parse(ModelWords)?.fields ?? {};
    else if (file === 'access/filters.yaml') model.filters = parse(ModelFilters)?.filters ?? {};
    else if (file.endsWith('/_folder.yaml')) this.#add(model.folders, parse(ModelFolder), 'folder', source);
    else if (hasKey(source, 'role')) this.#add(model.roles, parse(ModelRole), 'role', source);
    else if (hasKey(source, 'policy')) this.#add(model.policies, parse(ModelPolicy), 'policy', source);
    else if (hasKey(source, 'collection')) this.#add(model.collections, parse(ModelCollection), 'collection', source);
    else this.#unknown(source);
  }

  #add<Kind extends string, Item extends Record<Kind, string>>(
    list: Item[],
    item: Item | null,
    kind: Kind,
    source: Source,
  ): void {
    if (item === null) return;
    const name = item[kind];
    const other = this.model.files[`${kind}:${name}`];
    if (other !== undefined) this.#problem(source, [kind], `${kind} "${name}" is already in ${other}`);
    this.model.files[`${kind}:${name}`] = source.file;
    list.push(item);
  }

  #unknown(source: Source): void {
    const { content } = source;
    const first = typeof content === 'object' && content !== null ? (Object.keys(content)[0] ?? '') : '';
    const message = 'says neither "collection", "role" nor "policy", so nobody knows what it is';
    this.#problem(source, [], message, nearest(first, ['collection', 'role', 'policy']));
  }

  #problem(source: Source, path: Path, message: string, suggestion?: string): void {
    this.#problems.push({
      file: source.file,
      line: lineOf(source, path),
      path: path.map(String).join('.'),
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
}

function hasKey({ content }: Source, key: string): boolean {
  return typeof content === 'object' && content !== null && Object.hasOwn(content, key);
}
