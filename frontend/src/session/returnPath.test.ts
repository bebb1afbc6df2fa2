import { describe, expect, it } from 'vitest';
import { returnPath } from './returnPath.ts';

describe('returnPath', () => {
  it('leads back to the page that was asked for', () => {
    expect(returnPath('/contacts/42?tab=notes')).toBe('/contacts/42?tab=notes');
  });

  it.each([
    'https://evil.test',
    '//evil.test',
    '/\\evil.test',
    '/\t/evil.test',
    'javascript:alert(1)',
    '',
    undefined,
    ['/a'],
  ])('never leads to %s', (wanted) => {
    expect(returnPath(wanted)).toBe('/');
  });

  it('does not lead back to the sign-in page', () => {
    expect(returnPath('/sign-in?next=/sign-in', '/contacts')).toBe('/contacts');
  });
});
