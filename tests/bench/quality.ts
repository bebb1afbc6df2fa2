import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '@novacrm/engine';
import { readIntents, readMarked, readResearchSet, type LabelledText, type Span } from './quality-sets.ts';
import { addTally, scoresOf, type Tally } from './tally.ts';

/**
 * Precision, recall and F1 per type on the labelled development texts, as JSON.
 * Run from the root: node tests/bench/quality.ts (with --show TYPE to see on stderr what is missed and invented)
 */
const OURS = join(import.meta.dirname, '../../packages/engine/quality');
const SETS: Record<string, () => LabelledText[]> = {
  research_en: () => readResearchSet(readFileSync('../shared/data/pii_en_presidio_research.json', 'utf8')),
  own_fr: () => readMarked(readFileSync(join(OURS, 'fr.txt'), 'utf8')),
  own_mixed: () => readMarked(readFileSync(join(OURS, 'mixed.txt'), 'utf8')),
  people_fr_tuning: () => readMarked(readFileSync(join(OURS, 'people-fr-tuning.txt'), 'utf8')),
  people_fr_heldout: () => readMarked(readFileSync(join(OURS, 'people-fr-heldout.txt'), 'utf8')),
  people_en_tuning: () => readMarked(readFileSync(join(OURS, 'people-en-tuning.txt'), 'utf8')),
  people_en_heldout: () => readMarked(readFileSync(join(OURS, 'people-en-heldout.txt'), 'utf8')),
  own_intents: () => readIntents(readFileSync(join(OURS, 'intents.txt'), 'utf8')),
  ...Object.fromEntries(
    ['intents-fr', 'intents-en', 'benign-fr', 'benign-en', 'intents-later'].flatMap((name) =>
      halves(name, () => readIntents(readFileSync(join(OURS, `${name}.txt`), 'utf8'))),
    ),
  ),
  ...Object.fromEntries(
    ['special-fr', 'special-en', 'special-later'].flatMap((name) =>
      halves(name, () => readMarked(readFileSync(join(OURS, `${name}.txt`), 'utf8'))),
    ),
  ),
};
const CLAUSES = new Set(['health', 'other_special']);
const ENOUGH_OVERLAP = 0.5;
const engine = createEngine({ fingerprintKey: 'bench' });
const shown = process.argv.includes('--show') ? process.argv[process.argv.indexOf('--show') + 1] : undefined;

console.log(
  JSON.stringify(Object.fromEntries(Object.entries(SETS).map(([name, read]) => [name, judge(read())])), null, 2),
);

function judge(texts: readonly LabelledText[]) {
  const counts = new Map<string, Tally>();
  let clean = 0;
  let alarms = 0;
  for (const { text, spans, types } of texts) {
    const exchange = { channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } } as const;
    const found = engine.analyse(exchange).findings.filter(({ type }) => types === 'all' || types.includes(type));
    if (spans.length === 0) clean++;
    if (spans.length === 0 && found.length > 0) alarms++;
    const left = new Set<Span & { type: string }>(found);
    for (const span of spans) {
      const match = [...left].find((finding) => finding.type === span.type && overlap(span, finding) >= ENOUGH_OVERLAP);
      if (match) left.delete(match);
      else show('missed', span, text);
      addTally(counts, span.type, match ? 'right' : 'missed');
    }
    for (const finding of left) {
      // A name inside a marked clause about health or beliefs is neither right nor wrong.
      if (spans.some((span) => CLAUSES.has(span.type) && span.type !== finding.type && overlap(span, finding) > 0))
        continue;
      addTally(counts, finding.type, 'invented');
      show('invented', finding, text);
    }
  }
  return {
    texts: texts.length,
    falseAlarms: `${alarms}/${clean}`,
    types: scoresOf(counts),
  };
}

/** Odd lines are for tuning, even lines are held out. */
function halves(name: string, read: () => LabelledText[]): [string, () => LabelledText[]][] {
  return [
    [`${name} tuning`, () => read().filter((_, index) => index % 2 === 0)],
    [`${name} held out`, () => read().filter((_, index) => index % 2 === 1)],
  ];
}

function show(what: string, { type, start, end }: Span, text: string): void {
  if (shown === type)
    console.error(what, JSON.stringify(text.slice(start, end)), 'in', JSON.stringify(text.slice(0, 140)));
}

/** A span of no length stands for the whole text. */
function overlap(a: Span, b: Span): number {
  if (a.start === a.end) return 1;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
