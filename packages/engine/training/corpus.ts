import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { massExport } from '../src/detectors/intent/mass-export.ts';
import { outOfScope } from '../src/detectors/intent/out-of-scope.ts';
import { promptInjection } from '../src/detectors/intent/prompt-injection.ts';
import { toxicity } from '../src/detectors/intent/toxicity.ts';
import { CONCEPTS } from '../src/intent-model/concepts.ts';
import { INTENTS, type Intent } from '../src/intent-model/shape.ts';
import { createRandom, type Random } from './random.ts';

/** A labelled text. Those of a family are wordings of one situation and stay together when the corpus is split. */
export interface Example {
  readonly family: string;
  readonly source: string;
  readonly intents: readonly Intent[];
  readonly text: string;
  /** What it counts in training. */
  readonly weight: number;
  readonly lang: 'fr' | 'en';
}

const QUALITY = join(import.meta.dirname, '../quality');
const CORPUS = join(import.meta.dirname, 'corpus');
/** Wordings drawn from one line with alternatives, and what each counts in training. */
const DRAWN = 10;
const WEIGHT_DRAWN = 0.35;

export function readCorpus(): Example[] {
  const random = createRandom(7);
  const own = readdirSync(CORPUS).sort().flatMap((file) => readFileOf(join(CORPUS, file), file.replace(/\.txt$/, ''), random)); // prettier-ignore
  const labelled = [
    'intents',
    'intents-fr',
    'intents-en',
    'intents-fresh',
    'intents-later',
    'benign-fr',
    'benign-en',
  ].flatMap((file) =>
    linesOf(join(QUALITY, `${file}.txt`)).map((line, index) => {
      const [type = '', text = ''] = line.split('\t');
      return example(`${file}:${index}`, file, type, text);
    }),
  );
  const shown = [massExport, promptInjection, outOfScope, toxicity].flatMap(({ id, examples: { hit, miss } }) => [
    ...hit.map(({ text }) => example(`examples:${id}`, 'examples', id, text)),
    ...miss.map(({ text }) => example(`examples:${id}`, 'examples', 'none', text)),
  ]);
  return [...own, ...labelled, ...shown];
}

type Macros = ReadonlyMap<string, readonly string[]>;

/** A line of labelled text, or of a grammar: `@name<TAB>a|b|c` lines say what `<name>` stands for in the lines below. */
function readFileOf(file: string, source: string, random: Random): Example[] {
  const macros = new Map<string, readonly string[]>();
  return linesOf(file).flatMap((line) => {
    const [family = '', types = '', text = ''] = line.split('\t');
    if (family.startsWith('@')) {
      macros.set(family.slice(1), types.split('|'));
      return [];
    }
    if (macros.size === 0) return [example(`${source}:${family}`, source, types, text, 1)];
    const drawn = new Set(Array.from({ length: DRAWN }, () => draw(text, macros, random)));
    return [...drawn].map((wording) => example(`${source}:${family}`, source, types, wording, WEIGHT_DRAWN));
  });
}

/** Picks one of the alternatives of every `{a|b|c}` and `<name>`, innermost first. */
function draw(text: string, macros: Macros, random: Random): string {
  let drawn = text;
  for (let before = ''; before !== drawn;) {
    before = drawn;
    drawn = drawn.replace(/<(\w+)>/g, (whole, name: string) => pick(macros.get(name), random) ?? whole);
    drawn = drawn.replace(/\{([^{}]*\|[^{}]*)\}/g, (_, list: string) => pick(list.split('|'), random) ?? '');
  }
  return drawn
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ([,.])/g, '$1')
    .trim();
}

function pick(options: readonly string[] | undefined, random: Random): string | undefined {
  return options?.[random(options.length)];
}

function example(family: string, source: string, types: string, text: string, weight = 1): Example {
  const intents = types
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== 'none');
  const known = INTENTS.filter((intent) => intents.includes(intent));
  if (known.length !== intents.length || text === '')
    throw new Error(`${source}, family ${family}: unknown type "${types}" or no text`);
  const written = text.replaceAll('\\n', '\n');
  return { family, source, intents: known, text: written, weight, lang: languageOf(written, source) };
}

const FRENCH =
  /[éèàçùêôîœ]|(?<![a-z])(?:le|la|les|des|une|est|et|pour|dans|avec|que|qui|nous|vous|je|tu|mes|nos|ces|aux|sur|moi|pas|du|stp|svp)(?![a-z])/gi;
const ENGLISH =
  /(?<![a-z])(?:the|and|for|with|that|this|you|your|our|are|is|was|to|of|me|my|please|all|in|it|on|what|their|have|an)(?![a-z])/gi;

function languageOf(text: string, source: string): 'fr' | 'en' {
  if (/(?:^|-)fr(?:-|$)/.test(source)) return 'fr';
  if (/(?:^|-)en(?:-|$)/.test(source)) return 'en';
  return (text.match(FRENCH)?.length ?? 0) >= (text.match(ENGLISH)?.length ?? 0) ? 'fr' : 'en';
}

/** SHA-256 of all that the model learns from: the texts and the lists of concepts. */
export function hashCorpus(): string {
  const hash = createHash('sha256').update(JSON.stringify(CONCEPTS));
  for (const { intents, text, weight } of readCorpus()) hash.update(JSON.stringify([intents, text, weight]));
  return hash.digest('hex');
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')); // prettier-ignore
}
