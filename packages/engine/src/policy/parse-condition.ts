import { REGIONS } from '../exchange.ts';
import { CATEGORIES, TYPES, type FindingType } from '../finding.ts';
import { RISK_LEVELS } from '../risk.ts';
import { optional } from './optional.ts';
import { readPattern } from './parse-pattern.ts';
import type { Field, Reader } from './reader.ts';
import type { Bounds, Condition, FindingCondition, RiskCondition } from './rule.ts';

const CONDITION_KEYS = [
  'all', 'any', 'not', 'finding', 'pattern', 'role', 'team', 'region', 'purpose', 'collection', 'records', 'risk', 'scope',
] as const; // prettier-ignore
type ConditionKey = (typeof CONDITION_KEYS)[number];

/** Deeper than a person can read, and a guard against hostile files. */
const MAX_DEPTH = 12;
const KNOWN_TYPES: readonly FindingType[] = Object.values(TYPES).flat();

/** A condition; several keys side by side must all hold. */
export function readCondition(reader: Reader, field: Field, depth = 0): Condition | undefined {
  if (depth > MAX_DEPTH) {
    return reader.note('RULE_TOO_DEEP', field.line, `Conditions are nested more than ${MAX_DEPTH} levels deep.`);
  }
  const fields = reader.map(field, CONDITION_KEYS);
  if (!fields) return undefined;
  const read: Condition[] = [];
  for (const key of CONDITION_KEYS) {
    const inner = fields.get(key);
    const condition = inner && readOne(reader, key, inner, depth);
    if (condition) read.push(condition);
    else if (inner) return undefined;
  }
  const [only, ...others] = read;
  if (!only)
    return reader.problems.length > 0 ? undefined : reader.wrongType(field, `one of ${CONDITION_KEYS.join(', ')}`);
  return others.length === 0 ? only : { all: read };
}

function readOne(reader: Reader, key: ConditionKey, field: Field, depth: number): Condition | undefined {
  switch (key) {
    case 'all':
    case 'any': {
      const items = reader.list(field);
      if (items?.length === 0) return reader.wrongType(field, 'a list with at least one condition');
      const conditions = items?.map((item) => readCondition(reader, item, depth + 1));
      if (!conditions?.every((condition) => condition !== undefined)) return undefined;
      return key === 'all' ? { all: conditions } : { any: conditions };
    }
    case 'not': {
      const inner = readCondition(reader, field, depth + 1);
      return inner && { not: inner };
    }
    case 'finding': {
      const finding = readFinding(reader, field);
      return finding && { finding };
    }
    case 'pattern': {
      const pattern = readPattern(reader, field);
      return pattern && { pattern };
    }
    case 'region': {
      const region = reader.several(field, (item) => reader.oneOf(item, REGIONS));
      return region && { region };
    }
    case 'records': {
      const records = readRecords(reader, field);
      return records && { records };
    }
    case 'risk': {
      const risk = readRisk(reader, field);
      return risk && { risk };
    }
    case 'scope': {
      const scope = reader.oneOf(field, ['outside']);
      return scope && { scope };
    }
    default: {
      const words = reader.several(field, (item) => reader.text(item));
      if (!words) return undefined;
      if (key === 'role') return { role: words };
      if (key === 'team') return { team: words };
      return key === 'purpose' ? { purpose: words } : { collection: words };
    }
  }
}

function readFinding(reader: Reader, field: Field): FindingCondition | undefined {
  const fields = reader.map(field, ['category', 'type', 'minConfidence', 'minCount']);
  if (!fields) return undefined;
  const category = optional(fields, 'category', (inner) =>
    reader.several(inner, (item) => reader.oneOf(item, CATEGORIES)),
  );
  const type = optional(fields, 'type', (inner) => reader.several(inner, (item) => reader.oneOf(item, KNOWN_TYPES)));
  const minConfidence = optional(fields, 'minConfidence', (inner) =>
    reader.number(inner, { min: 0, max: 1, integer: false }),
  );
  const minCount = optional(fields, 'minCount', (inner) => reader.number(inner, { min: 1, max: 1e6, integer: true }));
  return { ...category, ...type, ...minConfidence, ...minCount };
}

function readRecords(reader: Reader, field: Field): Bounds | undefined {
  const fields = reader.map(field, ['min', 'max']);
  return fields && readBounds(reader, fields, { max: Number.MAX_SAFE_INTEGER, integer: true }, field);
}

function readRisk(reader: Reader, field: Field): RiskCondition | undefined {
  const fields = reader.map(field, ['min', 'max', 'level']);
  if (!fields) return undefined;
  const level = optional(fields, 'level', (inner) => reader.oneOf(inner, RISK_LEVELS));
  if (fields.has('level') && !fields.has('min') && !fields.has('max')) return level;
  const bounds = readBounds(reader, fields, { max: 100, integer: false }, field);
  return bounds && { ...bounds, ...level };
}

function readBounds(
  reader: Reader,
  fields: ReadonlyMap<string, Field>,
  limits: { max: number; integer: boolean },
  parent: Field,
): Bounds | undefined {
  const min = optional(fields, 'min', (inner) => reader.number(inner, { min: 0, ...limits }));
  const max = optional(fields, 'max', (inner) => reader.number(inner, { min: 0, ...limits }));
  if (!fields.has('min') && !fields.has('max'))
    return reader.wrongType(parent, '{ min, max } with at least one of them');
  return { ...min, ...max };
}
