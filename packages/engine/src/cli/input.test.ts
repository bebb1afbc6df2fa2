import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, 'main.ts');
const RULES = join(import.meta.dirname, '../../../../rules');

interface Run {
  code: number | null;
  lines: Record<string, unknown>[];
  out: string;
  /** Most memory that the process held, in MB. */
  peak: number;
}

/** Runs the command on bytes as they are; the process says its peak of memory when it ends. */
async function run(args: string[], chunks: Iterable<string | Uint8Array>): Promise<Run> {
  const report = 'process.on("exit",()=>process.stderr.write(`peak ${process.resourceUsage().maxRSS}`))';
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(report)}`];
  const child = spawn(process.execPath, [...flags, MAIN, ...args]);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const closed = once(child, 'close');
  for (const chunk of chunks) if (!child.stdin.write(chunk)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = await closed;
  const lines = out.split('\n').filter(Boolean);
  const peak = Number(/peak (\d+)/.exec(err)?.[1]) / 1000;
  return { code, lines: lines.map((line) => JSON.parse(line)), out, peak };
}
const line = (id: number, text: string) => `${JSON.stringify({ id, text })}\n`;

describe('nova-engine scan', { timeout: 60_000 }, () => {
  it('answers nothing to nothing, with 0', async () => {
    for (const input of ['', '\n\n', '\r\n', ' \n'])
      expect(await run(['scan'], [input])).toMatchObject({ code: 0, out: '' });
  });

  it('answers with exactly the fields that are promised', async () => {
    const { lines } = await run(['scan'], [line(1, 'jane@corp.com')]);
    expect(Object.keys(lines[0] ?? {})).toEqual(['id', 'findings', 'risk', 'ms']);
    const [finding] = lines[0]?.['findings'] as object[];
    expect(Object.keys(finding ?? {})).toEqual(['start', 'end', 'type', 'category', 'confidence']);
    expect(lines[0]?.['risk']).toMatchObject({ level: 'low' });
  });

  it('answers a line of fifty megabytes in its place, in little memory, and goes on', async () => {
    function* input() {
      yield line(1, 'jane@corp.com');
      yield '{"id":2,"text":"';
      for (let megabytes = 0; megabytes < 50; megabytes++) yield 'jane corp '.repeat(100_000);
      yield `"}\n${line(3, 'bob@corp.com')}`;
    }
    const { code, lines, out, peak } = await run(['scan'], input());
    expect(code).toBe(1);
    expect(lines).toMatchObject([{ id: 1 }, { line: 2, error: 'longer than 16777216 bytes' }, { id: 3 }]);
    expect(lines[2]?.['findings']).toHaveLength(1);
    expect(out).not.toContain('jane corp');
    expect(peak).toBeGreaterThan(20);
    expect(peak).toBeLessThan(300);
  });

  it('answers a line of one megabyte', async () => {
    const { code, lines } = await run(['scan'], [line(1, `${'Le devis est prêt. '.repeat(50_000)}jane@corp.com`)]);
    expect(code).toBe(0);
    expect(lines[0]?.['findings']).toMatchObject([{ type: 'email', start: 950_000, end: 950_013 }]);
  });

  it('takes Windows line ends, a byte order mark and separators inside of a text', async () => {
    const input = `\ufeff{"id":1,"text":"jane@corp.com"}\r\n\r\n{"id":2,"text":"a\u2028b jane@corp.com"}\r\n`;
    const { code, lines } = await run(['scan'], [input]);
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { id: 1, findings: [{ start: 0, end: 13 }] },
      { id: 2, findings: [{ start: 4, end: 17 }] },
    ]);
  });

  it('finds what stands beside bytes that are not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":1,"text":"caf'),
      Buffer.from([0xe9]),
      Buffer.from(' jane@corp.com"}\n'),
    ]);
    const { code, lines } = await run(['scan'], [bytes]);
    expect(code).toBe(0);
    expect(lines).toMatchObject([{ id: 1, findings: [{ start: 5, end: 18, type: 'email' }] }]);
  });

  it('takes escaped NUL and lone surrogates, and refuses a raw NUL where JSON does', async () => {
    const input = [
      '{"id":1,"text":"\\u0000jane@corp.com\\ud800"}\n',
      '{"id":2,"text":"\0"}\n',
      '\0\n',
      line(4, '\udfff 06 12 34 56 78'),
    ];
    const { code, lines } = await run(['scan'], input);
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { id: 1, findings: [{ start: 1, end: 14 }] },
      { line: 2, error: 'not valid JSON' },
      { line: 3, error: 'not valid JSON' },
      { id: 4, findings: [{ start: 2, end: 16, type: 'phone' }] },
    ]);
  });
});

describe('nova-engine check', { timeout: 60_000 }, () => {
  it('answers with exactly the fields that are promised, redacted only when it is', async () => {
    const { code, lines } = await run(
      ['check', '--policy', RULES, '--region', 'other'],
      [line(1, 'Write to jane@corp.com\ud800'), line(2, 'Rien à signaler.')],
    );
    expect(code).toBe(0);
    expect(lines.map((answer) => Object.keys(answer))).toEqual([
      ['id', 'findings', 'risk', 'action', 'rules', 'redacted', 'ms'],
      ['id', 'findings', 'risk', 'action', 'rules', 'ms'],
    ]);
    expect(lines[0]).toMatchObject({ action: 'redact', redacted: 'Write to [EMAIL_1]\ud800' });
    expect(lines[1]).toMatchObject({ action: 'allow', rules: [] });
  });
});
