import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '@novacrm/engine';
import { sampleToken } from '../../packages/engine/src/detectors/secret/sample.ts';
import { readMarked, type LabelledText, type Span } from './quality-sets.ts';

/**
 * Precision, recall and F1 of secrets on our own development texts, each half apart, as JSON.
 * Run from the root: node tests/bench/quality-secrets.ts (with --show tuning to see on stderr what goes wrong)
 */
const FILE = join(import.meta.dirname, '../../packages/engine/quality/secrets.txt');
const ALPHABETS = { alnum: 'alnum', hex: 'hex', upper: 'upper', digits: 'digits', base64_: 'base64' } as const;
/** Stands for a backslash until the reader is done. */
const BACKSLASH = '\u0001';
const ENOUGH_OVERLAP = 0.5;
const engine = createEngine({ fingerprintKey: 'bench' });
const shown = process.argv.includes('--show') ? process.argv[process.argv.indexOf('--show') + 1] : undefined;

const halves = readFileSync(FILE, 'utf8').split(/^# half: /m);
const report = halves.slice(1).map((half) => {
  const name = half.slice(0, half.indexOf('\n'));
  return [name, judge(read(half.slice(name.length)), name)];
});
console.log(JSON.stringify(Object.fromEntries(report), null, 2));

/** The reader takes `\\n` for a line end; `\\\\n` is a backslash and an n, as in a key on one line. */
function read(half: string): LabelledText[] {
  const texts = readMarked(withTokens(half.replaceAll('\\\\n', `${BACKSLASH}n`)));
  return texts.map((labelled) => ({ ...labelled, text: labelled.text.replaceAll(BACKSLASH, '\\') }));
}

/** Tokens differ from place to place and stay the same from run to run. */
function withTokens(text: string): string {
  let seed = 0;
  return text.replace(/\{(alnum|hex|upper|digits|base64_)(\d+)\}/g, (_, name: keyof typeof ALPHABETS, length: string) =>
    sampleToken(ALPHABETS[name], Number(length), ++seed),
  );
}

function judge(texts: readonly LabelledText[], half: string) {
  let [right, invented, missed, alarms] = [0, 0, 0, 0];
  for (const { text, spans } of texts) {
    const exchange = { channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } } as const;
    const left = new Set<Span>(engine.analyse(exchange).findings.filter(({ category }) => category === 'secret'));
    if (spans.length === 0 && left.size > 0) alarms++;
    for (const span of spans) {
      const match = [...left].find((found) => found.type === span.type && overlap(span, found) >= ENOUGH_OVERLAP);
      if (match) left.delete(match);
      else show(half, 'missed', text, span, left);
      if (match) right++;
      else missed++;
    }
    for (const found of left) show(half, 'invented', text, found, left);
    invented += left.size;
  }
  const precision = right / (right + invented || 1);
  const recall = right / (right + missed || 1);
  const clean = texts.filter(({ spans }) => spans.length === 0).length;
  return {
    texts: texts.length,
    falseAlarms: `${alarms}/${clean}`,
    ...{ right, invented, missed, precision: round(precision), recall: round(recall) },
    f1: round((2 * precision * recall) / (precision + recall || 1)),
  };
}

function show(half: string, what: string, text: string, { type, start, end }: Span, left: ReadonlySet<Span>): void {
  if (half !== shown) return;
  const others = [...left].map((other) => other.type).join(' ');
  console.error(what, type, JSON.stringify(text.slice(start, end)), 'in', JSON.stringify(text.slice(0, 140)), others);
}

function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
