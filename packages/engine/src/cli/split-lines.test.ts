import { describe, expect, it } from 'vitest';
import { splitLines, type RawLine } from './split-lines.ts';

async function split(chunks: (string | Buffer)[], most = 100): Promise<RawLine[]> {
  const lines: RawLine[] = [];
  async function* input() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
  for await (const line of splitLines(input(), most)) lines.push(line);
  return lines;
}

describe('splitLines', () => {
  it.each<[string, (string | Buffer)[], RawLine[]]>([
    ['nothing', [], []],
    ['Unix line ends', ['a\nb\n'], ['a', 'b']],
    ['Windows line ends', ['a\r\nb\r\n'], ['a', 'b']],
    ['a Windows line end cut in two', ['a\r', '\nb'], ['a', 'b']],
    ['old Mac line ends', ['a\rb\rc'], ['a', 'b', 'c']],
    ['no end at the end', ['a\nb'], ['a', 'b']],
    ['empty lines, which count', ['\n\na\n'], ['', '', 'a']],
    ['separators that JSON may hold', ['a\u2028b\u2029c\u0085d\n'], ['a\u2028b\u2029c\u0085d']],
    ['a character cut in two', [Buffer.from([0xc3]), Buffer.from([0xa9, 0x0a])], ['é']],
    ['bytes that are not UTF-8', [Buffer.from([0x61, 0xff, 0x62, 0x0a])], ['a\ufffdb']],
    ['a line that is too long', ['a\n', 'b'.repeat(60), 'b'.repeat(60), '\nc\n'], ['a', null, 'c']],
    ['a last line that is too long', ['b'.repeat(101)], [null]],
    ['a line that is just as long as it may be', [`${'b'.repeat(100)}\n`], ['b'.repeat(100)]],
  ])('takes %s', async (_, chunks, lines) => {
    expect(await split(chunks)).toEqual(lines);
  });

  it('gives the same lines wherever the stream is cut', async () => {
    const bytes = Buffer.from('é\r\n\u2028\n\rfin\r\n😀');
    const whole = await split([bytes]);
    for (let at = 1; at < bytes.length; at++)
      expect(await split([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(whole);
  });
});
