import { parse } from 'yaml';
import { z } from 'zod';

/** From mild to strict; an AI system has the strictest class that anything of it has. */
export const AI_ACT_CLASSES = ['minimal', 'limited', 'high_risk', 'prohibited'] as const;
export type AiActClass = (typeof AI_ACT_CLASSES)[number];

const Words = z.object({ en: z.string(), fr: z.string() });
const Day = z.iso.date();
const Amendment = z.strictObject({ by: z.string(), in_force: Day, what: z.string() });
/** A description points at an entry when it names every group of one alternative. `word*` also stands for longer words. */
const Signals = z.array(z.array(z.array(z.string()).min(1)).min(1)).min(1);

const Entry = z.strictObject({
  id: z.string(),
  article: z.string(),
  applies_from: Day,
  title: Words,
  question: Words,
  signals: Signals,
  /** Named in the description, these say that it is something else. */
  unless: z.array(z.string()).default([]),
  examples: z.strictObject({ hit: z.array(z.string()).min(2), miss: z.array(z.string()).min(2) }),
});

const EntryFile = z.strictObject({
  class: z.enum(['prohibited', 'high_risk', 'limited']),
  source: z.string(),
  amendments: z.array(Amendment),
  entries: z.array(Entry).min(1),
});

const Obligation = z.strictObject({
  class: z.enum([...AI_ACT_CLASSES, 'derogation', 'all']),
  role: z.enum(['provider', 'deployer', 'everyone']),
  article: z.string(),
  /** The date of the entry that it follows from, when absent. */
  applies_from: Day.optional(),
  title: Words,
  /** Only for these entries; for all of the class when absent. */
  entries: z.array(z.string()).optional(),
  only: z.literal('annex_iii').optional(),
});

const ObligationFile = z.strictObject({
  source: z.string(),
  amendments: z.array(Amendment),
  obligations: z.array(Obligation).min(1),
});

export type LawEntry = z.infer<typeof Entry> & { readonly class: Exclude<AiActClass, 'minimal'> };
export type LawObligation = z.infer<typeof Obligation>;

/** The AI Act as dated data: what is prohibited, high-risk or to be disclosed, and what follows. */
export interface Law {
  readonly entries: readonly LawEntry[];
  readonly obligations: readonly LawObligation[];
}

/**
 * Reads the files of `rules/ai-act`, given as name and content.
 * @throws Error that names the file and the field
 */
export function readLaw(files: readonly { name: string; yaml: string }[]): Law {
  const entries: LawEntry[] = [];
  const obligations: LawObligation[] = [];
  for (const { name, yaml } of files) {
    const value: unknown = parse(yaml);
    if (isRecord(value) && 'obligations' in value) obligations.push(...check(ObligationFile, value, name).obligations);
    else {
      const file = check(EntryFile, value, name);
      entries.push(...file.entries.map((entry) => ({ ...entry, class: file.class })));
    }
  }
  const ids = entries.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`Two entries of the AI Act have the id "${twice}".`);
  const unknown = obligations.flatMap((obligation) => obligation.entries ?? []).find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new Error(`An obligation names the entry "${unknown}", which does not exist.`);
  return { entries, obligations };
}

function check<Shape extends z.ZodType>(shape: Shape, value: unknown, name: string): z.infer<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`);
  throw new Error(`${name}: ${problems.join('; ')}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
