/** A web address somebody typed, as a link that can only lead to a web page; null when it is none. */
export function websiteUrl(typed: string | null): URL | null {
  if (!typed?.trim()) return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  return ['https:', 'http:'].includes(url.protocol) && url.hostname.includes('.') ? url : null;
}
