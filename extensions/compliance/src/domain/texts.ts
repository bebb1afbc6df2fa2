import { MAX_TEXT_LENGTH } from '@novacrm/contracts';

export interface FieldKind {
  /** Directus field type. */
  type: string;
  privacyClass: string | undefined;
}

/** One text of a payload and the way to it. */
export interface FoundText {
  /** For people and the ledger: `notes`, `options.labels[2]`. */
  path: string;
  steps: readonly (string | number)[];
  text: string;
  privacyClass: string | undefined;
}

/** Written by the product itself, or, in rules, examples of the very things that rules forbid. */
const NOT_JUDGED = new Set(['machine_text', 'technical.rule']);

const TEXT_TYPES = new Set(['string', 'text', 'json', 'csv', 'unknown']);

/**
 * The texts that a write brings. Related rows inside the payload are left out: they are written, and judged, as rows
 * of their own collection.
 */
export function collectTexts(payload: unknown, kindOf: (field: string) => FieldKind): FoundText[] {
  if (!isObject(payload)) return [];
  const texts: FoundText[] = [];
  for (const [field, value] of Object.entries(payload)) {
    const { type, privacyClass } = kindOf(field);
    if (!TEXT_TYPES.has(type) || (privacyClass && NOT_JUDGED.has(privacyClass))) continue;
    const nested = type === 'json' || type === 'csv' || type === 'unknown';
    if (typeof value === 'string' || nested) walk(value, [field], privacyClass, texts);
  }
  return texts;
}

/** The first text that no database can store or no engine should chew on, in words that say what to change. */
export function findUnusable(texts: readonly FoundText[]): { path: string; message: string } | undefined {
  for (const { path, text } of texts) {
    if (text.length > MAX_TEXT_LENGTH)
      return { path, message: `is longer than ${MAX_TEXT_LENGTH} characters; shorten it or attach it as a file` };
    if (!text.isWellFormed()) return { path, message: 'contains half of a surrogate pair (invalid UTF-16); remove it' };
    if (text.includes('\u0000')) return { path, message: 'contains a NUL character; remove it' };
  }
  return undefined;
}

/** A copy of the payload in which the redacted texts stand in place of the originals. */
export function applyRedactions(
  payload: unknown,
  texts: readonly FoundText[],
  redacted: readonly { path: string; text: string }[],
): unknown {
  const replacement = new Map(redacted.map(({ path, text }) => [path, text]));
  const copy = structuredClone(payload);
  for (const { path, steps } of texts) {
    const text = replacement.get(path);
    if (text !== undefined) replace(copy, steps, text);
  }
  return copy;
}

function walk(value: unknown, steps: (string | number)[], privacyClass: string | undefined, texts: FoundText[]): void {
  if (typeof value === 'string') {
    if (value !== '') texts.push({ path: formatPath(steps), steps, text: value, privacyClass });
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => walk(item, [...steps, index], privacyClass, texts));
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) walk(item, [...steps, key], privacyClass, texts);
  }
}

/** Keys inside JSON are the caller's text too: one that does not look like a name is not repeated. */
function formatPath(steps: readonly (string | number)[]): string {
  return steps
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      const name = /^\w{1,40}$/.test(step) ? step : '_';
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}

function replace(target: unknown, steps: readonly (string | number)[], text: string): void {
  let node = target;
  for (const step of steps.slice(0, -1))
    node = isObject(node) || Array.isArray(node) ? Reflect.get(node, step) : undefined;
  const last = steps.at(-1);
  if (last !== undefined && (isObject(node) || Array.isArray(node))) Reflect.set(node, last, text);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
