import { parseRegExpLiteral } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';

/** What a text must hold so that a pattern can match in it at all: letter triples, joined by "all of" and "one of". */
export type Need =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'all' | 'one'; readonly parts: readonly Need[] };

/** A word shorter than this says nothing: every text holds it. */
export const SHORTEST_WORD = 3;
/** So many spellings of one stretch are kept apart; beyond, the stretch is cut in two. */
const MOST_SPELLINGS = 96;
const MOST_CHARACTERS_OF_CLASS = 6;

/** The need of a pattern; undefined when any text may match. */
export function needOf(pattern: RegExp): Need | undefined {
  const { pattern: body, flags } = parseRegExpLiteral(pattern);
  const found = readAlternatives(body.alternatives, flags);
  return found.spellings ? oneOf(found.spellings) : found.need;
}

/** Everything that a pattern can stand for; undefined when that is too much or without end. */
export function spellingsOf(pattern: RegExp): readonly string[] | undefined {
  const { pattern: body, flags } = parseRegExpLiteral(pattern);
  return readAlternatives(body.alternatives, flags).spellings;
}

/** Either everything that a part can stand for, or what it needs at least. */
interface Reading {
  readonly spellings?: readonly string[];
  readonly need?: Need | undefined;
}

const ANYTHING: Reading = {};
const NOTHING: Reading = { spellings: [''] };

function readAlternatives(alternatives: readonly AST.Alternative[], flags: AST.Flags): Reading {
  const readings = alternatives.map(({ elements }) => readSequence(elements, flags));
  const [only, second] = readings;
  if (only && !second) return only;
  const spellings = readings.flatMap((reading) => reading.spellings ?? []);
  if (spellings.length <= MOST_SPELLINGS && readings.every((reading) => reading.spellings)) return { spellings };
  const parts = readings.map((reading) => (reading.spellings ? oneOf(reading.spellings) : reading.need));
  return { need: parts.every((part) => part !== undefined) ? { kind: 'one', parts } : undefined };
}

function readSequence(elements: readonly AST.Element[], flags: AST.Flags): Reading {
  const parts: Need[] = [];
  let whole = true;
  let spellings: readonly string[] = [''];
  const cut = (need: Need | undefined) => {
    if (need) parts.push(need);
    whole = false;
  };
  for (const element of elements) {
    const reading = readElement(element, flags);
    const next = reading.spellings;
    if (next && next.length * spellings.length <= MOST_SPELLINGS) {
      spellings = next.length === 1 && next[0] === '' ? spellings : spellings.flatMap((head) => next.map((tail) => head + tail)); // prettier-ignore
      continue;
    }
    cut(oneOf(spellings));
    if (!next) cut(reading.need);
    spellings = next ?? [''];
  }
  if (whole) return { spellings };
  cut(oneOf(spellings));
  if (parts.length === 0) return ANYTHING;
  return { need: parts.length === 1 ? parts[0] : { kind: 'all', parts } };
}

function readElement(element: AST.Element, flags: AST.Flags): Reading {
  switch (element.type) {
    case 'Assertion':
      return NOTHING;
    case 'Character':
      return readCharacters([element.value], flags);
    case 'CharacterClass':
      return readClass(element, flags);
    case 'Group':
    case 'CapturingGroup':
      return readAlternatives(element.alternatives, flags);
    case 'Quantifier':
      return readQuantifier(element, flags);
    default:
      return ANYTHING;
  }
}

function readClass({ negate, elements }: AST.CharacterClass, flags: AST.Flags): Reading {
  if (negate || elements.length > MOST_CHARACTERS_OF_CLASS) return ANYTHING;
  const characters = elements.map((element) => (element.type === 'Character' ? element.value : undefined));
  return characters.every((character) => character !== undefined) ? readCharacters(characters, flags) : ANYTHING;
}

/** Without case, some letters outside of ASCII stand for others, some even for `k` and `s`. */
function readCharacters(codes: readonly number[], { ignoreCase, unicode, unicodeSets }: AST.Flags): Reading {
  const letters = codes.map((code) => String.fromCodePoint(code));
  const strange = (letter: string) => letter > '\x7f' || ((unicode || unicodeSets) && /[ks]/i.test(letter));
  if (ignoreCase && letters.some(strange)) return ANYTHING;
  return { spellings: letters };
}

function readQuantifier({ min, max, element }: AST.Quantifier, flags: AST.Flags): Reading {
  if (max === 0) return NOTHING;
  const once = readElement(element, flags);
  if (min === 1 && max === 1) return once;
  if (min === 0) return max === 1 && once.spellings ? { spellings: ['', ...once.spellings] } : ANYTHING;
  return { need: once.spellings ? oneOf(once.spellings) : once.need };
}

function oneOf(words: readonly string[]): Need | undefined {
  return words.every((word) => word.length >= SHORTEST_WORD)
    ? { kind: 'words', words: [...new Set(words)] }
    : undefined;
}
