import { MAX_TEXT_LENGTH } from '@novacrm/contracts';

export interface FieldKind {
  /** Directus field type; `unknown` for a field that the collection does not have. */
  type: string;
  privacyClass: string | undefined;
  /** Holds the key of a row, or a row inside the payload that is written, and judged, by itself. */
  isLink?: boolean;
}

/** One text of a payload and the way to it. */
export interface FoundText {
  /** For people and the ledger: `notes`, `options.labels[2]`. No two texts of a payload share one. */
  path: string;
  steps: readonly (string | number)[];
  text: string;
  privacyClass: string | undefined;
  /** The text is the last step itself: the name of a property inside JSON. */
  isKey?: true;
}

export interface Unusable {
  path: string;
  message: string;
}

/** Written by the product itself, or, in rules, examples of the very things that rules forbid. */
const NOT_JUDGED = new Set(['machine_text', 'technical.rule']);

const TEXT_TYPES = new Set(['string', 'text', 'json', 'csv', 'unknown']);

/** Types whose columns hold one text; the others hold values with texts in them. */
const PLAIN_TYPES = new Set(['string', 'text']);

/**
 * The texts that a write brings. Related rows inside the payload are left out: they are written, and judged, as rows
 * of their own collection.
 */
export function collectTexts(payload: unknown, kindOf: (field: string) => FieldKind): FoundText[] {
  if (!isObject(payload)) return [];
  const texts: FoundText[] = [];
  for (const [field, value] of Object.entries(payload)) {
    const { type, privacyClass, isLink } = kindOf(field);
    if (!TEXT_TYPES.has(type) || (privacyClass && NOT_JUDGED.has(privacyClass))) continue;
    if (isLink && typeof value !== 'string') continue;
    const place = { steps: [field], path: type === 'unknown' ? '_' : field };
    walk(value, { ...place, privacyClass, everyNumber: PLAIN_TYPES.has(type) }, texts);
  }
  return withPathsOfTheirOwn(texts);
}

/**
 * The first field of one text that is given a list or an object: it would be stored as JSON, which nobody means, and which
 * reads otherwise than its pieces.
 */
export function findStructured(payload: unknown, kindOf: (field: string) => FieldKind): Unusable | undefined {
  if (!isObject(payload)) return undefined;
  for (const [field, value] of Object.entries(payload)) {
    const { type, isLink } = kindOf(field);
    if (isLink || !PLAIN_TYPES.has(type) || !isStructured(value)) continue;
    return { path: field, message: 'must be a text, not a list or an object' };
  }
  return undefined;
}

/** The first text that no database can store or no engine should chew on, in words that say what to change. */
export function findUnusable(texts: readonly FoundText[]): Unusable | undefined {
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
  // Names of properties come last and from the inside out, since the way to what is in them leads over them.
  const [keys, values] = [texts.filter(({ isKey }) => isKey), texts.filter(({ isKey }) => !isKey)];
  for (const { path, steps, isKey } of [...values, ...keys.reverse()]) {
    const text = replacement.get(path);
    if (text !== undefined) replace(copy, steps, text, isKey);
  }
  return copy;
}

interface Place {
  steps: readonly (string | number)[];
  path: string;
  privacyClass: string | undefined;
  /** Judge every number, since it becomes a text; else those that are long enough to be one of a person or an account. */
  everyNumber: boolean;
}

/** No number of a person, a card or an account has fewer digits, once zeros at its front are gone. */
const LONG_NUMBER = 10 ** 7;

/** As programs name properties. Any other name is the caller's text too: it is judged, and never repeated in a path. */
const PLAIN_NAME = /^[$_a-z]{1,24}$/i;

function walk(value: unknown, place: Place, texts: FoundText[]): void {
  const { steps, path, privacyClass, everyNumber } = place;
  if (typeof value === 'string') {
    if (value !== '') texts.push({ path, steps, text: value, privacyClass });
  } else if (typeof value === 'number') {
    if (everyNumber || Math.abs(value) >= LONG_NUMBER) texts.push({ path, steps, text: String(value), privacyClass });
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      walk(item, { ...place, steps: [...steps, index], path: `${path}[${index}]` }, texts);
    });
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      const isPlain = key === '' || PLAIN_NAME.test(key);
      const below = { ...place, steps: [...steps, key], path: `${path}.${isPlain ? key : '_'}` };
      if (!isPlain) texts.push({ path: below.path, steps: below.steps, text: key, privacyClass, isKey: true });
      walk(item, below, texts);
    }
  }
}

/** Verdicts name texts by their paths: two that look alike would be taken for one another. */
function withPathsOfTheirOwn(texts: readonly FoundText[]): FoundText[] {
  const times = new Map<string, number>();
  return texts.map((text) => {
    const nth = (times.get(text.path) ?? 0) + 1;
    times.set(text.path, nth);
    return nth === 1 ? text : { ...text, path: `${text.path}#${nth}` };
  });
}

function replace(target: unknown, steps: readonly (string | number)[], text: string, isKey = false): void {
  let node = target;
  for (const step of steps.slice(0, -1)) node = isStructured(node) ? Reflect.get(node, step) : undefined;
  const last = steps.at(-1);
  if (last === undefined || !isStructured(node)) return;
  if (!isKey) return void Reflect.set(node, last, text);
  const value: unknown = Reflect.get(node, last);
  Reflect.deleteProperty(node, last);
  Reflect.set(node, text, value);
}

function isStructured(value: unknown): value is object {
  return Array.isArray(value) || isObject(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
