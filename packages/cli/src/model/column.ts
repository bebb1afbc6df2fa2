import type { FieldType, ModelField } from '@novacrm/contracts';
import type { Row } from './host.ts';

/** What PostgreSQL reports for a column of this type: the native snapshot must say exactly the same. */
interface Column {
  dataType: string;
  length?: number;
  precision?: number;
  scale?: number;
}

const COLUMNS: Record<Exclude<FieldType, 'alias'>, Column> = {
  string: { dataType: 'character varying', length: 255 },
  hash: { dataType: 'character varying', length: 255 },
  text: { dataType: 'text' },
  csv: { dataType: 'text' },
  integer: { dataType: 'integer', precision: 32, scale: 0 },
  bigInteger: { dataType: 'bigint', precision: 64, scale: 0 },
  decimal: { dataType: 'numeric', precision: 15, scale: 2 },
  float: { dataType: 'real', precision: 24 },
  boolean: { dataType: 'boolean' },
  date: { dataType: 'date' },
  time: { dataType: 'time without time zone' },
  dateTime: { dataType: 'timestamp without time zone' },
  timestamp: { dataType: 'timestamp with time zone' },
  uuid: { dataType: 'uuid' },
  json: { dataType: 'json' },
};

export function expandColumn(
  collection: string,
  name: string,
  type: Exclude<FieldType, 'alias'>,
  field: ModelField,
  foreign: { table: string; column: string } | null,
): Row {
  const column = COLUMNS[type];
  const sized = type === 'string' || type === 'hash';
  const key = field.key === true;
  return {
    name,
    table: collection,
    data_type: column.dataType,
    default_value: nativeDefault(field.default),
    max_length: (sized ? field.length : undefined) ?? column.length ?? null,
    numeric_precision: (type === 'decimal' ? field.precision : undefined) ?? column.precision ?? null,
    numeric_scale: (type === 'decimal' ? field.scale : undefined) ?? column.scale ?? null,
    is_nullable: isNullable(field),
    is_unique: key || field.unique === true,
    is_indexed: field.index === true,
    is_primary_key: key,
    is_generated: false,
    generation_expression: null,
    has_auto_increment: key && (type === 'integer' || type === 'bigInteger'),
    foreign_key_table: foreign?.table ?? null,
    foreign_key_column: foreign?.column ?? null,
  };
}

/** The column part of a compact field, defaults left out. */
export function collapseColumn(type: FieldType, schema: Row, required: boolean): Partial<ModelField> {
  if (type === 'alias') return {};
  const column = COLUMNS[type];
  const field: Partial<ModelField> = {};
  const key = schema['is_primary_key'] === true;
  if (key) field.key = true;
  const nullable = schema['is_nullable'] === true;
  if (!key && nullable === required) field.nullable = nullable;
  if (!key && schema['is_unique'] === true) field.unique = true;
  if (schema['is_indexed'] === true) field.index = true;
  const value = schema['default_value'];
  if (!schema['has_auto_increment'] && value !== null && value !== undefined) field.default = compactDefault(value);
  const length = schema['max_length'];
  if (typeof length === 'number' && length !== column.length) field.length = length;
  if (type === 'decimal') {
    const { numeric_precision: precision, numeric_scale: scale } = schema;
    if (typeof precision === 'number' && precision !== column.precision) field.precision = precision;
    if (typeof scale === 'number' && scale !== column.scale) field.scale = scale;
  }
  return field;
}

export function isNullable(field: ModelField): boolean {
  if (field.key === true) return false;
  return field.nullable ?? field.required !== true;
}

/** PostgreSQL keeps `now()` as CURRENT_TIMESTAMP. */
function nativeDefault(value: unknown): unknown {
  return value === 'now()' ? 'CURRENT_TIMESTAMP' : (value ?? null);
}

function compactDefault(value: unknown): unknown {
  return value === 'CURRENT_TIMESTAMP' ? 'now()' : value;
}
