import { z } from 'zod';
import { ACTIONS, CATEGORIES, CHANNELS } from './verdict-words.ts';

/** What happens to an exchange, from mild to strict. The order is the precedence. */
export const Action = z.enum(ACTIONS);
export type Action = z.infer<typeof Action>;

export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

export const Severity = z.enum(['low', 'medium', 'high', 'critical']);
export type Severity = z.infer<typeof Severity>;

export const Category = z.enum(CATEGORIES);
export type Category = z.infer<typeof Category>;

/** Where a text goes: on this network, to a processor inside the European Union, or anywhere else. */
export const Region = z.enum(['local', 'eu', 'other']);
export type Region = z.infer<typeof Region>;

export const Locale = z.enum(['en', 'fr']);
export type Locale = z.infer<typeof Locale>;

export const LocalizedText = z.strictObject({ en: z.string(), fr: z.string() });
export type LocalizedText = z.infer<typeof LocalizedText>;

/** Longest text of one part and of one whole exchange, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 1_000_000;

const Slug = z.string().regex(/^[a-z][a-z0-9_.-]{0,63}$/i, 'use letters, digits, ".", "_" or "-" (at most 64)');

/** Text that PostgreSQL can store and JSON can carry: no NUL and no lone surrogate. */
export const Text = z
  .string()
  .max(MAX_TEXT_LENGTH, `is longer than ${MAX_TEXT_LENGTH} characters`)
  .refine((text) => text.isWellFormed(), 'contains half of a surrogate pair (invalid UTF-16)')
  .refine((text) => !text.includes('\u0000'), 'contains a NUL character');

export const Part = z.strictObject({
  /** Where the text stands: a field name, `messages[0].content` … */
  path: z.string().regex(/^[A-Za-z_][\w.[\]-]{0,127}$/, 'use a field path such as messages[0].content'),
  text: Text,
  /** Privacy class of the field (`contact.email`, `free_text` …); absent means free text. */
  privacyClass: Slug.optional(),
});
export type Part = z.infer<typeof Part>;

export const Destination = z.strictObject({ provider: Slug, model: Slug.optional(), region: Region });
export type Destination = z.infer<typeof Destination>;

export const Actor = z.strictObject({
  id: z.string().nullable(),
  roles: z.array(z.string()),
  team: z.string().optional(),
});
export type Actor = z.infer<typeof Actor>;

/** What is judged. */
export const Exchange = z.strictObject({
  channel: Channel,
  parts: z.array(Part).min(1).max(500),
  actor: Actor,
  purpose: Slug.optional(),
  destination: Destination.optional(),
  collection: Slug.optional(),
  /** How many rows are read, written or exported. */
  records: z.int().nonnegative().optional(),
});
export type Exchange = z.infer<typeof Exchange>;

export const Finding = z.strictObject({
  detector: z.string(),
  category: Category,
  type: z.string(),
  severity: Severity,
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  path: z.string(),
  /** UTF-16 code units in the original text; `end` is exclusive. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Never allows the value to be rebuilt. */
  masked: z.string(),
  /** Keyed hash of the normalised value. */
  fingerprint: z.string(),
  evidence: z.array(z.string()),
});
export type Finding = z.infer<typeof Finding>;

export const RuleMatch = z.strictObject({
  key: z.string(),
  version: z.int().positive(),
  action: Action,
  severity: Severity,
  /** A rule in shadow is recorded and does not act. */
  shadow: z.boolean(),
  title: LocalizedText,
  why: LocalizedText,
  message: LocalizedText,
  references: z.array(z.string()),
  /** Indexes into the verdict's findings that made the rule match. */
  findings: z.array(z.int().nonnegative()),
  /** How values are taken out, when the rule says so; else each is replaced by its type. */
  redact: z
    .strictObject({
      with: z.enum(['drop', 'replace', 'hash', 'pseudonym', 'mask']),
      types: z.array(z.string()).optional(),
    })
    .optional(),
  /** Keys of the exceptions that were used. Without `excused` they lifted the whole rule: it did not act. */
  exceptedBy: z.array(z.string()).optional(),
  /** Indexes of findings that exceptions let pass, while the rule acted on the others. */
  excused: z.array(z.int().nonnegative()).optional(),
});
export type RuleMatch = z.infer<typeof RuleMatch>;

export const Risk = z.strictObject({
  /** 0 to 100. */
  score: z.number().min(0).max(100),
  level: z.enum(['none', 'low', 'medium', 'high', 'critical']),
});
export type Risk = z.infer<typeof Risk>;

export const PolicyRef = z.strictObject({ version: z.int().nonnegative(), hash: z.string() });
export type PolicyRef = z.infer<typeof PolicyRef>;

export const Verdict = z.strictObject({
  action: Action,
  risk: Risk,
  findings: z.array(Finding),
  rules: z.array(RuleMatch),
  /** Present when the action is `redact`: the parts with what was found replaced. */
  redacted: z.array(Part.pick({ path: true, text: true })).optional(),
  auditId: z.guid(),
  /** Present when an escalation opened one. */
  incident: z.guid().optional(),
  policy: PolicyRef,
  /** Milliseconds spent deciding, ledger excluded. */
  durationMs: z.number().nonnegative(),
});
export type Verdict = z.infer<typeof Verdict>;
