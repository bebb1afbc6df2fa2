/**
 * Precision, recall and F1 per type and language on the labelled sets in `tests/fixtures/quality`, and how many texts without
 * anything to find raise an alarm: `node tests/bench/quality-gold.ts [--templates] [--set first|second|third|fourth|fifth|third-tuning|third-held-out|…]`.
 * Prints JSON. The sets are kept apart from development: this prints counts and families, never a text, so that nobody tunes to
 * one; except for the tuning halves, whose errors `--show` lists on stderr.
 */
import { parseArgs } from 'node:util';
import { GOLD_SETS, judgeGoldSet, mayBeShown } from './gold-set.ts';

const { values: options } = parseArgs({
  options: {
    templates: { type: 'boolean', default: false },
    set: { type: 'string', default: 'first' },
    show: { type: 'boolean', default: false },
  },
});
const set = GOLD_SETS.find((name) => name === options.set);
if (!set) throw new Error(`--set is one of ${GOLD_SETS.join(', ')}`);
if (options.show && !mayBeShown(set))
  throw new Error('--show goes with the tuning half of a set only, as in --set third-tuning');
const languages = (['fr', 'en'] as const).map((lang) => {
  const { templates, ...scores } = judgeGoldSet(lang, set, options.show ? show : undefined);
  return [lang, { ...scores, ...(options.templates && { templates }) }];
});
process.stdout.write(`${JSON.stringify(Object.fromEntries(languages), null, 2)}\n`);

function show(...[{ id, text }, outcomes]: Parameters<NonNullable<Parameters<typeof judgeGoldSet>[2]>>): void {
  for (const { type, outcome, span } of outcomes) {
    if (outcome === 'right') continue;
    const where = span ? JSON.stringify(text.slice(span.start, span.end)) : 'the text';
    process.stderr.write(`${id} ${outcome} ${type} ${where} in ${JSON.stringify(text.slice(0, 300))}\n`);
  }
}
