export interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** A sentence without an end is cut here, in characters; what is looked for inside stays bounded. */
const LONGEST = 400;
const END = /\n|[.!?;](?=["'»)\]]?(?:\s|$))/g;
const ABBREVIATION = /(?:^|[^a-z])(?:m|mr|mrs|ms|dr|st|e\.g|i\.e|p\.ex|etc|svp|[a-z]\.[a-z])$/;

/** Index of the sentence that holds a position, not before `from`. */
export function sentenceAt(sentences: readonly Bounds[], position: number, from = 0): number {
  let low = from;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentences of a plain text in order. */
export function splitSentences(plain: string): Bounds[] {
  const sentences: Bounds[] = [];
  let start = 0;
  const close = (end: number) => {
    while (end - start > LONGEST) {
      const space = plain.lastIndexOf(' ', start + LONGEST);
      const cut = space > start + LONGEST / 2 ? space + 1 : start + LONGEST;
      sentences.push({ start, end: cut });
      start = cut;
    }
    if (end > start) sentences.push({ start, end });
    start = end;
  };
  END.lastIndex = 0;
  for (let found = END.exec(plain); found; found = END.exec(plain)) {
    const at = found.index;
    if (found[0] === '.' && ABBREVIATION.test(plain.slice(Math.max(0, at - 5), at))) continue;
    close(at + 1);
  }
  close(plain.length);
  return sentences;
}
