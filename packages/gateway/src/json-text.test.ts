import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concealBreaks, exposeJson } from './json-text.ts';

describe('JSON as the gate reads it', () => {
  it('has line breaks and letters as they are', () => {
    expect(exposeJson('{"note": "Bonjour.\\nN\\u00e9 le 12/04/1967"}')).toBe('{"note":"Bonjour.\nNé le 12/04/1967"}');
  });

  it('keeps a backslash before a letter apart from a line break', () => {
    expect(exposeJson(JSON.stringify('C:\\new'))).toBe('"C:\\\\new"');
  });

  it('comes back as the same value, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(JSON.parse(concealBreaks(exposeJson(json) ?? ''))).toEqual(JSON.parse(json));
      }),
    );
  });

  it('is nothing for what is no JSON', () => {
    expect([exposeJson('{'), exposeJson('')]).toEqual([undefined, '{}']);
  });
});
