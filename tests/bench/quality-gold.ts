/**
 * Precision, recall and F1 per type and language on the labelled set in `tests/fixtures/quality`, and how many texts
 * without anything to find raise an alarm: `node tests/bench/quality-gold.ts [--templates] [--set first|second]`. Prints JSON.
 * The set is kept apart from development: this prints counts and families, never a text, so that nobody tunes to one.
 */
import { parseArgs } from 'node:util';
import { judgeGoldSet } from './gold-set.ts';

const { values: options } = parseArgs({
  options: { templates: { type: 'boolean', default: false }, set: { type: 'string', default: 'first' } },
});
const set = options.set === 'second' ? 'second' : 'first';
const languages = (['fr', 'en'] as const).map((lang) => {
  const { templates, ...scores } = judgeGoldSet(lang, set);
  return [lang, { ...scores, ...(options.templates && { templates }) }];
});
process.stdout.write(`${JSON.stringify(Object.fromEntries(languages), null, 2)}\n`);
