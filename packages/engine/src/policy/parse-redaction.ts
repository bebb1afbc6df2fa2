import type { Action } from '../exchange.ts';
import { ALL_TYPES } from '../finding.ts';
import { OPERATORS } from '../redact/operator.ts';
import { optional } from './optional.ts';
import type { Field, Reader } from './reader.ts';
import type { Redaction } from './rule.ts';

/** How a rule takes values out. `own` are the names of its patterns. */
export function readRedaction(
  reader: Reader,
  field: Field,
  { then, own }: { then: Action | undefined; own: readonly string[] },
): Redaction | undefined {
  if (then !== undefined && then !== 'redact') {
    return reader.note('RULE_WRONG_TYPE', field.line, '"redact" has an effect only with "then: redact".');
  }
  const fields = reader.map(field, ['with', 'types']);
  const withField = fields && reader.required(fields, 'with', field);
  if (!fields || !withField) return undefined;
  const operator = reader.oneOf(withField, OPERATORS);
  const types = optional(fields, 'types', (inner) =>
    reader.several(inner, (item) => reader.oneOf(item, [...ALL_TYPES, ...own])),
  );
  return operator && { with: operator, ...types };
}
