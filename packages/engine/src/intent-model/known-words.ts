import { HUMAN_VERBS } from '../lexicon/human-verbs.ts';
import { FUNCTION_WORDS, ROLES } from '../lexicon/person-signs.ts';
import { AFTER_PERSON, BEFORE_PERSON, NOT_A_SURNAME, THING_AFTER, THING_BEFORE } from '../lexicon/person-words.ts';
import { HashTable } from '../scan/hash-table.ts';
import { hashOf } from '../scan/hashing.ts';
import { CONCEPTS } from './concepts.ts';
import { stemIn, type ConceptTable } from './lexicon.ts';
import { piecesOf } from './pieces.ts';
import { CLASSES } from './shape.ts';

/** Numbers kept of each word: its concepts, those of its stem, the count of its pieces, a sum for each class. */
const FACTS = 8;
const SUMS = 3;

/** The words that most of a text is made of: those of the lexicons, in lower case without accents. */
export const LEXICON_WORDS: readonly string[] = [
  ...new Set(
    [...Object.values(CONCEPTS), ...HUMAN_VERBS, ...FUNCTION_WORDS, ...ROLES, ...AFTER_PERSON, ...BEFORE_PERSON, ...NOT_A_SURNAME, ...THING_AFTER, ...THING_BEFORE]
      .flatMap((list) => list.match(/[\p{L}\p{N}]+/gu) ?? []),
  ),
]; // prettier-ignore

/**
 * What the model makes of the words of the lexicons, worked out once: looked up, it takes one place in memory, where reading
 * the letters of a word takes some thirty. Words are told by their hash alone; one in a million others is taken for one.
 */
export class KnownWords {
  readonly #numbers: HashTable;
  readonly #facts: Int32Array;

  /** `weigh` adds up the weights of pieces for a class. */
  constructor(table: ConceptTable, weigh: (pieces: Int32Array, c: number) => number) {
    this.#numbers = new HashTable(new Map(LEXICON_WORDS.map((word, index) => [hashOf(word), index + 1])));
    this.#facts = new Int32Array((LEXICON_WORDS.length + 1) * FACTS);
    for (const [index, word] of LEXICON_WORDS.entries()) {
      const pieces = piecesOf(word);
      const sums = Array.from({ length: CLASSES }, (_, c) => weigh(pieces, c));
      const facts = [table.find(hashOf(word)), stemIn(table, word, 0, word.length), pieces.length, ...sums];
      this.#facts.set(facts, (index + 1) * FACTS);
    }
  }

  /** Number of the word with a hash; 0 when it is none of these. */
  numberOf(hash: number): number {
    return this.#numbers.get(hash);
  }

  /** What the concept table finds for the word. */
  listed(word: number): number {
    return this.#facts[word * FACTS] ?? 0;
  }

  stem(word: number): number {
    return this.#facts[word * FACTS + 1] ?? 0;
  }

  /** How many pieces the word has. */
  pieces(word: number): number {
    return this.#facts[word * FACTS + 2] ?? 0;
  }

  /** What their weights for a class add up to. */
  sum(word: number, c: number): number {
    return this.#facts[word * FACTS + SUMS + c] ?? 0;
  }
}
