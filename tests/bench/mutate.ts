/** Numbers that look random and are the same in every run (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const LONGEST = 4096;
/** NUL, marks that turn the direction, half pairs, joiners, combining marks, look-alikes, letters that grow in lower case. */
const ODD =
  '\0|\u202e|\u200f|\u2066|\ud83d|\ude00|\ud800\ud800|\u200d|\u200b|\ufeff|\u0301|\u0300\u0327|\u0430|\u0435|\uff10|\uff21|\u0130|\ufb01|\u2460|\ud835\udc00|\u{e0041}|\u2028|\r|\x7f|\x85|\ufffd|\u3000|%00|%F0%9F|=?utf-8?B?|&#x41;|\\u0041|\\n'.split(
    '|',
  );

type Random = (below: number) => number;
type Change = (text: string, other: string, random: Random) => string;

const CHANGES: readonly Change[] = [
  (text, _, random) => splice(text, random, 0, ODD[random(ODD.length)] ?? ''),
  (text, _, random) => splice(text, random, 0, String.fromCharCode(random(0x10000))),
  (text, _, random) => splice(text, random, 1 + random(12), ''),
  (text, _, random) => splice(text, random, 1, String.fromCharCode(32 + random(95))),
  (text, _, random) => {
    const at = random(text.length + 1);
    const piece = text.slice(at, at + 1 + random(40));
    return text.slice(0, at) + piece.repeat(1 + random(20)) + text.slice(at);
  },
  (text, _, random) => text.slice(0, random(text.length + 1)),
  (text, _, random) => text.slice(random(text.length + 1)),
  (text, other, random) => text.slice(0, random(text.length + 1)) + other.slice(random(other.length + 1)),
  (text, _, random) => [...text].join(ODD[random(ODD.length)] ?? ''),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  (text, _, random) => text.replace(/ /g, ['\u00a0', '\t', '\n', '  ', ''][random(5)] ?? ' '),
  (text) => [...text].reverse().join(''),
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(text).toString('hex'),
  (text) => Buffer.from(text).toString('latin1'),
  (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  (text, _, random) => text.repeat(1 + random(8)),
];

/** One of the texts after one to five changes, at most 4096 characters long. */
export function mutate(texts: readonly string[], random: Random): string {
  const pick = () => texts[random(texts.length)] ?? '';
  let text = pick();
  for (let left = 1 + random(5); left > 0; left--)
    text = (CHANGES[random(CHANGES.length)]?.(text, pick(), random) ?? '').slice(0, LONGEST);
  return text;
}

function splice(text: string, random: Random, remove: number, insert: string): string {
  const at = random(text.length + 1);
  return text.slice(0, at) + insert + text.slice(at + remove);
}
