import { z } from 'zod';
import type { ModelPolicy, ModelRole } from './access.ts';
import { LocalizedText } from './exchange.ts';
import { Color, Filter, Icon, Name, Options } from './model-words.ts';

/** The vocabulary of `snapshots/`: one YAML per collection, defaults left out; that of roles and policies is in `access.ts`. */

export const FIELD_TYPES = [
  'string',
  'text',
  'integer',
  'bigInteger',
  'decimal',
  'float',
  'boolean',
  'date',
  'time',
  'dateTime',
  'timestamp',
  'uuid',
  'json',
  'csv',
  'hash',
  'alias',
] as const;
export const FieldType = z.enum(FIELD_TYPES);
export type FieldType = z.infer<typeof FieldType>;

/** What a field says about a person; drives scanning, export, anonymisation and the register of processing. */
export const PrivacyClass = z
  .string()
  .regex(
    /^(identity|contact|financial|special|behaviour|technical)\.[a-z_]+$/,
    'use identity.*, contact.*, financial.*, special.*, behaviour.* or technical.*',
  );
export type PrivacyClass = z.infer<typeof PrivacyClass>;

/** `free_text` is written by people and judged in full; `machine_text` was written by us and holds nothing in clear. */
export const Scan = z.enum(['free_text', 'machine_text']);
export type Scan = z.infer<typeof Scan>;

export const OnDelete = z.enum(['cascade', 'set null', 'restrict', 'no action']);
export type OnDelete = z.infer<typeof OnDelete>;

/** Shapes that many text fields share; each stands for a rule and a message in both languages. */
export const FORMATS = [
  'bic',
  'color',
  'country',
  'currency',
  'email',
  'iban',
  'language',
  'phone',
  'siren',
  'siret',
  'unit_code',
  'url',
  'vat_number',
] as const;
export const Format = z.enum(FORMATS);
export type Format = z.infer<typeof Format>;

/** One allowed value of a field: its two labels, and how the studio paints it. */
export const Choice = z.strictObject({
  ...LocalizedText.shape,
  color: Color.optional(),
  icon: Icon.optional(),
});
export type Choice = z.infer<typeof Choice>;

export const ModelField = z.strictObject({
  // What it is: exactly one of these four.
  type: FieldType.optional(),
  /** Collection pointed at. */
  m2o: Name.optional(),
  /** `collection.field` that points back here. */
  o2m: z
    .string()
    .regex(/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/, 'use collection.field')
    .optional(),
  /** Collection at the far end; `through` names the junction. */
  m2m: Name.optional(),
  through: Name.optional(),

  // The column.
  key: z.literal(true).optional(),
  required: z.boolean().optional(),
  /** Only when it differs from `required`. */
  nullable: z.boolean().optional(),
  unique: z.boolean().optional(),
  index: z.boolean().optional(),
  default: z.unknown().optional(),
  length: z.int().positive().max(65_535).optional(),
  precision: z.int().positive().max(1000).optional(),
  scale: z.int().nonnegative().max(1000).optional(),
  onDelete: OnDelete.optional(),
  /** What happens to the far rows that an o2m lets go. */
  onDeselect: z.enum(['nullify', 'delete']).optional(),
  /** Field of the far rows that holds their manual order. */
  sort: Name.optional(),

  // What it says about people. Not stored by Directus.
  privacy: PrivacyClass.optional(),
  scan: Scan.optional(),
  /** Value that replaces the content when the person is erased. */
  erase: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(),

  // How the studio shows it.
  label: LocalizedText.optional(),
  note: LocalizedText.optional(),
  choices: z.record(z.string(), Choice).optional(),
  interface: z.string().nullable().optional(),
  options: Options.nullable().optional(),
  display: z.string().nullable().optional(),
  displayOptions: Options.nullable().optional(),
  special: z.array(z.string()).nullable().optional(),
  hidden: z.boolean().optional(),
  readonly: z.boolean().optional(),
  searchable: z.boolean().optional(),
  width: z.enum(['half', 'half-left', 'half-right', 'full', 'fill']).optional(),
  group: Name.optional(),
  conditions: z.array(Options).optional(),
  /** What a text must look like, when it is not empty. */
  format: Format.optional(),
  /** Bounds of a number, both included. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** A rule in Directus's own words, instead of the three above. */
  validation: Filter.nullable().optional(),
  validationMessage: LocalizedText.optional(),
});
export type ModelField = z.infer<typeof ModelField>;

export const ModelIndex = z.strictObject({
  fields: z.array(Name).min(1),
  unique: z.boolean().optional(),
  /** Over a JSON field: finds values that contain others. */
  using: z.literal('gin').optional(),
  /** SQL condition of a partial index. */
  where: z.string().optional(),
});
export type ModelIndex = z.infer<typeof ModelIndex>;

