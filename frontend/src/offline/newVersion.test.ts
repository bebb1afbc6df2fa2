import { describe, expect, it } from 'vitest';
import { entryOf } from './newVersion.ts';

describe('entryOf', () => {
  it('finds the script that a document begins with', () => {
    const html =
      '<script src="/portal/appearance.js"></script><script type="module" crossorigin src="/portal/assets/index-B4.js"></script>';
    expect(entryOf(html)).toBe('/portal/assets/index-B4.js');
  });

  it('finds none where there is none', () => {
    expect(entryOf('<html><script src="/portal/appearance.js"></script></html>')).toBeNull();
  });
});
