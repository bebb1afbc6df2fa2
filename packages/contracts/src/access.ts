import { z } from 'zod';
import { LocalizedText } from './exchange.ts';
import { Filter, Icon, Name } from './model-words.ts';

/** The vocabulary of `snapshots/access`: one YAML per role and per policy, defaults left out. */

/** A list, or the same names in one text with spaces between. */
const FieldList = z.union([z.array(z.string()), z.string().transform((text) => text.split(/\s+/).filter(Boolean))]);

/** A named filter, or a named filter of the collection that a field leads to, or a Directus filter. */
export const RowRule = z.union([z.string(), Filter]);
export type RowRule = z.infer<typeof RowRule>;

export const Grant = z.strictObject({
  rows: RowRule.optional(),
  /** Relation that leads to the collection which `rows` is about. */
  via: z.string().optional(),
  /** Absent: every field for reading, every field that is not readonly for writing. */
  fields: FieldList.optional(),
  /** Fields taken out of what `fields` would mean when it is absent. */
  except: FieldList.optional(),
  /** What written values must obey. */
  check: RowRule.optional(),
  /** Values given when the writer leaves them out. */
  presets: z.record(z.string(), z.unknown()).optional(),
});
export type Grant = z.infer<typeof Grant>;

/** `true` for every row and field, the name of a filter for some rows, or the details. */
export const Permission = z.union([z.literal(true), z.string(), Grant]);
export type Permission = z.infer<typeof Permission>;

export const PERMISSION_ACTIONS = ['create', 'read', 'update', 'delete', 'share'] as const;
export type PermissionAction = (typeof PERMISSION_ACTIONS)[number];

const CollectionGrants = z.strictObject({
  create: Permission.optional(),
  read: Permission.optional(),
  update: Permission.optional(),
  delete: Permission.optional(),
  share: Permission.optional(),
});
export type CollectionGrants = z.infer<typeof CollectionGrants>;

const policyShape = {
  /** Only when it was made in the studio: otherwise the identity follows from the key. */
  id: z.guid().optional(),
  label: LocalizedText,
  description: LocalizedText.optional(),
  icon: Icon.optional(),
  /** May sign in to the studio. */
  studio: z.boolean().optional(),
  /** Must use a second factor. */
  enforceTfa: z.boolean().optional(),
  /** Addresses or ranges it is limited to. */
  ipAccess: z.array(z.string()).optional(),
};

/** A policy that roles share. */
export const ModelPolicy = z.strictObject({
  policy: Name,
  ...policyShape,
  permissions: z.record(Name, CollectionGrants),
});
export type ModelPolicy = z.infer<typeof ModelPolicy>;

/** A role and, when it has permissions besides those of shared policies, the policy that is its own. */
export const ModelRole = z.strictObject({
  role: Name,
  ...policyShape,
  parent: Name.optional(),
  permissions: z.record(Name, CollectionGrants).optional(),
  /** Shared policies it holds besides its own. */
  policies: z.array(Name).optional(),
});
export type ModelRole = z.infer<typeof ModelRole>;

/** `access/filters.yaml`: row rules with a name. */
export const ModelFilters = z.strictObject({ filters: z.record(Name, Filter) });
export type ModelFilters = z.infer<typeof ModelFilters>;
