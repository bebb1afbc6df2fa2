const LINE_FEED = 0x0a;

/** One line without its end; null when it was longer than allowed. */
export type RawLine = string | null;

/**
 * Lines of a stream of UTF-8, with any of the three line ends. U+2028 and its like may stand inside JSON and end
 * nothing. A line of more than `most` bytes is skipped as it comes, so that it never is in memory as a whole.
 */
export async function* splitLines(input: AsyncIterable<Buffer | string>, most: number): AsyncGenerator<RawLine> {
  let held: Buffer[] = [];
  let size = 0;
  const hold = (piece: Buffer) => {
    size += piece.length;
    if (size > most) held = [];
    else held.push(piece);
  };
  function* release(): Generator<RawLine> {
    // Bytes that are not UTF-8 become U+FFFD: what stands beside them is still found.
    if (size > most) yield null;
    else yield* Buffer.concat(held).toString('utf8').replace(/\r$/, '').split('\r');
    held = [];
    size = 0;
  }
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      hold(bytes.subarray(start, end));
      yield* release();
      start = end + 1;
    }
    hold(bytes.subarray(start));
  }
  if (size > 0) yield* release();
}
