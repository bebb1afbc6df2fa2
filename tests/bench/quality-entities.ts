import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine, TYPES, type Finding } from '@novacrm/engine';
import { readMarked, type LabelledText, type Span } from './quality-sets.ts';
import { addTally, scoresOf, type Tally } from './tally.ts';

/**
 * Precision, recall and F1 per type on our own development texts about people, identifiers, health, beliefs and passwords, and how
 * many texts that hold nothing raise an alarm: per file and half, as JSON. Intents are not judged here.
 * Run from the root: node tests/bench/quality-entities.ts [--show TYPE|all] — what goes wrong in the tuning half, on stderr.
 */
const FOLDER = join(import.meta.dirname, '../../packages/engine/quality');
const FILES = ['entities', 'everyday', 'clauses', 'ordinary', 'fresh'].flatMap((name) => [`${name}-fr`, `${name}-en`]);
const CLAUSES: ReadonlySet<string> = new Set(TYPES.special);
const INTENTS: ReadonlySet<string> = new Set(TYPES.intent);
const ENOUGH_OVERLAP = 0.5;

const { values: options } = parseArgs({ options: { show: { type: 'string' } } });
const engine = createEngine({ fingerprintKey: 'bench' });
const report = FILES.flatMap((file) =>
  halvesOf(file).map(([half, texts]) => [`${file}, ${half}`, judge(texts, half === 'tuning')] as const),
);
process.stdout.write(`${JSON.stringify(Object.fromEntries(report), null, 2)}\n`);

function halvesOf(file: string): [string, LabelledText[]][] {
  return readFileSync(join(FOLDER, `${file}.txt`), 'utf8')
    .split(/^# half: /m)
    .slice(1)
    .map((half) => [half.slice(0, half.indexOf('\n')), readMarked(half.slice(half.indexOf('\n')))]);
}

function judge(texts: readonly LabelledText[], tuning: boolean) {
  const counts = new Map<string, Tally>();
  let clean = 0;
  let alarms = 0;
  const count = (type: string, outcome: keyof Tally, text: string, span: Span) => {
    addTally(counts, type, outcome);
    if (outcome !== 'right' && tuning && (options.show === 'all' || options.show === type))
      process.stderr.write(`${outcome} ${type} ${JSON.stringify(text.slice(span.start, span.end))} in ${JSON.stringify(text)}\n`); // prettier-ignore
  };
  for (const { text, spans } of texts) {
    const found = findingsIn(text);
    if (spans.length === 0) clean++;
    if (spans.length === 0 && found.length > 0) alarms++;
    const left = new Set(found);
    for (const span of spans) {
      const match = [...left].find((finding) => finding.type === span.type && overlap(span, finding) >= ENOUGH_OVERLAP);
      if (match) left.delete(match);
      count(span.type, match ? 'right' : 'missed', text, span);
    }
    for (const finding of left) {
      // A name inside a marked clause about health or beliefs is neither right nor wrong.
      const inClause = spans.some((span) => CLAUSES.has(span.type) && span.type !== finding.type && overlap(span, finding) > 0); // prettier-ignore
      if (!inClause) count(finding.type, 'invented', text, finding);
    }
  }
  return { texts: texts.length, falseAlarms: `${alarms}/${clean}`, types: scoresOf(counts) };
}

function findingsIn(text: string): Finding[] {
  const exchange = { channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } } as const;
  return engine.analyse(exchange).findings.filter(({ type }) => !INTENTS.has(type));
}

/** Intersection over union. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
