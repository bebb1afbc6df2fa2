import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../engine.ts';
import type { Finding } from '../finding.ts';
import { dropOperator } from './operators/drop.ts';
import { businessTexts } from './stream/generated-text.ts';
import { createVault, type Vault } from './vault.ts';

const RUNS = Number(process.env['REDACTION_RUNS'] ?? 800);

const engine = createEngine({ fingerprintKey: 'test' });
const valuesIn = (parts: readonly { path: string; text: string }[]) =>
  engine
    .analyse({ channel: 'prompt', parts, actor: { id: null, roles: [] } })
    .findings.filter(({ category }) => category !== 'intent');

function protect(vault: Vault, ...texts: string[]): string[] {
  const parts = texts.map((text, index) => ({ path: `p${index}`, text }));
  return vault.protect(parts, valuesIn(parts)).map(({ text }) => text);
}

/** A finding for every occurrence of the words, whatever they are. */
function mark(text: string, words: readonly string[], type = 'person'): Finding[] {
  return words.flatMap((word) =>
    occurrences(text, word).map((index) => ({
      detector: type, category: 'pii' as const, type, severity: 'medium' as const, confidence: 1, path: 'p', start: index, end: index + word.length,
      masked: '•••', fingerprint: `print of ${word.toLowerCase()}`, evidence: [],
    })),
  ); // prettier-ignore
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}

describe('pseudonyms', () => {
  it('are equal for equal values in all parts and turns, and differ for others', () => {
    const vault = createVault();
    expect(protect(vault, 'Écrire à jane@corp.com', 'jane@corp.com puis bob@corp.com')).toEqual([
      'Écrire à [EMAIL_1]',
      '[EMAIL_1] puis [EMAIL_2]',
    ]);
    expect(protect(vault, 'Relancer bob@corp.com, 06 12 34 56 78')).toEqual(['Relancer [EMAIL_2], [PHONE_1]']);
    expect(vault.size).toBe(3);
  });

  it('keep the number for another spelling, and give every spelling back', () => {
    const vault = createVault();
    const [text = ''] = protect(vault, 'jane@corp.com et Jane@Corp.com et jane@corp.com');
    expect(text).toBe('[EMAIL_1] et [EMAIL_1B] et [EMAIL_1]');
    expect(vault.restore(text)).toBe('jane@corp.com et Jane@Corp.com et jane@corp.com');
  });

  it('never exchange what is said about two people in the same words', () => {
    const vault = createVault();
    const original = 'Son mari est diabétique. Sa fille est diabétique.';
    const [text = ''] = protect(vault, original);
    expect(text).toBe('[HEALTH_1]. [HEALTH_2].');
    expect(vault.restore(text)).toBe(original);
  });

  it('may stand beside other operators: what was dropped does not come back', () => {
    const vault = createVault();
    const parts = [{ path: 'p', text: 'Jean Dupont, jane@corp.com' }];
    const [part] = vault.protect(parts, valuesIn(parts), ({ type }) =>
      type === 'email' ? dropOperator : vault.operator,
    );
    expect(part?.text).toBe('[PERSON_1],');
    expect(vault.restore(part?.text ?? '')).toBe('Jean Dupont,');
  });
});

describe('restoring', () => {
  const vault = createVault();
  protect(vault, 'Appeler Jean Dupont au 12 rue des Lilas, 69003 Lyon');

  it.each([
    ['[PERSON_1]', 'Jean Dupont'],
    ['[person_1]', 'Jean Dupont'],
    ['[Person 1]', 'Jean Dupont'],
    ['[ PERSON_1 ]', 'Jean Dupont'],
    ['**[PERSON_1]**,', '**Jean Dupont**,'],
    ['\\[PERSON_1\\]', 'Jean Dupont'],
    ['[PERSON\\_1]', 'Jean Dupont'],
    ['\\\\[PERSON_1\\\\]', 'Jean Dupont'],
    ['PERSON_1 est là', 'Jean Dupont est là'],
    ['[PERSON_1, POSTAL_ADDRESS_1]', '[Jean Dupont, 12 rue des Lilas, 69003 Lyon]'],
    ['[postal address 1]', '12 rue des Lilas, 69003 Lyon'],
  ])('understands %j', (written, expected) => {
    expect(vault.restore(written)).toBe(expected);
  });

  it.each(['person_1', 'PERSON 1', 'person 1', '[PERSON_2]', '[PERSON_1B]', '[PERSON_10]', 'MY_PERSON_1', 'PERSON_1_ID', 'PERSON_', '[]'])(
    'leaves %j',
    (written) => {
      expect(vault.restore(written)).toBe(written);
    },
  ); // prettier-ignore

  it('escapes values for JSON when asked to', () => {
    const quoted = createVault();
    const text = 'La clé "a\\b"\nfin';
    const [part] = quoted.protect([{ path: 'p', text }], mark(text, ['"a\\b"\n']));
    const answer = `{"note":"${part?.text ?? ''}"}`;
    expect(JSON.parse(quoted.restore(answer, { json: true }))).toEqual({ note: text });
  });
});

