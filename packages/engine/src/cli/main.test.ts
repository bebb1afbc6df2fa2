import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, 'main.ts');
const RULES = join(import.meta.dirname, '../../../../rules');

function run(
  args: string[],
  input = '',
): Promise<{ code: number | null; lines: Record<string, unknown>[]; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = out
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line): Record<string, unknown> => JSON.parse(line));
      resolve({ code, lines, out, err });
    });
    child.stdin.end(input);
  });
}
const jsonl = (...lines: object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

describe('nova-engine', { timeout: 30_000 }, () => {
  it('scan answers each line in order with findings, risk and time', async () => {
    const { code, lines } = await run(
      ['scan'],
      jsonl({ id: 'a', text: 'jane@corp.com' }, { id: 2, text: 'rien', lang: 'fr', channel: 'write' }),
    );
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      {
        id: 'a',
        findings: [{ start: 0, end: 13, type: 'email', category: 'pii', confidence: 0.95 }],
        risk: { level: 'low' },
      },
      { id: 2, findings: [], risk: { score: 0, level: 'none' } },
    ]);
    expect(typeof lines[0]?.['ms']).toBe('number');
  });

  it('answers a bad line by its number, goes on, and ends with 1 without echoing the text', async () => {
    const { code, lines, out, err } = await run(
      ['scan'],
      `{"id":1,"text":"secret-${'x'.repeat(9)}\n${jsonl({ id: 2, text: 5 }, { id: 3, text: 'fine' })}`,
    );
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { line: 1, error: 'not valid JSON' },
      { id: 2, line: 2, error: 'text: must be string' },
      { id: 3, findings: [] },
    ]);
    expect(out + err).not.toContain('secret-');
  });

  it('check adds the action, the rules and the redacted text', async () => {
    const { code, lines } = await run(
      ['check', '--policy', RULES, '--role', 'analyst', '--region', 'other'],
      jsonl({ id: 1, text: 'Write to jane@corp.com' }),
    );
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({
      action: 'redact',
      rules: [{ key: 'no_pii_in_prompts' }],
      redacted: 'Write to [EMAIL_1]',
    });
  });

  it('rules test passes the shipped rules', async () => {
    const { code, out } = await run(['rules', 'test', RULES]);
    expect(out).toMatch(/ 0 failed/);
    expect(code).toBe(0);
  });

  it('ai-act answers each system with class, articles and dated duties', async () => {
    const { code, lines } = await run(
      ['ai-act', '--at', '2026-11-21'],
      jsonl(
        { id: 'a', description: 'Tri automatique des CV et classement des candidats' },
        { id: 'b', answers: { social_scoring: true } },
        { id: 'c', answers: { employement: true } },
        { id: 'd' },
      ),
    );
    expect(code).toBe(1);
    expect(lines[0]).toMatchObject({
      id: 'a',
      class: 'high_risk',
      basis: [{ article: 'Annex III(4)', applies_from: '2027-12-02', applies: false }],
    });
    expect(lines[1]).toMatchObject({ id: 'b', class: 'prohibited', confidence: 1 });
    expect(lines[2]).toMatchObject({ id: 'c', line: 3, error: expect.stringContaining('did you mean "employment"') });
    expect(lines[3]).toMatchObject({ id: 'd', line: 4 });
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['scna']],
    ['an unknown option', ['scan', '--fast']],
    ['check without a policy', ['check']],
    ['a folder that is not there', ['check', '--policy', '/nonexistent']],
    ['legal data that is not there', ['ai-act', '--law', '/nonexistent']],
    ['a day that is none', ['ai-act', '--at', 'tomorrow']],
    ['an unknown region', ['check', '--policy', RULES, '--region', 'mars']],
  ])('ends with 2 and says what to do for %s', async (_, args) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out + err).toMatch(/nova-engine/);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
