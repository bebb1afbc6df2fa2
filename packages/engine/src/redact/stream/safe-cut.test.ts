import { describe, expect, it } from 'vitest';
import { safeCut } from './safe-cut.ts';

const holdBack = 512;
const after = (length: number) => 'Et ensuite '.repeat(100).slice(0, length);

/** How much has to follow a beginning before a cut right behind it is allowed. */
function needed(beginning: string): number {
  for (let length = 1; length < 1100; length++) {
    if (safeCut(beginning + after(length), [], { holdBack }) >= beginning.length) return length;
  }
  return Infinity;
}

describe('a cut', () => {
  it.each([
    ['behind a sentence', 'Bonjour tout le monde. ', 64],
    ['behind words', 'Voici les palettes du ', 512],
    ['behind an abbreviation', 'Voir avec Mme. ', 512],
  ])('%s needs enough text to follow', (_, beginning, length) => {
    expect(needed(beginning)).toBe(length);
  });

  it.each(['Voici les 12 palettes du client. ', 'Il y a 12 palettes. Voici le tout. '])(
    'behind %j needs 192 characters behind the digits',
    (beginning) => {
      const behindDigits = beginning.length - beginning.indexOf('2') - 1;
      expect(behindDigits + needed(beginning)).toBe(192);
    },
  );

  it('beside values that leave no other place needs twice as much', () => {
    const text = 'mots '.repeat(300);
    const found = Array.from({ length: 300 }, (_, at) => ({ start: at * 5, end: at * 5 + 4 }));
    const cut = (length: number) => safeCut(text.slice(0, length), found, { holdBack });
    expect([cut(1020), cut(1040)]).toEqual([0, 15]);
  });

  it('never lies inside a value, however much follows', () => {
    const text = 'Voir 12 rue des Lilas 69003 Lyon demain '.padEnd(3000, 'mot ');
    for (let end = 6; end < 3000; end += 97) {
      const at = safeCut(text, [{ start: 5, end }], { holdBack });
      expect(at <= 5 || at >= end).toBe(true);
    }
  });

  it('does not count characters that nobody sees', () => {
    expect(safeCut(`Bonjour tout le monde. Et${'\u200b'.repeat(900)}`, [], { holdBack })).toBe(0);
    expect(safeCut(`Bonjour tout le monde. Et${' '.repeat(900)}`, [], { holdBack })).toBe(0);
  });

  it('lies between ideographs, commas and brackets where nothing else is', () => {
    expect(safeCut('提案書は準備ができています。'.repeat(60), [], { holdBack })).toBe(840 - holdBack);
    expect(safeCut('{"status":"open","amount":1200},'.repeat(40), [], { holdBack })).toBeGreaterThan(700);
    expect(safeCut('a'.repeat(3000), [], { holdBack })).toBe(0);
  });
});
