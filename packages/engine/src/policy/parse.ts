import { ACTIONS, CHANNELS, REGIONS, type Localized } from '../exchange.ts';
import { SEVERITIES } from '../finding.ts';
import { RuleError } from './errors.ts';
import { patternNames } from './pattern-names.ts';
import { readCondition } from './parse-condition.ts';
import { readRedaction } from './parse-redaction.ts';
import { Reader, type Field } from './reader.ts';
import type { Example, Rule, ViolatingExample } from './rule.ts';

const KEY = /^[a-z][a-z0-9_]{1,62}$/;
const RULE_KEYS = [
  'key', 'version', 'title', 'why', 'references', 'severity', 'channels', 'when', 'then', 'redact', 'message', 'shadow', 'examples',
] as const; // prettier-ignore
const EXAMPLE_KEYS = [
  'text', 'channel', 'role', 'team', 'region', 'purpose', 'collection', 'records', 'privacyClass', 'outside',
] as const; // prettier-ignore

/**
 * One rule from its YAML text.
 * @throws RuleError with every problem found, each with file, line and, where one is close, the word that was meant.
 */
export function parseRule(yaml: string, file: string): Rule {
  const reader = new Reader(file);
  const root: Field = { name: 'the rule', node: reader.open(yaml), line: 1 };
  const rule = reader.problems.length === 0 ? readRule(reader, root) : undefined;
  const [first, ...rest] = reader.problems;
  if (first) throw new RuleError([first, ...rest]);
  if (!rule) throw new Error('a rule without problems must have been read');
  return rule;
}

function readRule(reader: Reader, root: Field): Rule | undefined {
  const fields = reader.map(root, RULE_KEYS);
  if (!fields) return undefined;
  const read = <Value>(
    name: (typeof RULE_KEYS)[number],
    as: (field: Field) => Value | undefined,
  ): Value | undefined => {
    const field = reader.required(fields, name, root);
    return field && as(field);
  };
  const key = read('key', (field) => readKey(reader, field));
  const version = read('version', (field) => reader.number(field, { min: 1, max: 1e9, integer: true }));
  const title = read('title', (field) => readLocalized(reader, field));
  const why = read('why', (field) => readLocalized(reader, field));
  const references = read('references', (field) => reader.several(field, (item) => reader.text(item)));
  const severity = read('severity', (field) => reader.oneOf(field, SEVERITIES));
  const channels = read('channels', (field) => reader.several(field, (item) => reader.oneOf(item, CHANNELS)));
  const when = read('when', (field) => readCondition(reader, field));
  const then = read('then', (field) => reader.oneOf(field, ACTIONS));
  const message = read('message', (field) => readLocalized(reader, field));
  const examples = read('examples', (field) => readExamples(reader, field));
  const shadowField = fields.get('shadow');
  const shadow = shadowField && reader.boolean(shadowField);
  const redactField = fields.get('redact');
  const redact = redactField && readRedaction(reader, redactField, { then, own: when ? patternNames(when) : [] });
  if (!key || !version || !title || !why || !references || !severity) return undefined;
  if (!channels || !when || !then || !message || !examples) return undefined;
  const rule = { key, version, title, why, references, severity, channels, when, then, message, examples };
  return { ...rule, ...(redact && { redact }), ...(shadow !== undefined && { shadow }) };
}

function readKey(reader: Reader, field: Field): string | undefined {
  const key = reader.text(field);
  if (key === undefined || KEY.test(key)) return key;
  return reader.wrongType(field, 'lower-case letters, digits and "_" (2 to 63), beginning with a letter');
}

function readLocalized(reader: Reader, field: Field): Localized | undefined {
  const fields = reader.map(field, ['en', 'fr']);
  if (!fields) return undefined;
  const enField = reader.required(fields, 'en', field);
  const frField = reader.required(fields, 'fr', field);
  const en = enField && reader.text(enField);
  const fr = frField && reader.text(frField);
  return en !== undefined && fr !== undefined ? { en, fr } : undefined;
}

function readExamples(reader: Reader, field: Field): Rule['examples'] | undefined {
  const fields = reader.map(field, ['violates', 'complies']);
  if (!fields) return undefined;
  const violatesField = reader.required(fields, 'violates', field);
  const compliesField = reader.required(fields, 'complies', field);
  const violates = violatesField && reader.several(violatesField, (item) => readViolating(reader, item));
  const complies = compliesField && reader.several(compliesField, (item) => readComplying(reader, item));
  return violates && complies ? { violates, complies } : undefined;
}

function readViolating(reader: Reader, field: Field): ViolatingExample | undefined {
  const fields = reader.map(field, [...EXAMPLE_KEYS, 'expect']);
  if (!fields) return undefined;
  const expectField = reader.required(fields, 'expect', field);
  const expect = expectField && reader.oneOf(expectField, ACTIONS);
  const example = readExample(reader, fields, field);
  return example && expect ? { ...example, expect } : undefined;
}

function readComplying(reader: Reader, field: Field): Example | undefined {
  const fields = reader.map(field, EXAMPLE_KEYS);
  return fields && readExample(reader, fields, field);
}

function readExample(reader: Reader, fields: ReadonlyMap<string, Field>, parent: Field): Example | undefined {
  const textField = reader.required(fields, 'text', parent);
  const text = textField && reader.text(textField);
  const read = <Name extends string, Value>(name: Name, as: (field: Field) => Value | undefined) => {
    const field = fields.get(name);
    const value = field && as(field);
    return value === undefined ? {} : ({ [name]: value } as { [key in Name]: Value });
  };
  const words = (field: Field) => reader.several(field, (item) => reader.text(item));
  const word = (field: Field) => reader.text(field);
  const circumstances = {
    ...read('channel', (field) => reader.oneOf(field, CHANNELS)),
    ...read('role', words),
    ...read('team', word),
    ...read('region', (field) => reader.oneOf(field, REGIONS)),
    ...read('purpose', word),
    ...read('collection', word),
    ...read('records', (field) => reader.number(field, { min: 0, max: Number.MAX_SAFE_INTEGER, integer: true })),
    ...read('privacyClass', word),
    ...read('outside', words),
  };
  return text === undefined ? undefined : { text, ...circumstances };
}
