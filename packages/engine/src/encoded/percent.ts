import { readableText, type Payload } from './payload.ts';

const ESCAPES = /(?:%[0-9a-f]{2})+/gi;
/** `%xx` for each byte. */
const ESCAPE_WIDTH = 3;

/** Every character written as %xx escapes, one by one, so that a value inside an address keeps its exact place. */
export function findPercent(text: string): Payload[] {
  if (!text.includes('%')) return [];
  const payloads: Payload[] = [];
  for (const { 0: run, index } of text.matchAll(ESCAPES)) {
    const decoded = readableText(Buffer.from(run.replaceAll('%', ''), 'hex'));
    let start = index;
    for (const char of decoded ?? '') {
      const end = start + Buffer.byteLength(char) * ESCAPE_WIDTH;
      payloads.push({ start, end, encoding: 'URL encoding', decoded: char });
      start = end;
    }
  }
  return payloads;
}
