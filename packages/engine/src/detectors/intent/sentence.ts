/** The sentence around a span, in plain text: what an intent is judged by. */
export function sentenceAround(
  plain: string,
  start: number,
  end: number,
  reach = 240,
): { start: number; end: number; text: string } {
  const from = Math.max(0, start - reach);
  const to = Math.min(plain.length, end + reach);
  let first = from;
  for (let at = start - 1; at >= from; at--) {
    if (isEnd(plain, at)) {
      first = at + 1;
      break;
    }
  }
  let last = to;
  for (let at = end; at < to; at++) {
    if (isEnd(plain, at)) {
      last = at + 1;
      break;
    }
  }
  while (first < start && /\s/.test(plain.charAt(first))) first++;
  return { start: first, end: last, text: plain.slice(first, last) };
}

function isEnd(plain: string, at: number): boolean {
  const char = plain.charAt(at);
  if (char === '\n' || char === '!' || char === '?' || char === ';') return true;
  return (
    char === '.' &&
    /\s|^$/.test(plain.charAt(at + 1)) &&
    !/(?:^|[^a-z])(?:m|mr|mrs|dr|e\.g|i\.e|p\.ex|etc)$/.test(plain.slice(Math.max(0, at - 5), at))
  );
}
