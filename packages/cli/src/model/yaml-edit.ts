import { isMap, isNode, isScalar, isSeq, parseDocument, stringify, type Node, type Pair, type YAMLMap } from 'yaml';

const WIDTH = 120;

/**
 * Sets, adds or (with `undefined`) removes one value in a YAML text and leaves every other character as it is, comments
 * included. Maps on the way that do not exist are made.
 */
export function editYaml(
  text: string,
  path: readonly string[],
  value: unknown,
  /** Usual order of keys, for where to put a new one. */
  usual: readonly string[] = [],
): string {
  const document = parseDocument(text);
  const content: unknown = document.toJS();
  if (!isMap(document.contents)) throw new TypeError('Only a file that is one map can be edited.');
  const edited = editMap(text, document.contents, content, path, value, usual);
  // An anchor that went away leaves its aliases behind: then the file is written anew, without anchors.
  return canResolve(edited) ? edited : renderFile(text, setDeep(content, path, value));
}

/** A whole file, under the comment that stands at the top of `text`. */
export function renderFile(text: string, content: unknown): string {
  const head = /^(?:#.*\n)*/.exec(text)?.[0] ?? '';
  const pairs = Object.entries(isRecord(content) ? content : {});
  return `${head}${pairs.map(([key, value]) => `${renderPair(key, value, 0)}\n`).join('')}`;
}

/** A value as the house writes it: on one line when it fits, otherwise in a block below its key. */
export function renderPair(key: string, value: unknown, indent: number): string {
  const margin = ' '.repeat(indent);
  const name = renderScalar(key);
  const inline = `${margin}${name}: ${typeof value === 'object' ? renderFlow(value) : renderScalar(value)}`;
  if (inline.length <= WIDTH || typeof value !== 'object') return inline;
  if (Array.isArray(value) && value.length > 0) return `${margin}${name}:\n${renderItems(value, indent + 2)}`;
  if (isRecord(value)) {
    const lines = Object.entries(value).map(([inner, each]) => renderPair(inner, each, indent + 2));
    return `${margin}${name}:\n${lines.join('\n')}`;
  }
  return inline;
}

/** Puts the pairs of a block map into another order; comments above a pair move with it. */
export function reorderYaml(text: string, path: readonly string[], order: readonly string[]): string {
  const node = parseDocument(text).getIn(path, true);
  if (!isMap(node) || node.flow === true) return text;
  const starts = node.items.map((pair) => lineStart(text, keyRange(pair)[0]));
  const first = starts[0];
  if (first === undefined) return text;
  const end = lineEnd(text, contentEnd(node, text));
  // A comment on lines of its own belongs to the pair below it.
  const lead = (start: number): number => {
    const above = lineStart(text, start - 1);
    return start > 0 && text.slice(above, start).trim().startsWith('#') ? lead(above) : start;
  };
  const bounds = [...starts.map(lead), end];
  const pieces = new Map(
    node.items.map((pair, position) => [keyText(pair), text.slice(bounds[position], bounds[position + 1])]),
  );
  const names = [...pieces.keys()];
  const sorted = names.toSorted((a, b) => rank(order, a, names) - rank(order, b, names));
  const body = sorted.map((name) => withNewline(pieces.get(name) ?? '')).join('');
  return text.slice(0, lead(first)) + body + text.slice(end);
}

function editMap(
  text: string,
  map: YAMLMap,
  content: unknown,
  path: readonly string[],
  value: unknown,
  usual: readonly string[],
): string {
  const [key = '', ...rest] = path;
  const pair = map.items.find((each) => keyText(each) === key);
  const inner = pair?.value;
  const before = isRecord(content) ? content[key] : undefined;
  if (rest.length > 0 && isMap(inner) && inner.flow !== true) return editMap(text, inner, before, rest, value, usual);
  const after = rest.length === 0 ? value : setDeep(before, rest, value);
  return pair ? replacePair(text, pair, key, after) : addPair(text, map, key, after, usual);
}

function canResolve(text: string): boolean {
  try {
    parseDocument(text).toJS();
    return true;
  } catch {
    return false;
  }
}

function replacePair(text: string, pair: Pair, key: string, value: unknown): string {
  const [start] = keyRange(pair);
  const from = lineStart(text, start);
  const to = lineEnd(text, pairEnd(pair, text));
  if (value === undefined) return text.slice(0, from) + text.slice(to);
  return text.slice(0, from) + renderPair(key, value, start - from) + '\n' + text.slice(to);
}

function addPair(text: string, map: YAMLMap, key: string, value: unknown, usual: readonly string[]): string {
  if (value === undefined) return text;
  const place = usual.indexOf(key);
  const before = map.items.findLast((pair) => place === -1 || usual.indexOf(keyText(pair)) < place);
  const start = map.items[0] ? keyRange(map.items[0])[0] : 0;
  const indent = start - lineStart(text, start);
  const at = before ? lineEnd(text, pairEnd(before, text)) : lineStart(text, start);
  return `${withNewline(text.slice(0, at))}${renderPair(key, value, indent)}\n${text.slice(at)}`;
}

function setDeep(holder: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const copy = isRecord(holder) ? { ...holder } : {};
  const next = rest.length === 0 ? value : setDeep(copy[key], rest, value);
  if (next === undefined) return Object.fromEntries(Object.entries(copy).filter(([each]) => each !== key));
  return { ...copy, [key]: next };
}

/** Where the value itself ends, without the comments and blank lines that follow. */
function contentEnd(node: Node, text: string): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last = node.items.at(-1);
    const inner = isMap(node) ? (last as Pair | undefined)?.value : last;
    if (isMap(node) && last !== undefined) return pairEnd(last as Pair, text);
    if (isNode(inner)) return contentEnd(inner, text);
  }
  const end = node.range?.[1] ?? 0;
  return text[end - 1] === '\n' ? end - 1 : end;
}

