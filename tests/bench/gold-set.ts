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
export type GoldText = z.infer<typeof Text>;

const INTENTS: ReadonlySet<string> = new Set(TYPES.intent);
const CLAUSES: ReadonlySet<string> = new Set(TYPES.special);
const SECRETS: ReadonlySet<string> = new Set(TYPES.secret);
const ALONE: ReadonlySet<string> = new Set(['person', 'postal_address']);
const LABELLED_VENDORS: ReadonlySet<string> = new Set([
  'aws_access_key', 'aws_secret_key', 'github_token', 'gitlab_token', 'slack_token', 'slack_webhook', 'stripe_key', 'google_api_key', 'openai_key', 'anthropic_key', 'mistral_key',
  'private_key_pem', 'ssh_private_key', 'jwt', 'basic_auth_url', 'password_assignment', 'azure_storage_key', 'sendgrid_key', 'twilio', 'npm_token',
]); // prettier-ignore
export const ENOUGH_OVERLAP = 0.5;

const engine = createEngine({ fingerprintKey: 'bench' });

/**
 * The labelled sets below the fixtures. The first was measured while the engine changed, the second at its end. The third, the
 * fourth and the fifth are cut in two by family of text: errors are looked at in the one half only, the other tells what that is worth on texts nobody looked at.
 */
export const GOLD_SETS = ['first', 'second', ...halved('third'), ...halved('fourth'), ...halved('fifth')] as const;
export type GoldSet = (typeof GOLD_SETS)[number];

function halved<Name extends string>(name: Name) {
  return [name, `${name}-tuning`, `${name}-held-out`] as const;
}

/** Whether errors of a set may be looked at. */
export function mayBeShown(set: GoldSet): boolean {
  return set.endsWith('-tuning');
}

/** Scores per group, type and text family of one language of a labelled set, and the alarms on texts that hold nothing. */
export function judgeGoldSet(lang: GoldText['lang'], set: GoldSet = 'first', onError?: OnError) {
  return judge(readGoldSet(lang, set), onError);
}

/** Called for every text with errors. */
type OnError = (text: GoldText, outcomes: readonly Outcome[], findings: readonly Finding[]) => void;

export function readGoldSet(lang: GoldText['lang'], set: GoldSet): GoldText[] {
  const [name = set, ...half] = set.split('-');
  const file = new URL(`../fixtures/quality/${name === 'first' ? '' : `${name}/`}${lang}.jsonl`, import.meta.url);
  const texts = readFileSync(file, 'utf8').trim().split('\n').map((line) => Text.parse(JSON.parse(line))); // prettier-ignore
  if (half.length === 0) return texts;
  const families = [...new Set(texts.map(({ template }) => template))].sort();
  return texts.filter(({ template }) => (families.indexOf(template) % 2 === 0) === mayBeShown(set));
}

function judge(texts: readonly GoldText[], onError?: OnError) {
  const types = new Map<string, Tally>();
  const groups = new Map<string, Tally>();
  const templates = new Map<string, Tally>();
  const alarms = { benign: { texts: 0, raised: 0 }, hard_negative: { texts: 0, raised: 0 } };
  for (const text of texts) {
    const { outcomes, findings } = compare(text);
    if (outcomes.some(({ outcome }) => outcome !== 'right')) onError?.(text, outcomes, findings);
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

interface Outcome {
  readonly type: string;
  readonly outcome: keyof Tally;
  readonly span?: { readonly start: number; readonly end: number };
}

function compare({ text, spans, intents }: GoldText): { outcomes: Outcome[]; findings: Finding[] } {
  const exchange = { channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } } as const;
  const { findings } = engine.analyse(exchange);
  const outcomes = [
    ...compareSpans(spans, findings.filter(({ type }) => !INTENTS.has(type))), // prettier-ignore
    ...compareIntents(intents, findings),
  ];
  return { outcomes, findings };
}

function compareSpans(spans: GoldText['spans'], findings: readonly Finding[]): Outcome[] {
  const left = new Set(findings);
  const outcomes = spans.map((span): Outcome => {
    const match = findings.find((found) => left.has(found) && isType(span.type, found.type) && overlap(span, found) >= ENOUGH_OVERLAP); // prettier-ignore
    if (match) left.delete(match);
    return { type: span.type, outcome: match ? 'right' : 'missed', span };
  });
  for (const found of left) {
    // A name inside a labelled clause about health or beliefs is neither right nor wrong: labels do not overlap.
    const inClause = spans.some((span) => CLAUSES.has(span.type) && span.type !== found.type && overlap(span, found) > 0); // prettier-ignore
    if (!inClause) outcomes.push({ type: found.type, outcome: 'invented', span: found });
  }
  return outcomes;
}

/** The sets label a token of a vendor that few people use as `generic_api_key`; a detector that knows the vendor says more. */
function isType(labelled: string, found: string): boolean {
  return found === labelled || (labelled === 'generic_api_key' && SECRETS.has(found) && !LABELLED_VENDORS.has(found));
}

/** An intent is a property of the whole text: found once or twice makes no difference. */
function compareIntents(intents: GoldText['intents'], findings: readonly Finding[]): Outcome[] {
  const found = new Set(findings.map(({ type }) => type));
  return TYPES.intent.flatMap((type): Outcome[] => {
    const labelled = intents.includes(type);
    if (!labelled && !found.has(type)) return [];
    return [{ type, outcome: labelled ? (found.has(type) ? 'right' : 'missed') : 'invented' }];
  });
}

export function groupOf(type: string): string {
  if (INTENTS.has(type) || ALONE.has(type)) return type;
  if (SECRETS.has(type)) return 'secrets';
  return CLAUSES.has(type) ? 'special' : 'identifiers';
}

/** Intersection over union. */
export function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