export const CollectionList = z.strictObject({
  /** Columns and order of the table. */
  fields: z.array(z.string()).min(1),
  sort: z.string().optional(),
  /** Cards in columns, one column for each value of `group`. */
  kanban: z
    .strictObject({
      group: Name,
      /** Field of the related collection that names a column, when `group` is a relation. */
      groupTitle: Name.optional(),
      title: Name,
      text: Name.optional(),
      date: Name.optional(),
      user: Name.optional(),
      tags: Name.optional(),
    })
    .optional(),
  calendar: z.strictObject({ start: Name, end: Name.optional(), template: z.string().optional() }).optional(),
  /** What opens first; the table unless said otherwise. */
  open: z.enum(['kanban', 'calendar']).optional(),
});
export type CollectionList = z.infer<typeof CollectionList>;

export const ModelCollection = z.strictObject({
  /** A name that starts with `directus_` adds fields to a collection of Directus. */
  collection: Name,
  icon: Icon.optional(),
  color: Color.optional(),
  label: LocalizedText.optional(),
  /** Names of one item, when the studio should not guess. */
  singular: LocalizedText.optional(),
  note: LocalizedText.optional(),
  display: z.string().optional(),
  privacy: z
    .strictObject({
      /** `self`: a row is a person; otherwise the field that leads to the person. */
      subject: z.string(),
      purposes: z.array(Name).min(1),
      retention: Name,
    })
    .optional(),
  fields: z.record(Name, ModelField),
  /** Adds date_created, user_created, date_updated and user_updated. */
  timestamps: z.boolean().optional(),
  /** Place in the studio's navigation. */
  order: z.int().optional(),
  /** Folder of the studio, when not the one of the directory; null for none. */
  group: Name.nullable().optional(),
  collapse: z.enum(['open', 'closed', 'locked']).optional(),
  hidden: z.boolean().optional(),
  singleton: z.boolean().optional(),
  /** Field that holds the manual order of items. */
  sort: Name.optional(),
  archive: z
    .strictObject({ field: Name, value: z.string(), restore: z.string().optional(), filter: z.boolean().optional() })
    .optional(),
  /** What Directus's own activity log keeps. */
  accountability: z.enum(['all', 'activity', 'none']).optional(),
  versioning: z.boolean().optional(),
  previewUrl: z.string().optional(),
  duplicate: z.array(z.unknown()).optional(),
  indexes: z.array(ModelIndex).optional(),
  /** The database refuses UPDATE, DELETE and TRUNCATE; `except` names the columns that may still change. */
  append_only: z.union([z.literal(true), z.strictObject({ except: z.array(Name).min(1) })]).optional(),
  /** `false`: changes of rows are not written into the ledger. They are for every other collection of ours. */
  capture: z.literal(false).optional(),
  /** How the studio lists the items. */
  list: CollectionList.optional(),
});
export type ModelCollection = z.infer<typeof ModelCollection>;

export const ModelFolder = z.strictObject({
  folder: Name,
  icon: Icon.optional(),
  color: Color.optional(),
  label: LocalizedText,
  note: LocalizedText.optional(),
  order: z.int().optional(),
  group: Name.optional(),
  collapse: z.enum(['open', 'closed', 'locked']).optional(),
  hidden: z.boolean().optional(),
});
export type ModelFolder = z.infer<typeof ModelFolder>;

/** `words.yaml`: labels of fields that many collections have. */
export const ModelWords = z.strictObject({ fields: z.record(Name, LocalizedText) });
export type ModelWords = z.infer<typeof ModelWords>;

/** `settings.yaml`: how the studio presents itself. */
export const ModelSettings = z.strictObject({
  name: z.string().optional(),
  /** One text for all languages: the studio does not translate it. */
  descriptor: z.string().optional(),
  language: z.string().optional(),
  color: Color.optional(),
  appearance: z.enum(['auto', 'light', 'dark']).optional(),
  /** Modules in the studio's bar, in order; Directus's own that are not named are switched off. */
  modules: z.array(z.string()).optional(),
  passwordPolicy: z.string().optional(),
  loginAttempts: z.int().positive().optional(),
});
export type ModelSettings = z.infer<typeof ModelSettings>;

export interface Model {
  folders: ModelFolder[];
  collections: ModelCollection[];
  roles: ModelRole[];
  policies: ModelPolicy[];
  filters: Record<string, Record<string, unknown>>;
  words: Record<string, LocalizedText>;
  settings: ModelSettings;
  /** SQL files of `programs/`: rules that hold inside the database, in the order they run. */
  programs: { name: string; sql: string }[];
  /** File of every collection, folder, role and policy, relative to the directory, with forward slashes. */
  files: Record<string, string>;
}