function pairEnd(pair: Pair, text: string): number {
  return isNode(pair.value) ? contentEnd(pair.value, text) : keyRange(pair)[1];
}

function renderItems(items: readonly unknown[], indent: number): string {
  const margin = ' '.repeat(indent);
  return items
    .map((item) => {
      const inline = `${margin}- ${renderFlow(item)}`;
      if (inline.length <= WIDTH || !isRecord(item)) return inline;
      const lines = Object.entries(item).map(([key, each]) => renderPair(key, each, indent + 2));
      return `${margin}- ${lines.join('\n').trimStart()}`;
    })
    .join('\n');
}

function renderFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(renderFlow).join(', ')}]`;
  if (!isRecord(value)) return renderScalar(value, true);
  const pairs = Object.entries(value).map(([key, each]) => `${renderScalar(key, true)}: ${renderFlow(each)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

function renderScalar(value: unknown, inFlow = false): string {
  const type = typeof value === 'string' && value.includes('\n') ? 'QUOTE_DOUBLE' : 'PLAIN';
  const options = { lineWidth: 0, singleQuote: true, defaultStringType: type } as const;
  if (!inFlow) return stringify(value ?? null, options).trimEnd();
  // Inside braces more characters need quotes: let the library decide there.
  const list = stringify([value ?? null], { ...options, collectionStyle: 'flow' });
  return list.trim().replace(/^\[ ?/, '').replace(/ ?\]$/, '');
}

const rank = (order: readonly string[], name: string, names: readonly string[]): number => {
  const place = order.indexOf(name);
  return place === -1 ? order.length + names.indexOf(name) : place;
};

const keyText = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');
const keyRange = (pair: Pair): [number, number] => {
  const range = isNode(pair.key) ? pair.key.range : undefined;
  return [range?.[0] ?? 0, range?.[1] ?? 0];
};
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
};
const withNewline = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
