import chardet from 'chardet';

export interface CsvFormat {
  /** Label of the WHATWG Encoding Standard. */
  encoding: string;
  separator: string;
}

const SEPARATORS = [';', ',', '\t', '|'] as const;

/** Encoding and separator of a file, from its first bytes. */
export function detectFormat(start: Uint8Array): CsvFormat {
  const encoding = detectEncoding(start);
  const text = new TextDecoder(encoding).decode(start);
  return { encoding, separator: detectSeparator(text) };
}

function detectEncoding(start: Uint8Array): string {
  const [first, second, third] = start;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (isUtf8(start)) return 'utf-8';
  const guess = chardet.detect(start);
  if (guess === 'UTF-16LE' || guess === 'UTF-16BE') return guess.toLowerCase();
  // Among one-byte encodings the statistics of a short table say little; Excel in Western Europe writes this one.
  return guess === 'windows-1250' || guess === 'ISO-8859-2' ? 'windows-1250' : 'windows-1252';
}

function isUtf8(start: Uint8Array): boolean {
  try {
    // As a stream: a character that is cut at the end of the sample is no error.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return !text.includes('\u0000');
  } catch {
    return false;
  }
}

/** The one that gives most lines the same number of columns; text in quotes does not count. */
function detectSeparator(text: string): string {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  let best: { separator: string; score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const first = counts[0] ?? 0;
    const score = first === 0 ? 0 : counts.filter((count) => count === first).length * 1000 + first;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}
