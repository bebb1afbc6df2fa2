import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';

const text = 'Write to jane@corp.com or bob';

describe('redacting', () => {
  it('puts the type in place of each span', () => {
    const spans = [
      { start: 26, end: 29, type: 'person' },
      { start: 9, end: 22, type: 'email' },
    ];
    expect(redact(text, spans)).toBe('Write to [EMAIL] or [PERSON]');
  });

  it('makes one of overlapping spans, named after the longest', () => {
    const spans = [
      { start: 9, end: 13, type: 'person' },
      { start: 9, end: 22, type: 'email' },
    ];
    expect(redact(text, spans)).toBe('Write to [EMAIL] or bob');
  });

  it('uses the placeholder it is given', () => {
    expect(redact(text, [{ start: 26, end: 29, type: 'person' }], ({ type }) => `<${type}>`)).toBe(
      'Write to jane@corp.com or <person>',
    );
  });

  it('survives offsets that make no sense', () => {
    const spans = [
      { start: -5, end: 2, type: 'a' },
      { start: 4, end: 3, type: 'b' },
      { start: 28, end: 900, type: 'c' },
      { start: Number.NaN, end: Number.NaN, type: 'd' },
    ];
    expect(redact(text, spans)).toBe('[A]ite to jane@corp.com or bo[C]');
  });

  it('never leaves a character of a span in the text', () => {
    const span = fc.record({ start: fc.nat(40), end: fc.nat(40), type: fc.constantFrom('x', 'y') });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const source = Array.from({ length: 40 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
        const result = redact(source, spans);
        for (const { start, end } of spans) {
          for (let at = start; at < end; at++) expect(result).not.toContain(source.charAt(at));
        }
      }),
    );
  });
});
