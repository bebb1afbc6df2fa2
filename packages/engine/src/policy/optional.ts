import type { Field } from './reader.ts';

/** `{ name: value }` when the field is there and can be read, else `{}`: to be spread into what is built. */
export function optional<Name extends string, Value>(
  fields: ReadonlyMap<string, Field>,
  name: Name,
  read: (field: Field) => Value | undefined,
): { [key in Name]?: Value } {
  const field = fields.get(name);
  const value = field && read(field);
  if (value === undefined) return {};
  const result: { [key in Name]?: Value } = {};
  result[name] = value;
  return result;
}
