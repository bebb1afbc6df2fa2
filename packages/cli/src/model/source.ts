import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { z } from 'zod';
import { nearest, type Problem } from './problems.ts';

/** One YAML file of the model, with the way back from a value to its line. */
export interface Source {
  /** Relative to the directory of the model, with forward slashes. */
  file: string;
  text: string;
  document: Document.Parsed;
  /** What the YAML says; null when it cannot be read. */
  content: unknown;
  /** An alias without its anchor shows only when the content is taken. */
  fault: string | null;
  lines: LineCounter;
}

export type Path = readonly PropertyKey[];

export function readSource(directory: string, file: string): Source {
  return parseSource(file, readFileSync(join(directory, file), 'utf8'));
}

export function parseSource(file: string, text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  return { file, text, lines, document, ...readContent(document) };
}

/** Faults of the YAML itself. */
export function syntaxProblems({ file, document, lines, fault }: Source): Problem[] {
  if (fault !== null) return [{ file, line: null, path: '', message: fault }];
  return [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    path: '',
    message: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'is no YAML',
  }));
}

function readContent(document: Document.Parsed): Pick<Source, 'content' | 'fault'> {
  if (document.errors.length > 0) return { content: null, fault: null };
  try {
    return { content: document.toJS(), fault: null };
  } catch (error) {
    return { content: null, fault: error instanceof Error ? error.message : 'cannot be read' };
  }
}

/** Parses the file's content; every problem is pushed with its line. Returns null when there was one. */
export function parseAs<Schema extends z.ZodType>(
  schema: Schema,
  source: Source,
  problems: Problem[],
): z.output<Schema> | null {
  const result = schema.safeParse(source.content);
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.push(...explain(issue, schema, source, []));
  return null;
}

/** Line of the value at this path, or of the nearest thing that encloses it. */
export function lineOf({ document, lines }: Source, path: Path): number | null {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0];
  for (const key of path) {
    const step = stepInto(node, key);
    if (!step) break;
    offset = step.offset ?? offset;
    node = step.node;
  }
  return offset === undefined ? null : lines.linePos(offset).line;
}

function stepInto(node: Node | null, key: PropertyKey): { node: Node | null; offset: number | undefined } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (!pair) return null;
    const start = isNode(pair.key) ? pair.key.range?.[0] : undefined;
    return { node: isNode(pair.value) ? pair.value : null, offset: start };
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return isNode(item) ? { node: item, offset: item.range?.[0] } : null;
  }
  return isAlias(node) ? null : null;
}

type Issue = z.core.$ZodIssue;

function explain(issue: Issue, schema: z.ZodType, source: Source, before: Path): Problem[] {
  const path = [...before, ...issue.path];
  const at = (where: Path, message: string, suggestion?: string): Problem => ({
    file: source.file,
    line: lineOf(source, where),
    path: where.map(String).join('.'),
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => at([...path, key], `unknown key "${key}"`, nearest(key, known)));
  }
  if (issue.code === 'invalid_union') {
    // The branch that got furthest is the one that was meant.
    const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    const deeper = deepest.filter((each) => each.path.length > 0 || each.code === 'unrecognized_keys');
    if (deeper.length > 0) return deeper.flatMap((each) => explain(each, schema, source, path));
    return [at(path, 'has a value of the wrong kind')];
  }
  if (issue.code === 'invalid_value') {
    const given = String(source.document.getIn(path.map(plainKey)) ?? '');
    const values = issue.values.map(String);
    return [at(path, `"${given}" is none of ${values.join(', ')}`, nearest(given, values))];
  }
  if (issue.code === 'invalid_key') return [at(path, issue.issues[0]?.message ?? 'is no good name')];
  return [at(path, issue.message.replace(/^Invalid input: /, ''))];
}

const plainKey = (key: PropertyKey): string | number => (typeof key === 'number' ? key : String(key));

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((each) => each.path.length + (each.code === 'unrecognized_keys' ? 1 : 0)));
}

/** Keys that the schema knows at this path, for suggestions. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const [key, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return keysAt(schema.unwrap() as z.ZodType, path);
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option as z.ZodType, path));
  if (schema instanceof z.ZodRecord) return key === undefined ? [] : keysAt(schema.valueType as z.ZodType, rest);
  if (schema instanceof z.ZodArray) return key === undefined ? [] : keysAt(schema.element as z.ZodType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (key === undefined) return Object.keys(schema.shape);
  const inner: unknown = schema.shape[String(key)];
  return inner instanceof z.ZodType ? keysAt(inner, rest) : [];
}
