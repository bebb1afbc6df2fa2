import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import type { RuleErrorCode, RuleProblem } from './errors.ts';
import { suggest } from './suggest.ts';

/** Where a value stands in the file. `node` is null for a key without a value. */
export interface Field {
  readonly name: string;
  readonly node: Node | null;
  readonly line: number;
}

/** In UTF-16 code units: the longest rule a person would write, and what keeps a hostile file cheap. */
export const MAX_FILE_LENGTH = 64_000;
const MAX_PROBLEMS = 50;

/** What to do about the slips that people make most. */
const ADVICE: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'The line is indented with a tab; YAML wants spaces.',
  MULTIPLE_DOCS: 'A file holds one rule; "---" begins another.',
  BLOCK_AS_IMPLICIT_KEY: 'A text that holds ": " stands in quotes.',
  BAD_SCALAR_START: 'A text that begins with a special character stands in quotes.',
  TAG_RESOLVE_FAILED: 'Tags (!) are not read.',
};

/**
 * Reads a YAML document node by node and collects every problem with its line instead of stopping at the first.
 * Each reading method answers undefined after noting a problem.
 */
export class Reader {
  readonly problems: RuleProblem[] = [];
  private readonly lines = new LineCounter();
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  open(yaml: string): Node | null {
    if (yaml.length > MAX_FILE_LENGTH) {
      this.note('RULE_TOO_LARGE', 1, `The file is longer than ${MAX_FILE_LENGTH} characters.`);
      return null;
    }
    // The parser looks for equal keys in quadratic time; `map` does it itself.
    const document = parseDocument(yaml, { lineCounter: this.lines, prettyErrors: false, uniqueKeys: false });
    for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
      this.note('RULE_SYNTAX', this.lineAt(pos[0]), ADVICE[code] ?? `This is not valid YAML: ${message}.`);
    }
    return document.contents;
  }

  note(code: RuleErrorCode, line: number, message: string, suggestion?: string): undefined {
    if (this.problems.length === MAX_PROBLEMS) return;
    this.problems.push({ code, file: this.file, line, message, ...(suggestion === undefined ? {} : { suggestion }) });
  }

  /** The fields of a mapping by key; unknown keys are problems. */
  map(field: Field, known: readonly string[]): Map<string, Field> | undefined {
    if (!isMap<Node, Node | null>(field.node)) return this.wrongType(field, 'a mapping (key: value)');
    const fields = new Map<string, Field>();
    for (const pair of field.node.items) {
      const key = this.keyOf(pair);
      if (key === undefined) continue;
      if (fields.has(key.name))
        this.note('RULE_SYNTAX', key.line, `"${clip(key.name)}" stands twice in ${field.name}.`);
      else if (known.includes(key.name)) fields.set(key.name, key);
      else
        this.note(
          'RULE_UNKNOWN_KEY',
          key.line,
          `"${clip(key.name)}" is not a known key of ${field.name}.`,
          suggest(key.name, known),
        );
    }
    return fields;
  }

  required(fields: ReadonlyMap<string, Field>, name: string, parent: Field): Field | undefined {
    return fields.get(name) ?? this.note('RULE_MISSING_KEY', parent.line, `"${name}" is missing in ${parent.name}.`);
  }

  list(field: Field): Field[] | undefined {
    if (!isSeq<Node | null>(field.node)) return this.wrongType(field, 'a list');
    return field.node.items.map((node, index) => ({
      name: `${field.name}[${index}]`,
      node,
      line: this.lineOf(node, field.line),
    }));
  }

  text(field: Field, { empty = false }: { empty?: boolean } = {}): string | undefined {
    const value = isScalar(field.node) ? field.node.value : undefined;
    if (typeof value !== 'string') return this.wrongType(field, 'a text');
    if (!value.isWellFormed() || value.includes('\0')) {
      return this.wrongType(field, 'a text without NUL and without half characters');
    }
    return value === '' && !empty ? this.wrongType(field, 'a text that is not empty') : value;
  }

  number(field: Field, { min, max, integer }: { min: number; max: number; integer: boolean }): number | undefined {
    const value = isScalar(field.node) ? field.node.value : undefined;
    const fits = typeof value === 'number' && value >= min && value <= max && (!integer || Number.isSafeInteger(value));
    if (fits) return value;
    const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
    return this.wrongType(field, `a ${integer ? 'whole ' : ''}number ${range}`);
  }

  boolean(field: Field): boolean | undefined {
    const value = isScalar(field.node) ? field.node.value : undefined;
    return typeof value === 'boolean' ? value : this.wrongType(field, 'true or false');
  }

  oneOf<const Known extends string>(field: Field, known: readonly Known[]): Known | undefined {
    const value = this.text(field);
    if (value === undefined) return undefined;
    const found = known.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    const choices = known.length <= 12 ? ` Known: ${known.join(', ')}.` : '';
    return this.note(
      'RULE_UNKNOWN_VALUE',
      field.line,
      `"${clip(value)}" is not a known value of ${field.name}.${choices}`,
      suggest(value, known),
    );
  }

  /** One value or a list of them, read as a list. */
  several<Value>(field: Field, read: (item: Field) => Value | undefined): Value[] | undefined {
    const items = isSeq(field.node) ? this.list(field) : [field];
    if (!items) return undefined;
    if (items.length === 0) return this.wrongType(field, 'a list with at least one value');
    const values = items.map(read);
    return values.every((value) => value !== undefined) ? values : undefined;
  }

  wrongType(field: Field, wanted: string): undefined {
    if (isAlias(field.node)) {
      return this.note('RULE_SYNTAX', field.line, `${field.name} refers to another place (*); write the value out.`);
    }
    return this.note('RULE_WRONG_TYPE', field.line, `${field.name} must be ${wanted}.`);
  }

  private keyOf(pair: Pair<Node, Node | null>): Field | undefined {
    const line = this.lineOf(pair.key, 1);
    if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
      return this.note('RULE_SYNTAX', line, 'Keys must be plain texts.');
    }
    return { name: pair.key.value, node: pair.value, line };
  }

  private lineOf(node: Node | null, fallback: number): number {
    return node?.range ? this.lineAt(node.range[0]) : fallback;
  }

  private lineAt(offset: number): number {
    return this.lines.linePos(offset).line || 1;
  }
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
