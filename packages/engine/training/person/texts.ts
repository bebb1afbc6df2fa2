import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const QUALITY = join(import.meta.dirname, '../../quality');
const CORPUS = join(import.meta.dirname, '../corpus');
/** Files whose persons are marked throughout. */
const MARKED = /^(?:entities|everyday|clauses|ordinary|people|fresh|mixed|fr\b)/;
/** Files of the intents in which people write as they do at work. */
const UNMARKED = /^(?:fresh|notes)/;

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  readonly text: string;
  readonly persons: readonly Span[];
  /** Texts of a family stay together when the corpus is split. */
  readonly family: string;
  /** Of a half that is kept for measuring: nothing is learned from it. */
  readonly heldOut: boolean;
}

export function readMarked(): MarkedText[] {
  return filesIn(QUALITY, MARKED).flatMap((file) => {
    let family = file;
    let heldOut = file.includes('heldout');
    return readFileSync(join(QUALITY, file), 'utf8')
      .split('\n')
      .flatMap((line): MarkedText[] => {
        if (line.startsWith('# half: ')) heldOut = !line.includes('tuning');
        if (line.startsWith('# family: ')) family = `${file}: ${line.slice(10)}`;
        return line === '' || line.startsWith('#') ? [] : [{ ...unmarked(line), family, heldOut }];
      });
  });
}

const GOLD = join(import.meta.dirname, '../../../../tests/fixtures/quality');

/** The halves of the labelled sets that may be looked at: every second family of both languages. */
export function readTuningHalves(): MarkedText[] {
  return ['third', 'fourth'].flatMap((set) =>
    (['fr', 'en'] as const).flatMap((lang) => {
      const texts = linesOf(join(GOLD, set, `${lang}.jsonl`)).map((line): Gold => JSON.parse(line));
      const families = [...new Set(texts.map(({ template }) => template))].sort();
      return texts
        .filter(({ template }) => families.indexOf(template) % 2 === 0)
        .map(({ text, template, spans }) => ({
          text,
          persons: spans.filter(({ type }) => type === 'person'),
          family: `${set}-${lang}: ${template}`,
          heldOut: false,
        }));
    }),
  );
}

interface Gold {
  readonly text: string;
  readonly template: string;
  readonly spans: readonly (Span & { readonly type: string })[];
}

/** `⟦person:value⟧` around what must be found, `\n` for a line end. */
function unmarked(line: string): Pick<MarkedText, 'text' | 'persons'> {
  const persons: Span[] = [];
  let text = '';
  let done = 0;
  const marked = line.replaceAll('\\n', '\n');
  for (const { 0: whole, 1: type, 2: value = '', index } of marked.matchAll(/⟦(\w+):([^⟧]*)⟧/g)) {
    text += marked.slice(done, index);
    if (type === 'person') persons.push({ start: text.length, end: text.length + value.length });
    text += value;
    done = index + whole.length;
  }
  return { text: text + marked.slice(done), persons };
}

/** Texts in which nothing is marked. */
export function readUnmarked(): string[] {
  return filesIn(CORPUS, UNMARKED).flatMap((file) =>
    linesOf(join(CORPUS, file)).map((line) => (line.split('\t')[2] ?? '').replaceAll('\\n', '\n')),
  );
}

/** Words of the texts above that are written small, without accents. */
export function wordsWrittenSmall(): Set<string> {
  const words = new Set<string>();
  for (const path of [...filesIn(QUALITY, /\.txt$/).map((file) => join(QUALITY, file)), ...filesIn(CORPUS, /\.txt$/).map((file) => join(CORPUS, file))]) // prettier-ignore
    for (const [word] of readFileSync(path, 'utf8').replace(/⟦[^⟧]*⟧/g, '').matchAll(SMALL)) words.add(word.normalize('NFD').replace(/\p{M}/gu, '')); // prettier-ignore
  return words;
}
const SMALL = /(?<![\p{L}\d'’_@./-])\p{Ll}{2,}(?![\p{L}\d@_])/gu;

/** A list of words in this folder. */
export function readWords(name: 'words' | 'things'): string[] {
  return linesOf(join(import.meta.dirname, `${name}.txt`)).flatMap((line) => line.split(' '));
}

/** Names of places, of one word or several. */
export function readPlaces(): string[] {
  return linesOf(join(import.meta.dirname, 'places.txt')).flatMap((line) => line.split('|'));
}

/** SHA-256 of everything that is learned from, in hex. */
export function hashTexts(): string {
  const learned = [
    readMarked(),
    readTuningHalves(),
    readUnmarked(),
    readWords('words'),
    readWords('things'),
    readPlaces(),
  ];
  return createHash('sha256').update(JSON.stringify(learned)).digest('hex');
}

function filesIn(folder: string, names: RegExp): string[] {
  return readdirSync(folder).filter((file) => names.test(file)).sort(); // prettier-ignore
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')); // prettier-ignore
}
