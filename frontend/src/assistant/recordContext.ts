import type { RecordDefinition, RecordField, RecordRow } from '../records/definition.ts';
import type { TimelineEntry } from '../contacts/useTimeline.ts';

export const CONTEXT_ITEMS = ['identity', 'company', 'contact', 'details', 'texts', 'timeline'] as const;
export type ContextItem = (typeof CONTEXT_ITEMS)[number];

/** How many entries of the timeline go along at most. */
export const CONTEXT_ENTRIES = 5;

/** A part of a record that can go along with a question, line by line. */
export interface ContextPart {
  item: ContextItem;
  lines: string[];
}

export interface RecordContext {
  definition: RecordDefinition;
  row: RecordRow;
  /** Fields that the reader may see. */
  fields: readonly RecordField[];
  entries: readonly TimelineEntry[];
}

/** What is said in the reader's language. */
interface Words {
  label: (field: RecordField) => string;
  value: (field: RecordField, row: RecordRow) => string;
  kind: (kind: string) => string;
  /** Heads the entries of the timeline. */
  timeline: string;
}

/** The parts that have something to say about this record. */
export function contextParts({ definition, row, fields, entries }: RecordContext, words: Words): ContextPart[] {
  const lines = new Map<ContextItem, string[]>(CONTEXT_ITEMS.map((item) => [item, []]));
  for (const field of fields) {
    const value = words.value(field, row);
    if (value && !NOT_TOLD.has(field.name)) {
      lines.get(itemOf(definition, field))?.push(`${words.label(field)}: ${value}`);
    }
  }
  const told = entries.filter((entry) => entry.body || entry.subject).slice(0, CONTEXT_ENTRIES);
  if (told.length) lines.set('timeline', [`${words.timeline}:`, ...told.map((entry) => describeEntry(entry, words))]);
  return [...lines].flatMap(([item, said]) => (said.length ? [{ item, lines: said }] : []));
}

/** What a model is told beside the question: the chosen parts of the record and nothing else. */
export function contextText(
  parts: readonly ContextPart[],
  chosen: readonly ContextItem[],
  { instruction, head }: { instruction: string; head: string },
): string {
  const lines = parts.filter(({ item }) => chosen.includes(item)).flatMap((part) => part.lines);
  return lines.length ? [instruction, '', `${head}:`, ...lines].join('\n') : instruction;
}

/** Says nothing about the record itself. */
const NOT_TOLD = new Set(['date_updated', 'last_activity_at', 'stage_changed_at', 'owner', 'author']);

function itemOf(definition: RecordDefinition, field: RecordField): ContextItem {
  if (field.long) return 'texts';
  if (definition.title.includes(field.name) || field.name === definition.mark || field.name === 'job_title') {
    return 'identity';
  }
  if (field.name === 'company') return 'company';
  return field.kind === 'email' || field.kind === 'phone' ? 'contact' : 'details';
}

function describeEntry({ occurred_at, kind, subject, body }: TimelineEntry, words: Words): string {
  const text = [subject, body].filter(Boolean).join(': ');
  return `- ${occurred_at?.slice(0, 10) ?? ''} ${words.kind(kind)}: ${text}`;
}
