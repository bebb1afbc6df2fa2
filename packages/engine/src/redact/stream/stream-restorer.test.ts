import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LONGEST_PSEUDONYM } from '../pseudonym-syntax.ts';
import { createVault } from '../vault.ts';
import { chunkings } from './generated-text.ts';
import { createStreamRestorer } from './stream-restorer.ts';

const vault = createVault({
  values: [
    { key: 'PERSON_1', identity: 'a', written: 'Jean "JD" Dupont' },
    { key: 'POSTAL_ADDRESS_12', identity: 'b', written: '12 rue des Lilas\n69003 Lyon' },
  ],
  reserved: [],
});

function stream(chunks: readonly string[], json = false): string {
  const restorer = createStreamRestorer(vault, { json });
  return chunks.map((chunk) => restorer.push(chunk)).join('') + restorer.end();
}

it('restores what is cut between chunks as it restores the whole text, however it is cut', () => {
  const piece = fc.constantFrom('[PERSON_1]', '[person 1]', '\\[PERSON\\_1\\]', 'PERSON_1', '[POSTAL_ADDRESS_12]', '[PERSON_1, PERSON_1]', '[', '\\', 'x', '_', ' ', 'Bonjour ', '[lien](https://a.fr)', '\ud83d\ude00', 'é', 'a'.repeat(230)); // prettier-ignore
  const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(
      texts.chain((text) => fc.tuple(fc.constant(text), chunkings(text))),
      fc.boolean(),
      ([text, chunks], json) => {
        expect(stream(chunks, json)).toBe(vault.restore(text, { json }));
      },
    ),
    { numRuns: 1500 },
  );
});

it('does not wait for what cannot be a pseudonym', () => {
  const restorer = createStreamRestorer(vault);
  expect(restorer.push('Bonjour, voir [le contrat] de [PER')).toBe('Bonjour, voir [le contrat] de ');
  expect(restorer.push('SON_1] svp.')).toBe('Jean "JD" Dupont svp.');
  expect(restorer.push('x'.repeat(1000)).length).toBeGreaterThanOrEqual(1000 - LONGEST_PSEUDONYM);
});
