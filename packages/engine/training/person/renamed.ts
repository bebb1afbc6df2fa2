import { GIVEN_NAMES } from '../../src/lexicon/given-names.ts';
import { COUNTRY_GIVEN_NAMES, COUNTRY_SURNAMES } from '../../src/lexicon/names-by-country.ts';
import { SURNAMES } from '../../src/lexicon/surnames.ts';
import { WORLD_SURNAMES } from '../../src/lexicon/surnames-world.ts';
import type { Random } from '../random.ts';
import type { MarkedText } from './texts.ts';

const GIVEN = [...GIVEN_NAMES, ...COUNTRY_GIVEN_NAMES];
const FAMILY = [...SURNAMES, ...WORLD_SURNAMES, ...COUNTRY_SURNAMES];

/** All names of the lists. */
export const LISTED_NAMES: ReadonlySet<string> = new Set([...GIVEN, ...FAMILY]);

/** Names of the lists, or words that sound like them and are in no list. */
export type Source = 'listed' | 'invented';

/** The same text about other people. */
export function renamed({ text, persons, ...rest }: MarkedText, source: Source, random: Random): MarkedText {
  const others = new Map<string, string>();
  let out = '';
  let done = 0;
  const spans = persons.map(({ start, end }) => {
    out += text.slice(done, start);
    const from = out.length;
    out += renameWords(text.slice(start, end));
    done = end;
    return { start: from, end: out.length };
  });
  return { ...rest, text: out + text.slice(done), persons: spans };

  function renameWords(name: string): string {
    const several = /\p{L}{3}.*[ _.-].*\p{L}{3}/u.test(name);
    let number = 0;
    return name.replace(/\p{L}{3,}/gu, (word) => {
      const list = number++ === 0 && (several || random(2) === 0) ? GIVEN : FAMILY;
      const key = word.toLowerCase();
      const other = others.get(key) ?? (source === 'invented' ? crossed(list, random) : pick(list, random));
      others.set(key, other);
      return likeWritten(other, word);
    });
  }
}

/** The beginning of one name and the end of another. */
function crossed(list: readonly string[], random: Random): string {
  const [head, tail] = [pick(list, random), pick(list, random)];
  return head.slice(0, Math.max(2, Math.ceil(head.length / 2))) + tail.slice(-Math.max(2, Math.floor(tail.length / 2)));
}

function pick(list: readonly string[], random: Random): string {
  return list[random(list.length)] ?? '';
}

function likeWritten(name: string, like: string): string {
  if (like === like.toUpperCase()) return name.toUpperCase();
  return like === like.toLowerCase() ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
