import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import type { RuleErrorCode, RuleProblem } from './errors.ts';
import { suggest } from './suggest.ts';

/** Where a value stands in the file. `node` is null for a key without a value. */
export interface Field {
  readonly name: string;
  readonly node: Node | null;
  readonly line: number;
}

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
    const document = parseDocument(yaml, { lineCounter: this.lines, prettyErrors: false, uniqueKeys: true });
    for (const error of [...document.errors, ...document.warnings]) {
      this.note('RULE_SYNTAX', this.lineAt(error.pos[0]), `This is not valid YAML: ${error.message}.`);
    }
    return document.contents;
  }

  note(code: RuleErrorCode, line: number, message: string, suggestion?: string): undefined {
    this.problems.push({ code, file: this.file, line, message, ...(suggestion === undefined ? {} : { suggestion }) });
  }

  /** The fields of a mapping by key; unknown keys are problems. */
  map(field: Field, known: readonly string[]): Map<string, Field> | undefined {
    if (!isMap<Node, Node | null>(field.node)) return this.wrongType(field, 'a mapping (key: value)');
    const fields = new Map<string, Field>();
    for (const pair of field.node.items) {
      const key = this.keyOf(pair);
      if (key === undefined) continue;
      if (known.includes(key.name)) fields.set(key.name, key);
      else
        this.note(
          'RULE_UNKNOWN_KEY',
          key.line,
          `"${key.name}" is not a known key of ${field.name}.`,
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
