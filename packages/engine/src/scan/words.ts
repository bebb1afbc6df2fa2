import { roomFor, unitsOf } from '../normalize/units.ts';
import { WORD } from './characters.ts';
import { HASH_START, hashOf, hashStep } from './hashing.ts';

/** The runs of letters and digits of a text, in order: number `index` stands in [starts[index], ends[index]). */
export interface Words {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** `hashOf` of each. */
  hashes: Int32Array;
  /** Whether one holds a letter or digit beyond ASCII, but for the French words with a ligature. */
  foreign: boolean;
}

/** The words of a text in memory that is used again: valid until the next text is taken. */
export function wordsOf(text: string): Words {
  if (text !== known) read(unitsOf(text), text.length, words);
  // Also when the characters are the same: comparing a string with itself takes no time.
  known = text;
  return words;
}

const words: Words = {
  count: 0,
  starts: new Int32Array(),
  ends: new Int32Array(),
  hashes: new Int32Array(),
  foreign: false,
};
let known = '';

function read(units: Uint16Array, length: number, into: Words): void {
  // Between two words stands at least one other character.
  const most = (length + 1) >> 1;
  const starts = (into.starts = roomFor(into.starts, most));
  const ends = (into.ends = roomFor(into.ends, most));
  const hashes = (into.hashes = roomFor(into.hashes, most));
  let count = 0;
  let foreign = false;
  for (let at = 0; at < length; at++) {
    let code = units[at] ?? 0;
    if (WORD[code] !== 1) continue;
    starts[count] = at;
    let hash = HASH_START;
    let all = 0;
    do {
      hash = hashStep(hash, code);
      all |= code;
      code = ++at < length ? (units[at] ?? 0) : 0;
    } while (WORD[code] === 1);
    ends[count] = at;
    hashes[count++] = hash;
    if (all > 0x7f && !WITH_LIGATURE.has(hash)) foreign = true;
  }
  into.count = count;
  into.foreign = foreign;
}

const WITH_LIGATURE = new Set(
  'œuvre œuvres œuvrer manœuvre manœuvres cœur cœurs chœur chœurs sœur sœurs vœu vœux nœud nœuds œil œuf œufs bœuf bœufs mœurs'
    .split(' ')
    .map(hashOf),
);
