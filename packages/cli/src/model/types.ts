import type { FieldType, Model, ModelCollection, ModelField } from '@novacrm/contracts';
import { roleIdOf } from './access.ts';
import { isNullable } from './column.ts';
import { allFields, isSystem, surroundings } from './expand.ts';
import type { Surroundings } from './field.ts';

const WIDTH = 120;

/** The SDK offers `_gt`, `year()` … only for fields that carry one of its literals; people still write plain text. */
const TIME_TYPE = `/** ISO 8601 text; the literal tells \`@directus/sdk\` that it can be compared. */
export type Time<Kind extends 'datetime' | 'date' | 'time'> = Kind | (string & Record<never, never>);
`;

/** TypeScript of the schema for `@directus/sdk`: one interface per collection, and the ids of the roles. */
export function generateTypes(model: Model): string {
  const around = surroundings(model);
  const collections = model.collections.toSorted((a, b) => (a.collection < b.collection ? -1 : 1));
  const interfaces = collections.map((collection) => writeInterface(collection, around));
  const roles = model.roles.toSorted((a, b) => (a.role < b.role ? -1 : 1));
  const body = [TIME_TYPE, ...interfaces, writeSchema(collections), writeRoleIds(roles)].join('\n');
  const used = ['DirectusFile', 'DirectusUser'].filter((name) => body.includes(`${name}<Schema>`));
  return [
    '// Generated from snapshots/ by `nova model types`. Do not edit.',
    `import type { ${(used.length > 0 ? used : ['DirectusUser']).join(', ')} } from '@directus/sdk';`,
    '',
    body,
  ].join('\n');
}

/** `compliance_policies` is `CompliancePolicy`. */
export function typeName(collection: string): string {
  const words = collection.replace(/^directus_/, 'own_').split('_');
  const last = words.pop() ?? '';
  return [...words, singular(last)].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function writeInterface(collection: ModelCollection, around: Surroundings): string {
  const lines = Object.entries(allFields(collection)).flatMap(([name, field]) => {
    const type = typeOfField(field, around);
    return type === null ? [] : [writeProperty(name, type)];
  });
  const { label } = collection;
  const comment = label
    ? [`/** ${label.en} · ${label.fr} */`]
    : [`/** What a \`${collection.collection}\` has of ours. */`];
  return [...comment, `export interface ${typeName(collection.collection)} {`, ...lines, '}', ''].join('\n');
}

/** Null for what holds no data. */
function typeOfField(field: ModelField, around: Surroundings): string[] | null {
  const maybe = isNullable(field) ? ['null'] : [];
  if (field.m2o !== undefined) return [targetName(field.m2o), scalar(around.keyOf(field.m2o).type), ...maybe];
  if (field.o2m !== undefined) return toMany(field.o2m.split('.')[0] ?? '', around);
  if (field.m2m !== undefined) return toMany(field.through ?? '', around);
  if (field.type === 'alias') return null;
  if (field.choices && field.type === 'string' && field.options?.['allowOther'] !== true) {
    return [...Object.keys(field.choices).map((value) => `'${value.replaceAll("'", "\\'")}'`), ...maybe];
  }
  if (field.type === 'json') return ['unknown'];
  return [scalar(field.type ?? 'string'), ...maybe];
}

function toMany(collection: string, around: Surroundings): string[] {
  return [`${targetName(collection)}[]`, `${scalar(around.keyOf(collection).type)}[]`];
}

function targetName(collection: string): string {
  if (collection === 'directus_users') return 'DirectusUser<Schema>';
  if (collection === 'directus_files') return 'DirectusFile<Schema>';
  return isSystem(collection) ? 'Record<string, unknown>' : typeName(collection);
}

function scalar(type: FieldType): string {
  switch (type) {
    case 'integer':
    case 'float':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'csv':
      return 'string[]';
    case 'timestamp':
    case 'dateTime':
      return "Time<'datetime'>";
    case 'date':
    case 'time':
      return `Time<'${type}'>`;
    default:
      // Also big integers and decimals: Directus answers them as text, because JSON numbers would lose digits.
      return 'string';
  }
}

/** As prettier writes it. */
function writeProperty(name: string, types: readonly string[]): string {
  const line = `  ${name}: ${types.join(' | ')};`;
  return line.length <= WIDTH ? line : `  ${name}:\n${types.map((type) => `    | ${type}`).join('\n')};`;
}

function writeSchema(collections: readonly ModelCollection[]): string {
  const lines = collections.map(({ collection, singleton }) => {
    const many = isSystem(collection) || singleton === true ? '' : '[]';
    return `  ${collection}: ${typeName(collection)}${many};`;
  });
  return ['export interface Schema {', ...lines, '}', ''].join('\n');
}

function writeRoleIds(roles: Model['roles']): string {
  return [
    '/** The same on every machine. */',
    'export const ROLE_IDS = {',
    ...roles.map((role) => `  ${role.role}: '${roleIdOf(role)}',`),
    '} as const;',
    '',
  ].join('\n');
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
