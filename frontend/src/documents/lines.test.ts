import { describe, expect, it } from 'vitest';
import { moved, newPositions, takesLines, type DocumentLine } from './lines.ts';

const line = (id: string, position: number | null) => ({ id, position }) as DocumentLine;

describe('lines of a document', () => {
  it('go to another place, and no further than the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a'], 4, 0)).toEqual(['a']);
  });

  it('are numbered anew only where that says something', () => {
    expect(newPositions([line('a', 1), line('c', 3), line('b', 2)])).toEqual([
      { id: 'c', position: 2 },
      { id: 'b', position: 3 },
    ]);
    expect(newPositions([line('a', null), line('b', null)])).toEqual([
      { id: 'a', position: 1 },
      { id: 'b', position: 2 },
    ]);
    expect(newPositions([line('a', 1), line('b', 2)])).toEqual([]);
  });

  it('change until a quote is decided or an invoice issued', () => {
    const open = (collection: 'quotes' | 'client_invoices' | 'deals', status: string) =>
      takesLines(collection, { id: '1', status });
    expect(
      ['draft', 'sent', 'accepted', 'refused', 'expired', 'invoiced'].filter((each) => open('quotes', each)),
    ).toEqual(['draft', 'sent']);
    expect(['draft', 'issued', 'sent', 'paid', 'cancelled'].filter((each) => open('client_invoices', each))).toEqual([
      'draft',
    ]);
    expect(open('deals', 'draft')).toBe(false);
  });
});
