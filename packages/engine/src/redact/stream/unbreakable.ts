interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Constructs of no bounded length that hold white space: a text may not be cut inside of them, since only their end tells
 * what they are. Those without white space are single tokens, which are never cut. Reads folded text; the end of a
 * construct that may go on is the end of the text.
 */
export function unbreakableSpans(text: string): Span[] {
  return [...keyBlocks(text), ...wrappedRuns(text), ...byteRows(text)];
}

const KEY_BEGIN = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/gi;
const KEY_BODY = /(?:[A-Za-z0-9+/=\s:,.-]|\\[nr]){0,20000}/y;
const KEY_END = /-----END [A-Z0-9 ]{1,40}-----/gi;

function keyBlocks(text: string): Span[] {
  if (!text.includes('-----')) return [];
  const spans: Span[] = [];
  KEY_BEGIN.lastIndex = 0;
  for (let begin = KEY_BEGIN.exec(text); begin; begin = KEY_BEGIN.exec(text)) {
    KEY_BODY.lastIndex = KEY_BEGIN.lastIndex;
    KEY_BODY.test(text);
    const bodyEnd = KEY_BODY.lastIndex;
    KEY_END.lastIndex = KEY_BEGIN.lastIndex;
    const closed = KEY_END.exec(text.slice(0, bodyEnd)) !== null;
    const end = closed ? KEY_END.lastIndex : bodyEnd;
    spans.push({ start: begin.index, end });
    KEY_BEGIN.lastIndex = Math.max(end, KEY_BEGIN.lastIndex);
  }
  return spans;
}

/** A line of a wrapped payload is at least this wide. */
const WRAPPED_LINE = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{40,}={0,2}\r?\n/g;
const INDENTED_RUN = /[ \t]*([A-Za-z0-9+/_-]*)/y;

/** Base64 over several lines: lines as wide as the first, and a last one that is shorter. */
function wrappedRuns(text: string): Span[] {
  const spans: Span[] = [];
  WRAPPED_LINE.lastIndex = 0;
  for (let line = WRAPPED_LINE.exec(text); line; line = WRAPPED_LINE.exec(text)) {
    const width = line[0].trimEnd().replace(/={1,2}$/, '').length;
    let end = WRAPPED_LINE.lastIndex;
    for (let goesOn = true; goesOn;) {
      INDENTED_RUN.lastIndex = end;
      const run = INDENTED_RUN.exec(text)?.[1]?.length ?? 0;
      const runEnd = INDENTED_RUN.lastIndex;
      if (run > width) break;
      end = runEnd;
      const lineEnd = /^\r?\n/.exec(text.slice(runEnd, runEnd + 2))?.[0].length ?? 0;
      goesOn = run === width && lineEnd > 0;
      end += goesOn ? lineEnd : 0;
    }
    spans.push({ start: line.index, end });
    WRAPPED_LINE.lastIndex = Math.max(WRAPPED_LINE.lastIndex, end);
  }
  return spans;
}

/** Bytes as hexadecimal digits with separators or line ends between them. */
const BYTE_ROW = /(?<![0-9a-z])(?:(?:0x|\\x)?[0-9a-f]{2}(?:, |[ :,-]|\r?\n[ \t]{0,4})?){10,}/gi;

function byteRows(text: string): Span[] {
  return [...text.matchAll(BYTE_ROW)].map(({ 0: row, index }) => ({ start: index, end: index + row.length }));
}
