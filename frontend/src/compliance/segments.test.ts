import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText } from './segments.ts';
import type { Span } from './spans.ts';

const span = (start: number, end: number, action: Span['action'] = 'redact', finding = 0): Span => ({
  start,
  end,
  action,
  finding,
});

describe('segmentText', () => {
  it('leaves a text without findings whole', () => {
    expect(segmentText('hello', [])).toEqual([{ text: 'hello', start: 0, action: null, findings: [] }]);
  });

  it('has no segment for no text', () => {
    expect(segmentText('', [])).toEqual([]);
  });

  it('cuts out what was found', () => {
    expect(segmentText('call 0612 now', [span(5, 9)])).toEqual([
      { text: 'call ', start: 0, action: null, findings: [] },
      { text: '0612', start: 5, action: 'redact', findings: [0] },
      { text: ' now', start: 9, action: null, findings: [] },
    ]);
  });

  it('shows the strictest action where findings overlap', () => {
    const segments = segmentText('abcdef', [span(0, 4, 'warn', 0), span(2, 6, 'block', 1)]);
    expect(segments.map(({ text, action, findings }) => [text, action, findings])).toEqual([
      ['ab', 'warn', [0]],
      ['cd', 'block', [0, 1]],
      ['ef', 'block', [1]],
    ]);
  });

  it('does not tear an emoji apart', () => {
    const segments = segmentText('a😀b', [span(2, 4)]);
    expect(segments.map(({ text }) => text)).toEqual(['a', '😀b']);
  });

  it('gives the text back for whatever offsets a server sends', () => {
    const spans = fc.array(
      fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), spans, (text, offsets) => {
        const segments = segmentText(
          text,
          offsets.map(({ start, end }, finding) => span(start, end, 'warn', finding)),
        );
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });
});
