import { describe, expect, it } from 'vitest';
import { websiteUrl } from './websiteUrl.ts';

describe('websiteUrl', () => {
  it.each([
    ['atelier-lumiere.fr', 'https://atelier-lumiere.fr/'],
    ['http://example.org/a', 'http://example.org/a'],
    [' www.example.org ', 'https://www.example.org/'],
  ])('reads %s', (typed, href) => {
    expect(websiteUrl(typed)?.href).toBe(href);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@example.org', 'none', '', null])(
    'makes no link of %s',
    (typed) => {
      expect(websiteUrl(typed)).toBeNull();
    },
  );
});
