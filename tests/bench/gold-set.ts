import { readFileSync } from 'node:fs';
import { ALL_TYPES, createEngine, TYPES, type Finding } from '@novacrm/engine';
import { z } from 'zod';
import { addTally, scoresOf, type Tally } from './tally.ts';

const Text = z.object({
  id: z.string(),
  lang: z.enum(['fr', 'en']),
  template: z.string(),
  kind: z.enum(['positive', 'hard_negative', 'benign']),
  text: z.string(),
  spans: z.array(z.object({ start: z.int(), end: z.int(), type: z.enum(ALL_TYPES) })),
  intents: z.array(z.enum(TYPES.intent)),
});
type Text = z.infer<typeof Text>;

const INTENTS: ReadonlySet<string> = new Set(TYPES.intent);
const CLAUSES: ReadonlySet<string> = new Set(TYPES.special);
const SECRETS: ReadonlySet<string> = new Set(TYPES.secret);
const ALONE: ReadonlySet<string> = new Set(['person', 'postal_address']);
const ENOUGH_OVERLAP = 0.5;

const engine = createEngine({ fingerprintKey: 'bench' });

/** Folders of labelled sets below the fixtures: the first has been measured while the engine changed, the second not yet. */
const GOLD_SETS = { first: '', second: 'second/' } as const;

/** Scores per group, type and text family of one language of a labelled set, and the alarms on texts that hold nothing. */
export function judgeGoldSet(lang: Text['lang'], set: keyof typeof GOLD_SETS = 'first') {
  return judge(read(lang, GOLD_SETS[set]));
}

function read(lang: string, folder: string): Text[] {
  const file = new URL(`../fixtures/quality/${folder}${lang}.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8').trim().split('\n').map((line) => Text.parse(JSON.parse(line))); // prettier-ignore
}

function judge(texts: readonly Text[]) {
  const types = new Map<string, Tally>();
  const groups = new Map<string, Tally>();
  const templates = new Map<string, Tally>();
  const alarms = { benign: { texts: 0, raised: 0 }, hard_negative: { texts: 0, raised: 0 } };
  for (const text of texts) {
    const outcomes = compare(text);
    for (const { type, outcome } of outcomes) {
      addTally(types, type, outcome);
      addTally(groups, groupOf(type), outcome);
      addTally(templates, text.template, outcome);
    }
    if (text.kind === 'positive') continue;
    alarms[text.kind].texts++;
    if (outcomes.some(({ outcome }) => outcome === 'invented')) alarms[text.kind].raised++;
  }
  return {
    texts: texts.length,
    alarms,
    groups: scoresOf(groups),
    types: scoresOf(types),
    templates: scoresOf(templates),
  };
}

type Outcome = { readonly type: string; readonly outcome: keyof Tally };

function compare({ text, spans, intents }: Text): Outcome[] {
  const exchange = { channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } } as const;
  const { findings } = engine.analyse(exchange);
  return [...compareSpans(spans, findings.filter(({ type }) => !INTENTS.has(type))), ...compareIntents(intents, findings)]; // prettier-ignore
}

function compareSpans(spans: Text['spans'], findings: readonly Finding[]): Outcome[] {
  const left = new Set(findings);
  const outcomes = spans.map((span): Outcome => {
    const match = findings.find((found) => left.has(found) && found.type === span.type && overlap(span, found) >= ENOUGH_OVERLAP); // prettier-ignore
    if (match) left.delete(match);
    return { type: span.type, outcome: match ? 'right' : 'missed' };
  });
  for (const found of left) {
    // A name inside a labelled clause about health or beliefs is neither right nor wrong: labels do not overlap.
    const inClause = spans.some((span) => CLAUSES.has(span.type) && span.type !== found.type && overlap(span, found) > 0); // prettier-ignore
    if (!inClause) outcomes.push({ type: found.type, outcome: 'invented' });
  }
  return outcomes;
}

/** An intent is a property of the whole text: found once or twice makes no difference. */
function compareIntents(intents: Text['intents'], findings: readonly Finding[]): Outcome[] {
  const found = new Set(findings.map(({ type }) => type));
  return TYPES.intent.flatMap((type): Outcome[] => {
    const labelled = intents.includes(type);
    if (!labelled && !found.has(type)) return [];
    return [{ type, outcome: labelled ? (found.has(type) ? 'right' : 'missed') : 'invented' }];
  });
}

function groupOf(type: string): string {
  if (INTENTS.has(type) || ALONE.has(type)) return type;
  if (SECRETS.has(type)) return 'secrets';
  return CLAUSES.has(type) ? 'special' : 'identifiers';
}

/** Intersection over union. */
function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
