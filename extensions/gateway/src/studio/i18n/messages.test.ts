import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { messagesFor } from './messages.ts';

const keysOf = (value: object): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' ? keysOf(inner as object).map((rest) => `${key}.${rest}`) : [key],
  );

describe('the words of the page', () => {
  it('are the same ones in both languages, and none is empty', () => {
    expect(keysOf(fr)).toEqual(keysOf(en));
    expect(JSON.stringify([en, fr])).not.toContain('""');
  });

  it('are French for every French and English for all else', () => {
    expect([messagesFor('fr-CA').module, messagesFor('de-DE').module]).toEqual(['Passerelle IA', 'AI gateway']);
  });
});
