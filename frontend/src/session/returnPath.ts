/** Where to go after signing in: a path of the portal, never another site. */
export function returnPath(wanted: unknown, fallback = '/'): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted) || hasControlCharacter(wanted)) return fallback;
  return wanted.startsWith('/sign-in') ? fallback : wanted;
}

/** Browsers drop tabs and line breaks from URLs, which would turn "/\t/evil" into "//evil". */
function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character.charCodeAt(0) < 0x20);
}
