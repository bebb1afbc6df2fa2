import type { RE2JS } from 're2js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A match is at most this long, in characters: finding all of them stays linear in the length of the text. */
export const MAX_MATCH_LENGTH = 512;
/** After this many matches the rest of the text counts as one, so that nothing is missed. */
export const MAX_MATCHES = 1000;
const WINDOW = 4096;

export interface Where {
  /** Stretches in order and apart from each other, outside of which no match begins. */
  readonly zones: readonly Span[];
  readonly counts: (match: Span) => boolean;
}

/**
 * All matches that do not overlap, from left to right. Searching again after each match may look at the rest of the
 * text every time, so the text is searched window by window, each reaching as far into the next as a match is long.
 */
export function matchesOf(
  regex: RE2JS,
  text: string,
  where: Where = { zones: [wholeOf(text)], counts: () => true },
): Span[] {
  const spans: Span[] = [];
  for (const zone of where.zones) {
    let from = Math.max(zone.start, spans.at(-1)?.end ?? 0);
    while (from < zone.end) {
      const until = Math.min(from + WINDOW, zone.end);
      let reached = until;
      for (const span of matchesBetween(regex, text, { from, until })) {
        reached = Math.max(reached, span.end);
        if (!where.counts(span)) continue;
        if (spans.length === MAX_MATCHES - 1) return [...spans, { start: span.start, end: text.length }];
        spans.push(span);
      }
      from = reached;
    }
  }
  return spans;
}

function* matchesBetween(
  regex: RE2JS,
  text: string,
  { from, until }: { from: number; until: number },
): Generator<Span> {
  // One character before, so that word boundaries are seen.
  const offset = Math.max(0, from - 1);
  const cut = Math.min(until + MAX_MATCH_LENGTH, text.length);
  const matcher = regex.matcher(text.slice(offset, cut));
  let at = from - offset;
  while (at < cut - offset && matcher.find(at)) {
    const span = { start: offset + matcher.start(), end: offset + matcher.end() };
    if (span.start >= until) return;
    // A pattern may match nothing at a word boundary.
    at = Math.max(span.end - offset, at + 1);
    if (span.end > span.start) yield span;
  }
}

function wholeOf(text: string): Span {
  return { start: 0, end: text.length };
}
