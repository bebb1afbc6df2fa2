import { ALL_TYPES } from '../finding.ts';
import { RuleError } from './errors.ts';
import type { Exception, ExceptionScope } from './exception.ts';
import { optional } from './optional.ts';
import { patternNames } from './pattern-names.ts';
import { Reader, type Field } from './reader.ts';
import type { Rule } from './rule.ts';

const EXCEPTION_KEYS = ['key', 'rule', 'scope', 'owner', 'reason', 'expires_at', 'uses'] as const;
const SCOPE_KEYS = ['actor', 'role', 'team', 'purpose', 'collection', 'type', 'fingerprints'] as const;
const KEY = /^[a-z][a-z0-9_-]{1,62}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const FINGERPRINT = /^[0-9a-f]{32}$/;

/**
 * One exception from its YAML text, checked against the rules it may lower. A day without a time lasts to its end, UTC.
 * @throws RuleError with every problem found
 */
export function parseException(yaml: string, file: string, rules: readonly Rule[]): Exception {
  const reader = new Reader(file);
  const root: Field = { name: 'the exception', node: reader.open(yaml), line: 1 };
  const exception = reader.problems.length === 0 ? readException(reader, root, rules) : undefined;
  const [first, ...rest] = reader.problems;
  if (first) throw new RuleError([first, ...rest]);
  if (!exception) throw new Error('an exception without problems must have been read');
  return exception;
}

function readException(reader: Reader, root: Field, rules: readonly Rule[]): Exception | undefined {
  const fields = reader.map(root, EXCEPTION_KEYS);
  if (!fields) return undefined;
  const read = <Value>(
    name: (typeof EXCEPTION_KEYS)[number],
    as: (field: Field) => Value | undefined,
  ): Value | undefined => {
    const field = reader.required(fields, name, root);
    return field && as(field);
  };
  const key = read('key', (field) => readKey(reader, field));
  const ruleKeys = rules.map((rule) => rule.key);
  const ruleKey = read('rule', (field) => reader.oneOf(field, ruleKeys));
  const rule = rules.find((candidate) => candidate.key === ruleKey);
  const scope = read('scope', (field) => readScope(reader, field, rule));
  const owner = read('owner', (field) => reader.text(field));
  const reason = read('reason', (field) => reader.text(field));
  const expires = read('expires_at', (field) => readMoment(reader, field));
  const uses = optional(fields, 'uses', (field) => reader.number(field, { min: 1, max: 1e6, integer: true }));
  if (!key || !ruleKey || !scope || !owner || !reason || !expires) return undefined;
  return { key, rule: ruleKey, scope, owner, reason, expires_at: expires, ...uses };
}

function readScope(reader: Reader, field: Field, rule: Rule | undefined): ExceptionScope | undefined {
  const fields = reader.map(field, SCOPE_KEYS);
  if (!fields) return undefined;
  if (fields.size === 0) return reader.wrongType(field, `one or more of ${SCOPE_KEYS.join(', ')}`);
  if (rule?.severity === 'critical' && !fields.has('actor')) {
    const advice = `The rule "${rule.key}" is critical: an exception to it names an actor.`;
    return reader.note('RULE_MISSING_KEY', field.line, advice);
  }
  const words = (inner: Field) => reader.several(inner, (item) => reader.text(item));
  const types = [...ALL_TYPES, ...(rule ? patternNames(rule.when) : [])];
  return {
    ...optional(fields, 'actor', (inner) => reader.text(inner)),
    ...optional(fields, 'role', words),
    ...optional(fields, 'team', words),
    ...optional(fields, 'purpose', words),
    ...optional(fields, 'collection', words),
    ...optional(fields, 'type', (inner) => reader.several(inner, (item) => reader.oneOf(item, types))),
    ...optional(fields, 'fingerprints', (inner) => reader.several(inner, (item) => readFingerprint(reader, item))),
  };
}

function readKey(reader: Reader, field: Field): string | undefined {
  const key = reader.text(field);
  if (key === undefined || KEY.test(key)) return key;
  return reader.wrongType(field, 'lower-case letters, digits, "_" and "-" (2 to 63), beginning with a letter');
}

/** A value in its place would be kept in clear: only what looks like a fingerprint is taken, and it is not repeated. */
function readFingerprint(reader: Reader, field: Field): string | undefined {
  const print = reader.text(field);
  if (print === undefined || FINGERPRINT.test(print)) return print;
  return reader.wrongType(field, 'the fingerprint of a finding (32 hexadecimal digits), never the value itself');
}

function readMoment(reader: Reader, field: Field): string | undefined {
  const written = reader.text(field);
  if (written === undefined) return undefined;
  const moment = DAY.test(written) ? `${written}T23:59:59.999Z` : written;
  const valid = MOMENT.test(moment) && !Number.isNaN(Date.parse(moment)) && isCalendarDay(moment.slice(0, 10));
  return valid
    ? moment
    : reader.wrongType(field, 'a day (2027-01-31) or a moment with its zone (2027-01-31T18:00:00Z)');
}

/** `Date.parse` takes the 31st of February for a day in March. */
function isCalendarDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