describe('a text that holds what looks like a pseudonym', () => {
  it.each(['[PERSON_1]', '[person 1]', '\\[PERSON\\_1\\]', 'PERSON_1'])('keeps %j and numbers past it', (literal) => {
    const vault = createVault();
    const original = `${literal} ou Jean Dupont`;
    const [text = ''] = protect(vault, original);
    expect(text).toBe(`${literal} ou [PERSON_2]`);
    expect(vault.restore(text)).toBe(original);
    expect(vault.restore(literal)).toBe(literal);
  });

  it('reserves it also when it stands in a part, or a turn, without values', () => {
    const vault = createVault();
    protect(vault, 'mon gabarit : [PERSON_1]');
    const [, text = ''] = protect(vault, 'et [PERSON_2]', 'Jean Dupont');
    expect(text).toBe('[PERSON_3]');
  });

  it('comes back unchanged when the pseudonym was given in an earlier turn', () => {
    const vault = createVault();
    protect(vault, 'Jean Dupont');
    const original = 'Que veut dire [PERSON_1] ?';
    const [text = ''] = protect(vault, original);
    expect(text).toBe('Que veut dire [TEXT_1] ?');
    expect(vault.restore(text)).toBe(original);
    expect(vault.restore('[PERSON_1]')).toBe('Jean Dupont');
  });
});

describe('a vault', () => {
  const vault = createVault();
  protect(vault, 'Jean Dupont, jane@corp.com');

  it('shows counts only, unless its contents are asked for', () => {
    expect(JSON.stringify({ vault })).toBe('{"vault":{"pseudonyms":2}}');
    expect(inspect(vault, { depth: 9, showHidden: true })).toBe('Vault { pseudonyms: 2 }');
    expect(`${inspect({ vault })} ${String(vault)}`).not.toMatch(/Dupont|jane/);
    expect(() => structuredClone(vault)).toThrow();
  });

  it('goes on after it was put away and taken out again', () => {
    const again = createVault(structuredClone(vault.reveal()));
    expect(again.restore('[PERSON_1], [EMAIL_1]')).toBe('Jean Dupont, jane@corp.com');
    expect(protect(again, 'Jean Dupont et Paul Martin')).toEqual(['[PERSON_1] et [PERSON_2]']);
  });
});

describe('round trip', { timeout: 600_000 }, () => {
  it('gives back every business text, in every part and over two turns', () => {
    fc.assert(
      fc.property(businessTexts({ sentences: 3 }), businessTexts({ sentences: 3 }), (first, second) => {
        const vault = createVault();
        const texts = [...protect(vault, first, second), ...protect(vault, second)];
        expect(texts.map((text) => vault.restore(text))).toEqual([first, second, second]);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives back texts made of pieces of pseudonyms and of values', () => {
    const piece = fc.constantFrom('[', ']', '\\', 'PERSON', 'person', '_', '1', '2', 'B', ' ', 'Zoé', 'ZOÉ', 'Ann', '[PERSON_1]', '\\[PERSON_1\\]', 'PERSON_2', '-', '\ud83d', '"');
    const turn = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 3 }), fc.constantFrom('person', 'text'), (turns, type) => {
        const vault = createVault();
        const words = ['Zoé', 'ZOÉ', 'Ann', '1'];
        const results = turns.map((text) => vault.protect([{ path: 'p', text }], mark(text, words, type))[0]?.text ?? '');
        expect(results.map((text) => vault.restore(text))).toEqual(turns);
      }),
      { numRuns: RUNS * 4 },
    );
  }); // prettier-ignore
});
